/** Fingers: long presses and taps, hovering, and which handlers see an event. */
import assert from 'node:assert/strict';
import type { Phone } from '../phone';
import { appOf, component, dataOf, type HostSuite } from './host-suite';
import { answer, probePage } from './probe-page';

const NAMES = [
  'outerTap',
  'innerTap',
  'press',
  'held',
  'capture',
  'outerMut',
  'innerMut',
  'middleMut',
  'plain',
  'stopped',
  'field',
];

const METHODS = `
  ${NAMES.map((name) => `${name}() { this.heard('${name}'); },`).join('\n')}
  keep(event) { this.setData({ event }); },
  heard(name) { this.log = [...(this.log ?? []), name]; this.out('log', this.log); },`;

const WXML = `
<view id="pressed" bindtap="innerTap" bindlongpress="press" style="height: 40px">press and tap</view>
<view id="only-tap" bindtap="innerTap" style="height: 40px">tap only</view>
<view bindlongpress="press"><view id="inside-press" bindtap="innerTap" style="height: 40px">a parent hears the press</view></view>
<view bindtap="outerTap"><view id="catching" catch:tap="innerTap" style="height: 40px">catch</view></view>
<view bindtap="outerTap"><view id="bubbling" bind:tap="innerTap" style="height: 40px">bind</view></view>
<view capture-bind:tap="capture"><view id="captured" bind:tap="innerTap" style="height: 40px">capture</view></view>
<view capture-catch:tap="stopped"><view id="stopped" bind:tap="innerTap" style="height: 40px">capture-catch</view></view>
<view mut-bind:tap="outerMut"><view bind:tap="plain"><view id="mut" mut-bind:tap="innerMut" style="height: 40px">mut</view></view></view>
<view id="hover" hover-class="hovered" style="height: 40px">hover</view>
<view hover-class="hovered"><view id="hover-in" hover-class="hovered" hover-stop-propagation style="height: 40px">stop</view></view>
<view mark:from="list"><view id="facts" data-row-id="{{ 7 }}" data-row="{{ row }}" bind:tap="keep" style="height: 40px">facts</view></view>
<tell-all id="teller" bind:told="keep" />
<input id="native" model:value="{{text}}" />
<two-way id="two" model:value="{{other}}" />`;

async function hold(phone: Phone, id: string, ms: number): Promise<void> {
  const target = phone.screen.locator(`#${id}`);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${id} is not on the screen`);
  const cdp = await phone.context.newCDPSession(phone.page);
  const touchPoints = [{ x: box.x + 20, y: box.y + 20 }];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await phone.page.waitForTimeout(ms);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await phone.page.waitForTimeout(60);
}

const logOf = async (phone: Phone): Promise<unknown> => (await dataOf(phone)).log ?? [];

async function tapLog(phone: Phone, id: string): Promise<unknown> {
  await phone.read((window) => {
    const instance = window.mp?.top()?.instance;
    if (instance) instance.log = [];
  });
  await phone.screen.locator(`#${id}`).tap();
  await phone.page.waitForTimeout(60);
  return logOf(phone);
}

export const touchSuite: HostSuite = {
  name: 'touch',
  files: {
    ...appOf(['pages/a/a']),
    ...probePage('pages/a/a', {
      onLoad: "this.setData({ text: 'start', other: 'first' })",
      methods: METHODS,
      wxml: WXML,
      json: { usingComponents: { 'two-way': '/two/two', 'tell-all': '/tell/tell' } },
    }),
    ...component('tell/tell', {
      script: "Component({ methods: { tell(event) { this.triggerEvent('told', event); } } })",
      wxml: '<view id="tell" data-at="{{ 2 }}" bind:tap="tell" style="height: 40px">tell</view>',
    }),
    ...component('two/two', {
      script:
        "Component({ properties: { value: String }, methods: { change() { this.setData({ value: 'changed' }); } } })",
      wxml: '<view id="button" bindtap="change" style="margin-top: 40px; height: 40px">{{value}}</view>',
    }),
  },
  steps: {
    'sends a long press after 350 ms, and no tap after it': async ({ open }) => {
      const phone = await open();
      await hold(phone, 'pressed', 450);
      assert.deepEqual(await logOf(phone), ['press']);
      await hold(phone, 'pressed', 150);
      assert.deepEqual(await logOf(phone), ['press', 'innerTap']);
    },

    'sends the tap of a long touch when nobody hears the press': async ({ open }) => {
      const phone = await open();
      await hold(phone, 'only-tap', 450);
      assert.deepEqual(await logOf(phone), ['innerTap']);
    },

    'takes the tap when a parent hears the press': async ({ open }) => {
      const phone = await open();
      await hold(phone, 'inside-press', 450);
      assert.deepEqual(await logOf(phone), ['press']);
    },

    'bubbles, catches and captures': async ({ open }) => {
      const phone = await open();
      assert.deepEqual(await tapLog(phone, 'bubbling'), ['innerTap', 'outerTap']);
      assert.deepEqual(await tapLog(phone, 'catching'), ['innerTap']);
      assert.deepEqual(await tapLog(phone, 'captured'), ['capture', 'innerTap']);
      assert.deepEqual(await tapLog(phone, 'stopped'), ['stopped']);
    },

    'runs one mut-bind handler, and the plain ones': async ({ open }) => {
      const phone = await open();
      assert.deepEqual(await tapLog(phone, 'mut'), ['innerMut', 'plain']);
    },

    'hovers after 50 ms for as long as the finger stays, on the inner one only when it says so': async ({ open }) => {
      const phone = await open();
      const hovered = () => phone.screen.locator('.hovered').count();
      const target = await phone.screen.locator('#hover').boundingBox();
      const inner = await phone.screen.locator('#hover-in').boundingBox();
      if (!target || !inner) throw new Error('nothing to hover');
      const cdp = await phone.context.newCDPSession(phone.page);
      for (const box of [target, inner]) {
        await cdp.send('Input.dispatchTouchEvent', {
          type: 'touchStart',
          touchPoints: [{ x: box.x + 20, y: box.y + 20 }],
        });
        await phone.page.waitForTimeout(120);
        assert.equal(await hovered(), 1);
        await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
        await phone.page.waitForTimeout(550);
        assert.equal(await hovered(), 0);
      }
    },

    'hands over events that JSON can write, with facts about nodes in place of nodes': async ({ open }) => {
      const phone = await open();
      phone.page.on('console', (message) => {
        if (message.type() === 'warning') assert.fail(message.text());
      });
      await phone.read((window) => window.mp?.top()?.instance.setData({ row: { id: 'a' } }));
      await phone.screen.locator('#facts').tap();
      const { type, target, mark, detail, touches, ...rest } = (await answer(phone, 'event')) as Record<
        string,
        unknown
      >;
      assert.deepEqual([type, mark], ['tap', { from: 'list' }]);
      const { offsetTop, ...facts } = target as { offsetTop: number };
      assert.deepEqual(facts, { id: 'facts', dataset: { rowId: 7, row: { id: 'a' } }, offsetLeft: 0 });
      assert.ok(offsetTop > 0);
      assert.deepEqual(Object.keys(detail as object), ['x', 'y']);
      assert.equal((touches as unknown[]).length, 1);
      assert.deepEqual(Object.keys(rest), ['timeStamp', 'currentTarget', 'changedTouches']);
    },

    'hands over what a component tells as it is': async ({ open }) => {
      const phone = await open();
      await phone.screen.locator('#tell').tap();
      const { detail } = (await answer(phone, 'event')) as { detail: { currentTarget: object } };
      const { id, dataset } = detail.currentTarget as { id: string; dataset: object };
      assert.deepEqual([id, dataset], ['tell', { at: 2 }]);
    },

    'carries model:value back from inputs and components': async ({ open }) => {
      const phone = await open();
      await phone.screen.locator('#native input').fill('typed');
      await phone.screen.locator('#button').tap();
      await phone.page.waitForTimeout(60);
      const { text, other } = await dataOf(phone);
      assert.deepEqual([text, other], ['typed', 'changed']);
    },
  },
};
