/** Vant's components that show something, lead somewhere, or lay a page out. */
import { PICTURE, tap, tapOn, type Part } from './part';

export const PAGE_PARTS: Part[] = [
  { name: 'button', markup: '<van-button ON:click>按</van-button>', act: tap('按'), seen: /^click / },
  {
    name: 'cell',
    markup: '<van-cell-group title="组"><van-cell title="格" value="值" is-link ON:click /></van-cell-group>',
    act: tap('格'),
    seen: /^click /,
  },
  { name: 'icon', markup: '<van-icon name="star" size="32px" ON:click />', act: tapOn('van-icon'), seen: /^click / },
  {
    name: 'image',
    markup: '<van-image width="40" height="40" src="{{ picture }}" ON:click />',
    data: { picture: PICTURE },
    act: tapOn('van-image'),
    seen: /^click /,
  },
  { name: 'layout', markup: '<van-row><van-col span="8">一</van-col><van-col span="8">二</van-col></van-row>' },
  { name: 'transition', markup: '<van-transition show="{{ true }}"><view>渐显</view></van-transition>' },
  { name: 'countDown', markup: '<van-count-down time="{{ 3600000 }}" />' },
  { name: 'divider', markup: '<van-divider contentPosition="center">线</van-divider>' },
  { name: 'empty', markup: '<van-empty image="{{ picture }}" description="空" />' },
  {
    name: 'goods',
    markup:
      '<van-goods-action safe-area-inset-bottom="{{ false }}"><van-goods-action-icon icon="cart-o" text="车" /><van-goods-action-button text="买" ON:click /></van-goods-action>',
    act: tap('买'),
    seen: /^click /,
  },
  {
    name: 'grid',
    markup: '<van-grid column-num="2"><van-grid-item icon="photo-o" text="图" ON:click /></van-grid>',
    act: tap('图'),
    seen: /^click /,
  },
  {
    name: 'indexBar',
    markup:
      '<van-index-bar index-list="{{ letters }}" ON:select><van-index-anchor index="A" /><van-cell title="阿" /></van-index-bar>',
    data: { letters: ['A'] },
  },
  { name: 'loading', markup: '<van-loading>等</van-loading>' },
  {
    name: 'navBar',
    markup: '<van-nav-bar title="题" left-text="回" ON:click-left />',
    act: tap('回'),
    seen: /^click-left /,
  },
  {
    name: 'notice',
    markup: '<van-notice-bar mode="closeable" text="告" scrollable="{{ false }}" ON:close />',
    act: tapOn('van-icon'),
    seen: /^close /,
  },
  { name: 'panel', markup: '<van-panel title="板" desc="述" status="态"><view>内</view></van-panel>' },
  { name: 'progress', markup: '<van-progress percentage="50" />' },
  {
    name: 'sidebar',
    markup:
      '<van-sidebar active-key="{{ 0 }}" ON:change><van-sidebar-item title="左" /><van-sidebar-item title="右" /></van-sidebar>',
    act: tap('右'),
    seen: /^change 1$/,
  },
  { name: 'skeleton', markup: '<van-skeleton title row="2" />' },
  {
    name: 'steps',
    markup: '<van-steps steps="{{ steps }}" active="{{ 0 }}" ON:click-step />',
    data: { steps: [{ text: '步一' }, { text: '步二' }] },
    act: tap('步二'),
    seen: /^click-step 1$/,
  },
  { name: 'sticky', markup: '<van-sticky><view>粘</view></van-sticky>' },
  {
    name: 'submit',
    markup: '<van-submit-bar price="{{ 100 }}" button-text="交" ON:submit safe-area-inset-bottom="{{ false }}" />',
    act: tap('交'),
    seen: /^submit /,
  },
  {
    name: 'tabs',
    markup: '<van-tabs ON:change><van-tab title="页甲">甲的</van-tab><van-tab title="页乙">乙的</van-tab></van-tabs>',
    act: tap('页乙'),
    seen: /^change .*"index":1/,
  },
  {
    name: 'tabbar',
    markup:
      '<van-tabbar active="{{ 0 }}" fixed="{{ false }}" ON:change><van-tabbar-item icon="home-o">家</van-tabbar-item><van-tabbar-item icon="search">寻</van-tabbar-item></van-tabbar>',
    act: tap('寻'),
    seen: /^change 1$/,
  },
  {
    name: 'tag',
    markup: '<van-tag closeable size="large" ON:close>签</van-tag>',
    act: tapOn('van-icon'),
    seen: /^close /,
  },
  { name: 'card', markup: '<van-card num="2" price="9.00" title="货" desc="物" thumb="{{ picture }}" />' },
  { name: 'config', markup: '<van-config-provider><van-button type="info">色</van-button></van-config-provider>' },
  { name: 'info', markup: '<view style="position: relative; height: 20px"><van-info info="5" /></view>' },
];
