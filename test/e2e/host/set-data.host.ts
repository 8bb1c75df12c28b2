/** setData carries JSON, and component borders copy. */
import assert from 'node:assert/strict';
import { appOf, component, dataOf, type HostSuite } from './host-suite';
import { answer, probePage } from './probe-page';

const ON_LOAD = `
  const list = [{ read: false }];
  this.setData({ list });
  list[0].read = true;
  out('leaks', this.data.list[0].read);
  class Card { constructor() { this.title = 'a'; } shout() {} }
  this.setData({ kept: 1 });
  this.setData({ kept: undefined, fn() {}, card: new Card(), map: new Map([[1, 2]]), time: new Date(0), nan: NaN, deep: { gone: undefined, n: 1 } });
  const { kept, card, map, time, nan, deep } = this.data;
  out('after', { kept, card, hasMethod: Boolean(card.shout), map, time, nan, deep, deepKeys: Object.keys(deep) });
  const ring = {}; ring.ring = ring;
  out('cyclic', say(() => this.setData({ ring })));
  this.setData({ big: 'a'.repeat(1024 * 1024) });
  out('hasBig', 'big' in this.data);
  this.setData({ large: 'a'.repeat(300 * 1024) });
  out('hasLarge', 'large' in this.data);`;

const METHODS = `
  handOver() {
    this.setData({ run: () => 'by the child' });
    this.out('called', this.selectComponent('#child').data.run());
  },
  drop() {
    const child = this.selectComponent('#child');
    this.setData({ isGone: true }, () => {
      child.setData({ late: 1 });
      this.out('late', 'late' in child.data);
    });
  },
  touchChild() {
    const child = this.selectComponent('#child');
    child.data.items[0].read = 'by the child';
    this.out('border', this.data.list[0].read);
    this.data.list[0].read = 'by the page';
    this.out('otherWay', child.data.items[0].read);
  },`;

export const setDataSuite: HostSuite = {
  name: 'set-data',
  files: {
    ...appOf(['pages/a/a']),
    ...probePage('pages/a/a', {
      onLoad: ON_LOAD,
      methods: METHODS,
      wxml: '<child-card wx:if="{{!isGone}}" id="child" items="{{list}}" run="{{run}}" />',
      json: { usingComponents: { 'child-card': '/child/child' } },
    }),
    ...component('child/child', { script: 'Component({ properties: { items: Array, run: null } })' }),
  },
  steps: {
    'copies values, as JSON has them': async ({ open }) => {
      const phone = await open();
      const told: string[] = [];
      phone.page.on('console', (message) => told.push(`${message.type()} ${message.text()}`));
      phone.expectErrors(/已经超过最大长度/);
      await phone.launch();
      const { leaks, after } = await dataOf(phone);
      assert.equal(leaks, false);
      assert.deepEqual(after, {
        kept: 1,
        card: { title: 'a' },
        hasMethod: false,
        map: {},
        time: '1970-01-01T00:00:00.000Z',
        nan: null,
        deep: { n: 1 },
        deepKeys: ['n'],
      });
      for (const fault of [
        '"kept" to undefined',
        '"card" to a Card',
        '"map" to a Map',
        '"time" to a Date',
        '"nan" to NaN',
        '"fn" to a function',
      ])
        assert.ok(
          told.some((line) => line.startsWith('warning') && line.includes(fault)),
          fault,
        );
    },

    'hands functions from component to component, as the logic layer does': async ({ open }) => {
      const phone = await open();
      phone.expectErrors(/已经超过最大长度/);
      await phone.read((window) => window.mp?.top()?.call('handOver'));
      assert.deepEqual(await answer(phone, 'called'), 'by the child');
    },

    'throws on cyclic values, refuses over 1024 KB, warns over 256 KB': async ({ open }) => {
      const phone = await open();
      const told: string[] = [];
      phone.page.on('console', (message) => told.push(message.text()));
      phone.expectErrors(/已经超过最大长度/);
      await phone.launch();
      const { cyclic, hasBig, hasLarge } = await dataOf(phone);
      assert.match(String(cyclic), /^threw .*circular/);
      assert.deepEqual([hasBig, hasLarge], [false, true]);
      assert.ok(told.some((line) => line.includes('setData of 301 KB is slow')));
    },

    'copies what crosses a component border': async ({ open }) => {
      const phone = await open();
      phone.expectErrors(/已经超过最大长度/);
      await phone.read((window) => window.mp?.top()?.call('touchChild'));
      assert.deepEqual([await answer(phone, 'border'), await answer(phone, 'otherWay')], [false, 'by the child']);
    },

    'ignores setData of a component that is gone': async ({ open }) => {
      const phone = await open();
      phone.expectErrors(/已经超过最大长度/);
      await phone.read((window) => window.mp?.top()?.call('drop'));
      assert.equal(await answer(phone, 'late'), false);
    },
  },
};
