/** Which sheet reaches which node: every styleIsolation of components and pages, external classes, forbidden selectors. */
import assert from 'node:assert/strict';
import type { Phone } from '../phone';
import { appOf, component, page, type HostSuite } from './host-suite';

const KINDS = ['isolated', 'apply-shared', 'shared'];

const card = (kind: string) =>
  component(`cards/${kind}`, {
    script: `Component({ options: { styleIsolation: '${kind}' }, externalClasses: ['given'] })`,
    wxml: '<view class="from-app">a</view><view class="from-page">b</view><view class="own">c</view><view class="given">d</view>',
    wxss: `.own { color: rgb(1, 1, 1); } .leak-${kind} { color: rgb(4, 4, 4); } view { margin-top: 33px; } .own:nth-child(3) { margin-bottom: 7px; } #tagged, [class] { margin-top: 34px; }`,
  });

const pageOf = (id: string, kind: string) =>
  page(id, {
    script: 'Component({})',
    json: { styleIsolation: kind },
    wxml: '<view class="from-app">a</view><view class="from-page">b</view>',
    wxss: '.from-page { color: rgb(3, 3, 3); }',
  });

const colors = (phone: Phone, root: string): Promise<string[]> =>
  phone.app.locator(`${root} > wx-view`).evaluateAll((views) => views.map((view) => getComputedStyle(view).color));

const [NONE, OWN, APP, PAGE] = ['rgb(0, 0, 0)', 'rgb(1, 1, 1)', 'rgb(2, 2, 2)', 'rgb(3, 3, 3)'];

export const isolationSuite: HostSuite = {
  name: 'isolation',
  files: {
    ...appOf(['pages/a/a', 'pages/own/own', 'pages/both/both', 'pages/off/off']),
    'app.wxss': '.from-app { color: rgb(2, 2, 2); }',
    ...page('pages/a/a', {
      json: { usingComponents: Object.fromEntries(KINDS.map((kind) => [`${kind}-card`, `/cards/${kind}`])) },
      wxml: `${KINDS.map((kind) => `<${kind}-card given="lent" />`).join('')}
        <view id="leak"><view class="leak-isolated">a</view><view class="leak-apply-shared">b</view><view class="leak-shared">c</view></view>`,
      wxss: '.from-page { color: rgb(3, 3, 3); } .lent { color: rgb(3, 3, 3); }',
    }),
    ...KINDS.map(card).reduce((files, more) => ({ ...files, ...more })),
    ...pageOf('pages/own/own', 'page-isolated'),
    ...pageOf('pages/both/both', 'apply-shared'),
    ...pageOf('pages/off/off', 'page-apply-shared'),
  },
  steps: {
    'lets in what styleIsolation says, and external classes always': async ({ open }) => {
      const phone = await open();
      assert.deepEqual(await colors(phone, 'isolated-card'), [NONE, NONE, OWN, PAGE]);
      assert.deepEqual(await colors(phone, 'apply-shared-card'), [APP, PAGE, OWN, PAGE]);
      assert.deepEqual(await colors(phone, 'shared-card'), [APP, PAGE, OWN, PAGE]);
    },

    'lets out only what is shared': async ({ open }) => {
      assert.deepEqual(await colors(await open(), '#leak'), [NONE, NONE, 'rgb(4, 4, 4)']);
    },

    'keeps app.wxss out of an isolated page': async ({ open }) => {
      const isolated = await open({ url: '/pages/own/own' });
      assert.deepEqual(await colors(isolated, 'wx-page:not([hidden])'), [NONE, PAGE]);
      const off = await open({ url: '/pages/off/off' });
      assert.deepEqual(await colors(off, 'wx-page:not([hidden])'), [NONE, PAGE]);
      const both = await open({ url: '/pages/both/both' });
      assert.deepEqual(await colors(both, 'wx-page:not([hidden])'), [APP, PAGE]);
    },

    'ignores tag, id and attribute selectors in components, and says so': async ({ open, preview }) => {
      const phone = await open();
      const margins = await phone.screen
        .locator('isolated-card > wx-view')
        .evaluateAll((views) => views.map((view) => getComputedStyle(view).marginTop));
      assert.deepEqual(margins, ['0px', '0px', '0px', '0px']);
      const counted = phone.screen.locator('isolated-card > wx-view:nth-child(3)');
      assert.equal(await counted.evaluate((view) => getComputedStyle(view).marginBottom), '7px');
      for (const selector of ['view', '#tagged', '[class]'])
        assert.ok(
          preview.warnings.some((text) => text.includes('isolated.wxss:1 ') && text.includes(`"${selector}"`)),
          selector,
        );
    },
  },
};
