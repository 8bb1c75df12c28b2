/** Vant's components that open over the page: `{{ open }}` in their markup turns true before the act, and false after it.
 * The cascader is not among them: its WXS is not ES5, so WeChat's compiler refuses it too. */
import { PICTURE, tap, type Part } from './part';

export const LAYER_PARTS: Part[] = [
  {
    name: 'popup',
    markup: '<van-popup show="{{ open }}" ON:close position="top"><view>弹出</view></van-popup>',
    act: async (_part, phone) => phone.page.touchscreen.tap(195, 700),
    seen: /^close /,
  },
  {
    name: 'overlay',
    markup: '<van-overlay show="{{ open }}" ON:click><view>遮住</view></van-overlay>',
    act: tap('遮住'),
    seen: /^click /,
  },
  {
    name: 'dialog',
    markup: '<van-dialog show="{{ open }}" title="问" message="好吗" show-cancel-button ON:confirm />',
    act: tap('确认'),
    seen: /^confirm /,
  },
  {
    name: 'actions',
    markup: '<van-action-sheet show="{{ open }}" actions="{{ actions }}" ON:select />',
    data: { actions: [{ name: '做这个' }, { name: '做那个' }] },
    act: tap('做那个'),
    seen: /^select .*"做那个"/,
  },
  {
    name: 'shares',
    markup: '<van-share-sheet show="{{ open }}" title="分享" options="{{ shares }}" ON:select />',
    data: { shares: [{ name: '发给他', icon: PICTURE }] },
    act: tap('发给他'),
    seen: /^select .*"发给他"/,
  },
  {
    name: 'calendar',
    markup:
      '<van-calendar show="{{ open }}" min-date="{{ first }}" max-date="{{ last }}" default-date="{{ first }}" ON:confirm />',
    data: { first: Date.UTC(2026, 2, 1, 4), last: Date.UTC(2026, 2, 31, 4) },
    act: async (part) => {
      await part.getByText('15', { exact: true }).first().tap();
      await part.getByText('确定').first().tap();
    },
    seen: /^confirm "2026-03-1[45]T/,
  },
];
