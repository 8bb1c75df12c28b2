/** WXS: the build refuses what is not in it, and what is in it runs as WeChat runs it. */
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startPreview } from '../../preview/server';
import { eventually } from '../eventually';
import { appOf, dataOf, page, writeApp, type HostSuite } from './host-suite';

const MODULE = (line: string): string => `var before = 1;\n${line}\nmodule.exports = {};`;

const REFUSED = [
  'let a = 1;',
  'const a = 1;',
  'var a = function () {}, b = () => 1;',
  'var a = `text`;',
  'var a = [].concat(...[1]);',
  'function f(a = 1) { return a; }',
  'var a = { b() {} };',
  'var a = { get b() { return 1; } };',
  'class A {}',
  'for (var a of [1]) {}',
  'var a = new Date();',
  'var a = /x/g;',
  'var { a } = {};',
];

/** The error of building an app, or undefined. */
async function failureOf(files: Record<string, string>): Promise<string | undefined> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'host-wxs-'));
  await writeApp(folder, files);
  const preview = await startPreview({ srcRoot: folder });
  const { failure } = preview;
  await preview.close();
  await fs.rm(folder, { recursive: true });
  return failure;
}

const WXS = `
var exp = getRegExp('^(\\d+)-', 'g');
function first(text) { return exp.exec(text)[1]; }
function year(ms) { return getDate(ms).getFullYear(); }
function strict(text) { return isNaN(getDate(text).getTime()) ? 'invalid' : 'valid'; }
function kind(value) { return value.constructor; }
module.exports = { first: first, year: year, strict: strict, kind: kind, message: 'fine' };`;

const ANSWERS = `<wxs module="m">
function tap(event, owner) {
  var state = event.instance.getState();
  state.count = (state.count || 0) + 1;
  event.instance.addClass('on');
  owner.selectComponent('.other').setStyle({ backgroundColor: 'rgb(1, 2, 3)' });
  owner.callMethod('said', { count: state.count, n: event.instance.getDataset().n, x: event.detail.x > 0 });
  return false;
}
function changed(now, old, owner, instance) { instance.setStyle('width: ' + now * 10 + 'px'); }
module.exports = { tap: tap, changed: changed };
</wxs><view bindtap="outside"><view id="tapped" data-n="3" bindtap="{{ m.tap }}">tap</view></view>
<view id="box" class="box" change:size="{{ m.changed }}" size="{{ size }}" style="height: 9px">box</view>
<view id="other" class="other">other</view>`;
const ANSWERING = `Page({ data: { size: 1 }, said(told) { this.setData({ told, size: 2 }); }, outside() { this.setData({ outside: true }); } })`;

export const wxsSuite: HostSuite = {
  name: 'wxs',
  files: {
    ...appOf(['pages/a/a', 'pages/answers/answers']),
    ...page('pages/answers/answers', { script: ANSWERING, wxml: ANSWERS }),
    ...page('pages/a/a', {
      wxml: `<wxs src="./a.wxs" module="m" />
        <text id="all">{{m.first('12-a')}} {{m.year(1700000000000)}} {{m.strict('2024-01-02 03:04:05')}} {{m.kind([])}} {{m.message}}</text>`,
    }),
    'pages/a/a.wxs': WXS,
  },
  steps: {
    'refuses to build what is not in WXS, with file and line': async () => {
      for (const line of REFUSED) {
        const files = {
          ...appOf(['pages/a/a']),
          ...page('pages/a/a', { wxml: '<wxs src="./a.wxs" module="m" />{{m}}' }),
        };
        const failure = await failureOf({ ...files, 'pages/a/a.wxs': MODULE(line) });
        assert.match(String(failure), /pages\/a\/a\.wxs:2:\d+ .*WXS/, line);
      }
    },

    'refuses it in WXML too, by the line of the WXML': async () => {
      const wxml = '<view>a</view>\n<wxs module="m">\nmodule.exports = { a: () => 1 };\n</wxs>{{m.a}}';
      const failure = await failureOf({ ...appOf(['pages/a/a']), ...page('pages/a/a', { wxml }) });
      assert.match(String(failure), /pages\/a\/a\.wxml:3:\d+ /);
    },

    'answers events and changes, and reaches the page by its methods': async ({ open }) => {
      const phone = await open({ url: '/pages/answers/answers' });
      const box = phone.screen.locator('#box');
      const sizeOf = () =>
        box.evaluate((node) => [node.getBoundingClientRect().width, node.getBoundingClientRect().height]);
      assert.deepEqual(await sizeOf(), [10, 9]);
      await phone.screen.locator('#tapped').tap();
      await phone.screen.locator('#tapped').tap();
      await eventually(async () => assert.deepEqual((await dataOf(phone)).told, { count: 2, n: '3', x: true }));
      assert.equal((await dataOf(phone)).outside, undefined);
      assert.equal(await phone.screen.locator('#tapped.on').count(), 1);
      assert.deepEqual(await sizeOf(), [20, 9]);
      const other = phone.screen.locator('#other');
      assert.equal(await other.evaluate((node) => getComputedStyle(node).backgroundColor), 'rgb(1, 2, 3)');
    },

    'runs getRegExp, getDate and constructor': async ({ open }) => {
      const phone = await open();
      assert.equal(await phone.screen.locator('#all').innerText(), '12 2023 invalid Array fine');
    },
  },
};
