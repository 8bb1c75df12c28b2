/** Jumps to other mini programs, on half the screen or on all of it, and every way back. */
import assert from 'node:assert/strict';
import { eventually } from '../../eventually';
import type { Phone } from '../../phone';
import { dataOf, page, type HostSuite } from '../host-suite';
import { callWx, evaluate, lifeOf, plainApp, tapToCall, tappedAnswer } from './plain-app';

const SHOP = { appId: 'wx-shop', path: 'pages/tea?id=3', extraData: { from: '小报' } };
const WIDE = { width: 1200, height: 900 };

const other = (phone: Phone) => phone.page.locator('#other');
const kind = (phone: Phone) => other(phone).getAttribute('data-kind');
const press = (phone: Phone, name: string) => other(phone).getByRole('button', { name, exact: true }).click();
const answerDialog = (phone: Phone, name: string) =>
  phone.app.getByRole('dialog').getByRole('button', { name, exact: true }).tap();

/** Keeps the heights that the app is told in `window.heights`. */
const LISTEN = 'window.heights = []; wx.onEmbeddedMiniProgramHeightChange((told) => window.heights.push(told))';

export const programsSuite: HostSuite = {
  name: 'programs',
  files: {
    ...plainApp(),
    ...page('pages/b/b', {
      script:
        'Page({ data: { told: [] }, tell({ type, detail }) { this.setData({ told: [...this.data.told, type, detail.errMsg] }); } })',
      wxml: `<navigator id="shop" target="miniProgram" app-id="wx-shop" path="pages/tea?id=3" extra-data="{{ { from: 'b' } }}" bindsuccess="tell" bindfail="tell" bindcomplete="tell">shop</navigator>
<navigator id="none" target="miniProgram" app-id="wx-none" bindfail="tell">none</navigator>
<navigator id="exit" target="miniProgram" open-type="exit">exit</navigator>`,
    }),
  },
  steps: {
    'asks, jumps, and comes back with what the other program hands over': async ({ open }) => {
      const phone = await open({ query: `otherExtra=${encodeURIComponent('{"bought":2}')}` });
      await tapToCall(phone, 'navigateToMiniProgram', SHOP);
      await answerDialog(phone, '允许');
      assert.equal((await tappedAnswer(phone)).errMsg, 'navigateToMiniProgram:ok');
      await other(phone).getByText('path: pages/tea?id=3').waitFor();
      assert.deepEqual((await lifeOf(phone)).at(-1), ['hide']);
      await press(phone, '返回小程序');
      assert.deepEqual((await lifeOf(phone)).slice(-2), [
        ['hide'],
        ['show', 1038, 'pages/a/a', { appId: 'wx-shop', extraData: { bought: 2 } }],
      ]);
      await phone.screen.locator('#title').waitFor();
    },

    'hands back what is written on the other side': async ({ open }) => {
      const phone = await open();
      await tapToCall(phone, 'openEmbeddedMiniProgram', SHOP);
      await other(phone).locator('#other-back').fill('{"order":');
      await press(phone, '返回小程序');
      assert.equal(await other(phone).isVisible(), true);
      await other(phone).locator('#other-back').fill('{"order":"7"}');
      await press(phone, '返回小程序');
      const shown = ['show', 1038, 'pages/a/a', { appId: 'wx-shop', extraData: { order: '7' } }];
      assert.deepEqual((await lifeOf(phone)).at(-1), shown);
    },

    'fails with cancel when the reader declines': async ({ open }) => {
      const phone = await open();
      await tapToCall(phone, 'navigateToMiniProgram', SHOP);
      await answerDialog(phone, '取消');
      assert.equal((await tappedAnswer(phone)).errMsg, 'navigateToMiniProgram:fail cancel');
      assert.equal(await other(phone).isVisible(), false);
    },

    'opens half a screen without a question, and closes it': async ({ open }) => {
      const phone = await open();
      await tapToCall(phone, 'openEmbeddedMiniProgram', SHOP);
      await other(phone).waitFor();
      assert.equal(await kind(phone), 'half');
      assert.equal((await tappedAnswer(phone)).errMsg, 'openEmbeddedMiniProgram:ok');
      assert.deepEqual((await lifeOf(phone)).at(-1)?.[0], 'show');
      await press(phone, '关闭');
      assert.deepEqual((await lifeOf(phone)).slice(-2), [['hide'], ['show', 1038, 'pages/a/a', { appId: 'wx-shop' }]]);
    },

    'closing a program that fills the screen leads to WeChat': async ({ open }) => {
      const phone = await open({ query: 'other=open' });
      await tapToCall(phone, 'navigateToMiniProgram', SHOP);
      await press(phone, '关闭');
      assert.deepEqual((await lifeOf(phone)).at(-1), ['hide']);
      await press(phone, '从最近使用打开');
      assert.deepEqual((await lifeOf(phone)).at(-1), ['show', 1001, 'pages/a/a', {}]);
    },

    'draws half a screen up where the base library or the call allows it': async ({ open }) => {
      const grows = async (query: string, options: object): Promise<boolean> => {
        const phone = await open({ query });
        await tapToCall(phone, 'openEmbeddedMiniProgram', { ...SHOP, ...options });
        await other(phone).waitFor();
        const canGrow = (await other(phone).getByRole('button', { name: '展开全屏' }).count()) > 0;
        if (canGrow) {
          await press(phone, '展开全屏');
          assert.equal(await kind(phone), 'full');
        }
        return canGrow;
      };
      assert.equal(await grows('', {}), true);
      assert.equal(await grows('lib=3.9.0', {}), false);
      assert.equal(await grows('lib=3.9.0', { allowFullScreen: true }), true);
    },

    'makes a usual jump of half a screen that was not approved': async ({ open }) => {
      const phone = await open({ query: 'halves=wx-tea' });
      await tapToCall(phone, 'openEmbeddedMiniProgram', SHOP);
      await answerDialog(phone, '允许');
      await other(phone).waitFor();
      assert.equal(await kind(phone), 'full');
      await press(phone, '返回小程序');
      await tapToCall(phone, 'openEmbeddedMiniProgram', { ...SHOP, appId: 'wx-tea' });
      await other(phone).waitFor();
      assert.equal(await kind(phone), 'half');
    },

    'knows only the programs that exist': async ({ open }) => {
      const phone = await open({ query: 'programs=wx-tea' });
      for (const name of ['navigateToMiniProgram', 'openEmbeddedMiniProgram']) {
        await tapToCall(phone, name, SHOP);
        assert.equal((await tappedAnswer(phone)).errMsg, `${name}:fail invalid appid`);
        assert.equal(await phone.app.getByRole('dialog').count(), 0);
      }
    },

    'may lack the function, or never answer': async ({ open }) => {
      const phone = await open({ query: 'other=unsupported' });
      await tapToCall(phone, 'openEmbeddedMiniProgram', SHOP);
      const { errMsg, errno } = await tappedAnswer(phone);
      assert.deepEqual([errMsg, errno], ['openEmbeddedMiniProgram:fail jsapi not supported', 100]);
      await phone.read((window) => Object.assign(window.mp?.otherSide ?? {}, { answer: 'never' }));
      await tapToCall(phone, 'openEmbeddedMiniProgram', SHOP);
      await phone.page.waitForTimeout(600);
      assert.equal(await phone.read((window) => window.mp?.top()?.instance.data.answer), null);
      assert.equal(await other(phone).isVisible(), false);
    },

    'opens no half screen from half a screen, and tells it of its own height': async ({ open }) => {
      const phone = await open({ ...WIDE, query: 'category=embedded&scene=1037&referrer=wx-opener' });
      assert.equal(await evaluate(phone, 'wx.getEnterOptionsSync().apiCategory'), 'embedded');
      await tapToCall(phone, 'openEmbeddedMiniProgram', SHOP);
      assert.equal((await tappedAnswer(phone)).errno, 102);
      await evaluate(phone, LISTEN);
      const half = await evaluate<number>(phone, 'window.innerHeight');
      await phone.page.getByRole('button', { name: '半屏展开或收起' }).click();
      const told = await eventually(async () => {
        const [first] = await evaluate<{ height: number; initialHeight: number }[]>(phone, 'window.heights');
        return first ?? Promise.reject(new Error('no height was told'));
      });
      assert.equal(told.initialHeight, half);
      assert.ok(told.height > half);
    },

    'jumps by a navigator, with the same question': async ({ open }) => {
      const phone = await open({ url: '/pages/b/b', query: 'programs=wx-shop' });
      const told = async () => (await dataOf(phone)).told;
      await phone.screen.locator('#shop').tap();
      await answerDialog(phone, '取消');
      const cancelled = ['fail', 'navigateToMiniProgram:fail cancel', 'complete', 'navigateToMiniProgram:fail cancel'];
      await eventually(async () => assert.deepEqual(await told(), cancelled));
      await phone.screen.locator('#shop').tap();
      await answerDialog(phone, '允许');
      await other(phone).getByText('extraData: {"from":"b"}').waitFor();
      await press(phone, '返回小程序');
      await phone.screen.locator('#none').tap();
      await eventually(async () =>
        assert.equal(((await told()) as string[]).at(-1), 'navigateToMiniProgram:fail invalid appid'),
      );
      await phone.screen.locator('#exit').tap();
      await other(phone).getByText('小程序已退出').waitFor();
    },

    'offers no share button and no jumps in the tool of a chat': async ({ open }) => {
      const phone = await open({ query: 'category=chatTool' });
      await tapToCall(phone, 'navigateToMiniProgram', SHOP);
      assert.equal((await tappedAnswer(phone)).errno, 102);
      await phone.screen.locator('#share').tap();
      assert.equal(await phone.read((window) => window.mp?.lastShare), undefined);
    },

    'goes back only to a program that opened it': async ({ open }) => {
      const alone = await open();
      assert.match((await callWx(alone, 'navigateBackMiniProgram')).errMsg, /fail not opened by another/);
      const opened = await open({ query: 'scene=1037&referrer=wx-shop' });
      await callWx(opened, 'navigateBackMiniProgram', { extraData: { read: 1 } });
      await other(opened).getByText('已返回小程序 wx-shop {"read":1}').waitFor();
    },

    'ends itself and can be opened again': async ({ open }) => {
      const phone = await open();
      await tapToCall(phone, 'exitMiniProgram');
      await press(phone, '重新打开小程序');
      await eventually(async () => assert.deepEqual((await lifeOf(phone)).at(-1)?.[0], 'show'));
      await phone.screen.locator('#title').waitFor();
    },
  },
};
