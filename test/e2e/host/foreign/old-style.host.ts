/** An app of the first years of mini programs runs, and what the preview lacks or the app breaks is listed. */
import assert from 'node:assert/strict';
import { previewFolder } from '../../../preview/run-folder';
import { eventually } from '../../eventually';
import type { Phone, PhoneOptions } from '../../phone';
import type { HostSuite, HostWorld } from '../host-suite';
import { fixtureApp } from './fixture-app';

const HALF_WRITTEN = "Page({\n  data: { text: 'half'\n  onLoad() {},\n});\n";

/** What the app itself breaks: it asks for what wx lacks, as on a phone without it, and one page is half written. */
const OWN_FAULTS =
  /broken\.js: line 3|undefined \(reading '(init|callFunction)'\)|chooseInvoiceTitle is not a function/;

export const oldStyleSuite: HostSuite = {
  name: 'foreign-old',
  files: () => fixtureApp('old-style', { 'pages/broken/broken.js': HALF_WRITTEN }),
  start: (folder) => previewFolder({ folder }),
  steps: {
    'draws templates, an include, and both spellings of wx:for': async ({ open }) => {
      const phone = await openIndex(open);
      const text = await phone.screen.innerText();
      for (const shown of ['1. 第一行', '2. 第二行', '00=1', '11=4', '你好，第 2 次', '二']) {
        assert.ok(text.includes(shown), `${shown} in ${text}`);
      }
    },

    'answers taps in a template, input, and wx:if': async ({ open }) => {
      const phone = await openIndex(open);
      await phone.part('row').nth(1).tap();
      await says(phone, '#chosen', '第二行');
      await phone.screen.locator('#typed input').fill('写好了');
      await says(phone, '#echo', '写好了');
      await phone.screen.locator('#add').tap();
      await says(phone, '#many', '多');
      assert.match(await phone.screen.innerText(), /3\. 01:15/);
    },

    'gives a component its behavior and hears its event': async ({ open }) => {
      const phone = await openIndex(open);
      await says(phone, '#raise', '10');
      await phone.screen.locator('#raise').tap();
      await says(phone, '#raise', '15');
      await says(phone, '#raised', '15');
    },

    'opens pages by relative and absolute address, in a subpackage too': async ({ open }) => {
      const phone = await openIndex(open);
      await phone.screen.locator('#detail').tap();
      await says(phone, '#detail-id', '编号 7');
      await phone.back();
      await says(phone, '#footer', '你好，第 3 次');
      await phone.screen.locator('#cart').tap();
      await says(phone, '#goods', '茶灯');
      await says(phone, '#missing', '没有');
      assert.equal(await phone.page.locator('#title').textContent(), '购物车');
    },

    'keeps the other pages when one has a syntax error or is missing': async ({ preview, open }) => {
      const phone = await openIndex(open);
      assert.ok(listed(preview).includes('pages/broken/broken.js: line 3: Expected "}" but found "onLoad"'));
      assert.ok(listed(preview).some((problem) => problem.startsWith('pages/gone/gone: ')));
      await phone.screen.locator('#to-broken').tap();
      await eventually(async () => assert.equal(await phone.url(), '/pages/broken/broken'));
      await phone.back();
      await says(phone, '#two', '二');
    },

    'lists what it cannot do: plugins, cloud, tags, components, modules': async ({ preview }) => {
      const problems = listed(preview);
      for (const expected of [
        'app.json plugins: plugins are loaded by WeChat only',
        'app.json cloud: there is no cloud development here; wx.cloud is missing',
        'pages/index/index.json usingComponents: <player> comes from plugin://player/box, which WeChat loads',
        'pages/index/index.wxml: nothing here draws <live-pusher>',
        'packages/shop/pages/cart/cart.js: module "../../../../utils/nowhere" was not found',
      ]) {
        assert.ok(problems.includes(expected), `${expected} in\n${problems.join('\n')}`);
      }
      assert.ok(problems.some((problem) => problem.includes('"../../components/gone/gone" was not found')));
      assert.ok(!problems.some((problem) => problem.includes('app.json permission')));
    },

    'shows the list on the page, with the functions that wx lacks': async ({ open }) => {
      const phone = await openIndex(open);
      const list = phone.app.locator('preview-problems');
      await list.locator('summary').tap();
      await eventually(async () => {
        const text = await list.locator('ul').innerText();
        for (const shown of [
          'app.json plugins',
          'wx.cloud',
          'wx.chooseInvoiceTitle',
          'live-pusher',
          "reading 'init'",
        ]) {
          assert.ok(text.includes(shown), `${shown} in ${text}`);
        }
        assert.ok(!text.includes('wx.navigateTo'));
      });
      await list.locator('summary').tap();
      await phone.screen.locator('#cloud').tap();
      await phone.screen.locator('#locate').tap();
      await list.locator('summary').tap();
      await eventually(async () => assert.match(await list.locator('ul').innerText(), /callFunction/));
    },
  },
};

async function openIndex(open: (options?: PhoneOptions) => Promise<Phone>): Promise<Phone> {
  const phone = await open();
  phone.expectErrors(OWN_FAULTS);
  await phone.screen.locator('#footer').waitFor();
  return phone;
}

async function says(phone: Phone, selector: string, text: string): Promise<void> {
  await eventually(async () => assert.equal((await phone.screen.locator(selector).innerText()).trim(), text));
}

function listed(preview: HostWorld['preview']): string[] {
  return (preview.notes?.problems ?? []).map(({ where, what }) => `${where}: ${what}`);
}
