/** The panel of switches beside the phone, and behind its menu on narrow windows. */
import assert from 'node:assert/strict';
import { eventually } from '../../eventually';
import type { HostSuite } from '../host-suite';
import { evaluate, plainApp } from './plain-app';

const WIDE = { width: 1200, height: 900 };

export const panelSuite: HostSuite = {
  name: 'panel',
  files: plainApp({ darkmode: true }),
  steps: {
    'follows a choice at once where the app can, and writes it into the address': async ({ open }) => {
      const phone = await open(WIDE);
      await evaluate(phone, 'window.isSameRun = true');
      await phone.page.locator('#theme').selectOption('dark');
      await phone.page.locator('#net').selectOption('none');
      await eventually(async () => assert.equal(await evaluate(phone, 'wx.getAppBaseInfo().theme'), 'dark'));
      assert.equal(await evaluate(phone, 'window.isSameRun'), true);
      assert.equal(new URL(phone.page.url()).search, '?theme=dark&net=none');
      assert.equal(await phone.page.locator('html').getAttribute('data-theme'), 'dark');
    },

    'starts the app anew for what a running app cannot follow': async ({ open }) => {
      const phone = await open(WIDE);
      await phone.page.locator('#platform').selectOption('android');
      await eventually(async () => assert.equal(await evaluate(phone, 'wx.getDeviceInfo().platform'), 'android'));
      const libraries = await phone.page.locator('#lib option').allTextContents();
      assert.deepEqual([libraries.at(0), libraries.at(-1)], ['3.17.0', '2.32.3']);
      await phone.page.locator('#lib').selectOption('2.33.0');
      await eventually(async () => assert.equal(await evaluate(phone, 'wx.getAppBaseInfo().SDKVersion'), '2.33.0'));
      assert.equal(await phone.page.locator('#platform').inputValue(), 'android');
    },

    'can be reached and left by keyboard': async ({ open }) => {
      const phone = await open(WIDE);
      const focus = () => phone.page.evaluate(() => document.activeElement?.id ?? '');
      await phone.page.locator('#theme').focus();
      await phone.page.keyboard.press('Tab');
      assert.equal(await focus(), 'font');
      await phone.page.keyboard.press('Tab');
      assert.equal(await focus(), 'net');
      await phone.page.locator('#menu').focus();
      await phone.page.keyboard.press('Enter');
      await phone.page.locator('#sheet').waitFor();
      await phone.page.keyboard.press('Escape');
      await phone.page.locator('#sheet').waitFor({ state: 'hidden' });
    },

    'sets how the other side answers': async ({ open }) => {
      const phone = await open(WIDE);
      await phone.page.locator('#other-answer').selectOption('refuse');
      await phone.page.locator('#other-delay').fill('300');
      await phone.page.locator('#other-delay').press('Enter');
      assert.deepEqual(await phone.read((window) => window.mp?.otherSide), {
        answer: 'refuse',
        delay: 300,
        extraData: {},
        programs: undefined,
        halves: undefined,
      });
    },

    'lies behind the menu on a narrow window': async ({ open }) => {
      const phone = await open();
      assert.equal(await phone.page.locator('#panel').isVisible(), false);
      await phone.chooseFromMenu('预览设置');
      await phone.page.locator('#theme').waitFor();
      await phone.page.locator('#panel').getByRole('button', { name: '完成' }).tap();
      await phone.page.locator('#panel').waitFor({ state: 'hidden' });
    },
  },
};
