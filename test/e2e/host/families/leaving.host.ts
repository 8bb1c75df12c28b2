/** Ways out: other programs and pages of WeChat, and how the other side may answer. */
import assert from 'node:assert/strict';
import { eventually } from '../../eventually';
import type { Phone } from '../../phone';
import type { HostSuite } from '../host-suite';
import { callWx, lifeOf, plainApp, tapToCall, tappedAnswer } from './plain-app';

const other = (phone: Phone) => phone.page.locator('#other');
const SHOP = { appId: 'wx-shop', path: 'pages/tea?id=3', extraData: { from: '小报' } };

export const leavingSuite: HostSuite = {
  name: 'leaving',
  files: plainApp(),
  steps: {
    'refuses every way out without a tap': async ({ open }) => {
      const phone = await open();
      for (const [name, options] of [
        ['navigateToMiniProgram', SHOP],
        ['openEmbeddedMiniProgram', SHOP],
        ['openOfficialAccountArticle', { url: 'https://mp.weixin.qq.com/s/x' }],
        ['openChannelsUserProfile', { finderUserName: 'sphx' }],
        ['openCustomerServiceChat', { corpId: 'ww1', extInfo: { url: '' } }],
        ['exitMiniProgram', {}],
      ] as const) {
        const { errMsg } = await callWx(phone, name, options);
        assert.equal(errMsg, `${name}:fail can only be invoked by user TAP gesture.`);
      }
    },

    'asks, jumps, and comes back with what the other program hands over': async ({ open }) => {
      const phone = await open({ query: `otherExtra=${encodeURIComponent('{"bought":2}')}` });
      await tapToCall(phone, 'navigateToMiniProgram', SHOP);
      await phone.app.getByRole('dialog').getByRole('button', { name: '允许' }).tap();
      assert.equal((await tappedAnswer(phone)).errMsg, 'navigateToMiniProgram:ok');
      await other(phone).getByText('path: pages/tea?id=3').waitFor();
      await other(phone).getByRole('button', { name: '返回小程序' }).tap();
      const life = await lifeOf(phone);
      assert.deepEqual(life.slice(-2), [
        ['hide'],
        ['show', 1038, 'pages/a/a', { appId: 'wx-shop', extraData: { bought: 2 } }],
      ]);
      await phone.screen.locator('#title').waitFor();
    },

    'fails with cancel when the reader declines': async ({ open }) => {
      const phone = await open();
      await tapToCall(phone, 'navigateToMiniProgram', SHOP);
      await phone.app.getByRole('dialog').getByRole('button', { name: '取消' }).tap();
      assert.equal((await tappedAnswer(phone)).errMsg, 'navigateToMiniProgram:fail cancel');
      assert.equal(await other(phone).isVisible(), false);
    },

    'opens half a screen without a question': async ({ open }) => {
      const phone = await open();
      await tapToCall(phone, 'openEmbeddedMiniProgram', SHOP);
      await other(phone).and(phone.page.locator('[data-kind="half"]')).waitFor();
      assert.equal((await tappedAnswer(phone)).errMsg, 'openEmbeddedMiniProgram:ok');
    },

    'answers late, refuses or fails as the settings say': async ({ open }) => {
      const phone = await open({ query: 'other=refuse&otherDelay=600' });
      const started = Date.now();
      await tapToCall(phone, 'openEmbeddedMiniProgram', SHOP);
      const refused = await tappedAnswer(phone);
      assert.ok(Date.now() - started >= 600);
      assert.deepEqual([refused.errMsg, refused.errno], ['openEmbeddedMiniProgram:fail jsapi has no permission', 102]);
      await phone.read((window) => Object.assign(window.mp?.otherSide ?? {}, { answer: 'fail', delay: 0 }));
      await tapToCall(phone, 'openChannelsActivity', { finderUserName: 'sph1', feedId: 'f' });
      assert.equal((await tappedAnswer(phone)).errMsg, 'openChannelsActivity:fail can not open the page');
    },

    'tells a declined article by a success': async ({ open }) => {
      const phone = await open({ query: 'other=cancel' });
      await tapToCall(phone, 'openOfficialAccountArticle', { url: 'https://mp.weixin.qq.com/s/x' });
      const answer = await tappedAnswer(phone);
      assert.deepEqual([answer.errMsg, answer.confirm, answer.cancel], ['openOfficialAccountArticle:ok', false, true]);
    },

    'tells what a channel broadcasts, and reserves what is announced': async ({ open }) => {
      const phone = await open({ query: 'live=4' });
      const channel = { finderUserName: 'sphtea' };
      assert.equal((await callWx(phone, 'getChannelsLiveInfo', channel)).status, 4);
      const { noticeId } = await callWx(phone, 'getChannelsLiveNoticeInfo', channel);
      await tapToCall(phone, 'reserveChannelsLive', { noticeId });
      await phone.app.getByRole('dialog').getByRole('button', { name: '预约' }).tap();
      assert.equal((await tappedAnswer(phone)).state, 6);
      const ended = await open();
      assert.equal((await callWx(ended, 'getChannelsLiveNoticeInfo', channel)).errno, 1416104);
      assert.equal((await callWx(ended, 'getChannelsLiveInfo', { finderUserName: 'tea' })).errno, 40097);
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
      await other(phone).getByRole('button', { name: '重新打开小程序' }).tap();
      await eventually(async () => assert.deepEqual((await lifeOf(phone)).at(-1)?.[0], 'show'));
      await phone.screen.locator('#title').waitFor();
    },
  },
};
