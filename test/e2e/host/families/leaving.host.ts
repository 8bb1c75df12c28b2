/** Ways out: what they need, pages of WeChat, and how the other side may answer. */
import assert from 'node:assert/strict';
import type { HostSuite } from '../host-suite';
import { callWx, lifeOf, plainApp, tapToCall, tappedAnswer } from './plain-app';

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

    'comes back from a page of WeChat as it was entered': async ({ open }) => {
      const phone = await open({ query: 'scene=1007&other=open' });
      await tapToCall(phone, 'openOfficialAccountArticle', { url: 'https://mp.weixin.qq.com/s/x' });
      await phone.page.locator('#other').getByRole('button', { name: '返回小程序' }).tap();
      assert.deepEqual((await lifeOf(phone)).slice(-2), [['hide'], ['show', 1007, 'pages/a/a', {}]]);
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
  },
};
