/** What leaves the phone where the publisher has an address for counts: batches with a random id, and nothing of the device. */
import assert from 'node:assert/strict';
import type { Request } from 'playwright-core';
import { action, agree, brandUrl, other, pressOther, TEA } from './brand-phone';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { stored } from './stored';
import type { Suite, World } from './suite';

const EVENTS_URL = 'https://counts.example/batches';

interface Batch {
  batch: string;
  events: Record<string, string>[];
}

interface Counting {
  phone: Phone;
  /** All that the phone asked, the batches too. */
  asked: Request[];
  batches: () => Batch[];
  /** What the address answers from now on. */
  answer: (status: number) => void;
}

/** A phone on the page of the tea house, whose batches are caught. */
async function openCounting(world: World): Promise<Counting> {
  const phone = await world.open();
  const asked: Request[] = [];
  let status = 204;
  phone.page.on('request', (request) => asked.push(request));
  await phone.page.route(EVENTS_URL, (route) =>
    route.fulfill({ status, headers: { 'access-control-allow-origin': '*' } }),
  );
  await phone.launch(brandUrl(TEA), 'other=open');
  await action(phone).waitFor();
  return {
    phone,
    asked,
    batches: () =>
      asked
        .filter((request) => request.url() === EVENTS_URL && request.method() === 'POST')
        .map((request) => request.postDataJSON() as Batch),
    answer: (next) => {
      status = next;
    },
  };
}

async function openAndReturn(phone: Phone): Promise<void> {
  await action(phone).tap();
  await agree(phone);
  await other(phone).waitFor();
  await pressOther(phone, '返回小程序');
  await phone.part('brand-head__returned').waitFor();
}

const stepsOf = (batches: Batch[]): string[] => batches.flatMap(({ events }) => events.map(({ step = '' }) => step));

export const brandCountsSuite: Suite = {
  name: 'brand-counts',
  prepare: () => Promise.resolve({ eventsUrl: EVENTS_URL, close: () => Promise.resolve() }),
  steps: {
    'sends each count once, in batches that have random ids and nothing of the device': async (world) => {
      const { phone, asked, batches } = await openCounting(world);
      await openAndReturn(phone);
      const sent = await eventually(() => {
        const now = batches();
        assert.deepEqual(stepsOf(now), ['tapped', 'asked', 'agreed', 'launching', 'opened', 'returned']);
        return Promise.resolve(now);
      });
      for (const batch of sent) {
        assert.deepEqual(Object.keys(batch), ['batch', 'events']);
        assert.match(batch.batch, /^[a-z0-9]{16}$/);
        for (const { step, ...event } of batch.events) {
          assert.ok(step);
          assert.deepEqual(event, { brand: TEA, place: 'brand', article: '', entry: event.entry });
        }
      }
      assert.equal(new Set(sent.map(({ batch }) => batch)).size, sent.length);
      const device = String(await stored(phone, 'brand-device'));
      assert.match(device, /^[a-z0-9]{20}$/);
      for (const request of asked) {
        const said = [request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join('\n');
        assert.equal(said.includes(device), false);
      }
    },

    'sends what was not taken again, under the same id, when the app starts anew': async (world) => {
      const { phone, batches, answer } = await openCounting(world);
      phone.expectErrors(/503/);
      answer(503);
      await openAndReturn(phone);
      const first = await eventually(() => {
        const [batch] = batches();
        assert.ok(batch);
        return Promise.resolve(batch);
      });
      // What the app still sends is refused too.
      await phone.page.goto('about:blank');
      answer(204);
      const before = batches().length;
      await phone.launch(brandUrl(TEA), 'other=open');
      await eventually(() => {
        const later = batches().slice(before);
        assert.deepEqual(later[0], first);
        assert.deepEqual(stepsOf(later), ['tapped', 'asked', 'agreed', 'launching', 'opened', 'returned']);
        return Promise.resolve();
      });
    },

    'sends nothing once the reader declines': async (world) => {
      const { phone, batches } = await openCounting(world);
      await phone.screen.getByRole('link', { name: '隐私' }).tap();
      await phone.screen.getByText('次数会不定期发给发布者').waitFor();
      await phone.screen.getByRole('button', { name: '不要发送' }).tap();
      await phone.screen.getByText('你已拒绝发送').waitFor();
      await phone.back();
      await openAndReturn(phone);
      await phone.launch(brandUrl(TEA), 'other=open');
      await action(phone).waitFor();
      assert.deepEqual(batches(), []);
    },
  },
};
