/** Vant's components that take something from a reader: a word, a choice, a number. */
import { classed, tap, tapOn, write, type Part } from './part';

export const FORM_PARTS: Part[] = [
  { name: 'checkbox', markup: '<van-checkbox ON:change>选</van-checkbox>', act: tap('选'), seen: /^change true$/ },
  {
    name: 'checkboxes',
    markup:
      '<van-checkbox-group value="{{ none }}" ON:change><van-checkbox name="a">甲</van-checkbox><van-checkbox name="b">乙</van-checkbox></van-checkbox-group>',
    data: { none: [] },
    act: tap('乙'),
    seen: /^change \["b"\]$/,
  },
  {
    name: 'datetime',
    markup: '<van-datetime-picker type="time" value="12:00" ON:confirm />',
    act: tap('确认'),
    seen: /^confirm "12:00"$/,
  },
  {
    name: 'dropdown',
    markup:
      '<van-dropdown-menu><van-dropdown-item value="{{ 0 }}" options="{{ sorts }}" ON:change /></van-dropdown-menu>',
    data: {
      sorts: [
        { text: '新的', value: 0 },
        { text: '旧的', value: 1 },
      ],
    },
    act: async (part) => {
      await part.getByText('新的').first().tap();
      await part.getByText('旧的').tap();
    },
    seen: /^change 1$/,
  },
  { name: 'field', markup: '<van-field label="名" value="" ON:change />', act: write('写'), seen: /^change "写"$/ },
  {
    name: 'picker',
    markup: '<van-picker show-toolbar columns="{{ cities }}" ON:confirm />',
    data: { cities: ['杭州', '宁波'] },
    act: tap('确认'),
    seen: /^confirm .*"杭州"/,
  },
  {
    name: 'radios',
    markup:
      '<van-radio-group value="1" ON:change><van-radio name="1">单</van-radio><van-radio name="2">双</van-radio></van-radio-group>',
    act: tap('双'),
    seen: /^change "2"$/,
  },
  {
    name: 'rate',
    markup: '<van-rate value="{{ 1 }}" ON:change />',
    act: tapOn(classed('rate__icon'), 3),
    seen: /^change 4$/,
  },
  {
    name: 'search',
    markup: '<van-search value="" placeholder="搜" ON:change />',
    act: write('茶'),
    seen: /^change "茶"$/,
  },
  {
    name: 'slider',
    markup: '<van-slider value="{{ 10 }}" ON:change />',
    act: async (part) => {
      const box = await part.locator('van-slider').boundingBox();
      await part.locator('van-slider').tap({ position: { x: (box?.width ?? 0) * 0.75, y: (box?.height ?? 0) / 2 } });
    },
    seen: /^change 7\d$/,
  },
  {
    name: 'stepper',
    markup: '<van-stepper value="{{ 1 }}" ON:change />',
    act: tapOn(classed('stepper__plus')),
    seen: /^change 2$/,
  },
  {
    name: 'switch',
    markup: '<van-switch checked="{{ false }}" ON:change />',
    act: tapOn(classed('switch')),
    seen: /^change true$/,
  },
  {
    name: 'tree',
    markup: '<van-tree-select items="{{ tree }}" main-active-index="{{ 0 }}" active-id="{{ 0 }}" ON:click-item />',
    data: { tree: [{ text: '浙江', children: [{ text: '温州', id: 1 }] }] },
    act: tap('温州'),
    seen: /^click-item .*"温州"/,
  },
  { name: 'uploader', markup: '<van-uploader file-list="{{ none }}" />' },
  {
    name: 'area',
    markup: '<van-area area-list="{{ areas }}" ON:confirm />',
    data: {
      areas: {
        province_list: { 330000: '浙江省' },
        city_list: { 330100: '杭州市' },
        county_list: { 330102: '上城区' },
      },
    },
    act: tap('确认'),
    seen: /^confirm .*"上城区"/,
  },
  {
    name: 'swipeCell',
    markup:
      '<van-swipe-cell right-width="{{ 65 }}" ON:open><van-cell title="滑" /><view slot="right" style="width: 65px">删</view></van-swipe-cell>',
    act: async (part, phone) => {
      // In the middle of the screen a finger has room.
      await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await phone.page.waitForTimeout(300);
      await phone.swipeLeft(part.locator('van-cell'), 120);
    },
    seen: /^open .*"right"/,
  },
  {
    name: 'collapse',
    markup:
      '<van-collapse value="{{ none }}" ON:change><van-collapse-item title="折" name="1">叠</van-collapse-item></van-collapse>',
    act: tap('折'),
    seen: /^change \["1"\]$/,
  },
];
