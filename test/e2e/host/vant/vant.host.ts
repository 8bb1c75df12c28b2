/** Vant's own components draw, log no error, and answer: one page with all of them, made from the table of parts. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../../eventually';
import type { Phone } from '../../phone';
import { appOf, page, type HostSuite } from '../host-suite';
import { FORM_PARTS } from './form-parts';
import { LAYER_PARTS } from './layer-parts';
import { PAGE_PARTS } from './page-parts';
import type { Part } from './part';

const HOME = 'pages/home/home';
const STANDING = [...PAGE_PARTS, ...FORM_PARTS];
const PARTS = [...STANDING, ...LAYER_PARTS];
const isLayer = (part: Part): boolean => LAYER_PARTS.includes(part);
const TAG = /<(van-[a-z-]+)/g;

/** What opens over the page measures itself against the screen. */
const isFree = (part: Part): boolean => isLayer(part) || part.markup.includes('<van-dropdown-menu');

/** Vant's tags in the markup of all parts. */
const tags = [...new Set(PARTS.flatMap(({ markup }) => [...markup.matchAll(TAG)].map(([, tag = '']) => tag)))];

export const vantSuite: HostSuite = {
  name: 'vant',
  files: () => Promise.resolve({ ...appOf([HOME]), ...page(HOME, homePage()) }),
  steps: {
    'draws at least 40 of its components, each with a size': async ({ open }) => {
      assert.ok(tags.length >= 40, `${tags.length} components`);
      const phone = await openHome(open);
      const flat: string[] = [];
      for (const { name } of STANDING) {
        const box = await partOf(phone, name).boundingBox();
        if (!box || box.width < 10 || box.height < 10) flat.push(name);
      }
      assert.deepEqual(flat, []);
    },

    'answers in at least 25 parts when it is tapped, written to, slid': async ({ open }) => {
      const acted = PARTS.filter(({ act }) => act !== undefined);
      assert.ok(acted.length >= 25, `${acted.length} parts are acted on`);
      const phone = await openHome(open);
      const silent: string[] = [];
      for (const part of acted) {
        await actOn(phone, part).catch((error: unknown) =>
          silent.push(`${part.name}: ${String(error).split('\n')[0] ?? ''}`),
        );
      }
      assert.deepEqual(silent, []);
    },
  },
};

async function openHome(open: () => Promise<Phone>): Promise<Phone> {
  const phone = await open();
  phone.context.setDefaultTimeout(2500);
  // A note of Chromium about touches that a page cannot hold; a phone has none.
  phone.expectErrors(/Unable to preventDefault inside passive event listener/);
  await phone.app.locator(`wx-page[data-ready]`).waitFor();
  return phone;
}

function partOf(phone: Phone, name: string): Locator {
  return phone.screen.locator(`#part-${name}`);
}

async function actOn(phone: Phone, shown: Part): Promise<void> {
  const { name, act, seen } = shown;
  const part = partOf(phone, name);
  if (isLayer(shown)) await setOpen(phone, name, true);
  await act?.(part, phone);
  await eventually(
    async () => assert.match(await phone.screen.locator(`#heard-${name}`).innerText(), seen ?? /./),
    2500,
  );
  if (isLayer(shown)) await setOpen(phone, name, false);
}

/** Opens or closes a layer and lets its movement end. */
async function setOpen(phone: Phone, name: string, isOpen: boolean): Promise<void> {
  await phone.page
    .frame({ name: 'app' })
    ?.evaluate(([key, value]) => window.mp?.top()?.instance.setData({ [`open.${key}`]: value }), [
      name,
      isOpen,
    ] as const);
  await phone.page.waitForTimeout(400);
}

/** The page: each part in a box that holds what else would stand at the bottom of the screen, and below it the last event. */
function homePage() {
  const data = Object.assign({ heard: {}, open: {} }, ...PARTS.map((part) => part.data ?? {})) as object;
  const boxes = PARTS.map((part) => {
    const { name, markup } = part;
    const bound = markup
      .replace(/ON:([a-z-]+)/g, `bind:$1="onHeard" data-name="${name}"`)
      .replaceAll('{{ open }}', `{{ open.${name} }}`);
    return `<view id="part-${name}" class="${isFree(part) ? '' : 'part'}">${bound}</view>\n<view id="heard-${name}">{{ heard.${name} }}</view>`;
  });
  return {
    wxml: boxes.join('\n'),
    wxss: '.part { min-height: 50px; transform: translate(0); }',
    script: `Page({
      data: ${JSON.stringify(data)},
      onHeard({ type, detail, currentTarget }) {
        const plain = (key, value) => (key === 'dialog' ? undefined : value);
        this.setData({ ['heard.' + currentTarget.dataset.name]: type + ' ' + JSON.stringify(detail ?? null, plain) });
      },
    });`,
    json: {
      usingComponents: Object.fromEntries(tags.map((tag) => [tag, `@vant/weapp/${tag.slice('van-'.length)}/index`])),
    },
  };
}
