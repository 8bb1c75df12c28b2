import type { Block, Body } from '../../../miniprogram/html/block';
import type { RichNode } from '../../../miniprogram/html/inline';
import { findUnsafe } from './safety';

const body = (...blocks: Block[]): Body => ({ looks: [{ color: '#aa0000' }], blocks });
const rich = (...nodes: RichNode[]): Body => body({ kind: 'rich', nodes });
const drawing = (inside: string): string => `data:image/svg+xml,${encodeURIComponent(`<svg>${inside}</svg>`)}`;
const foreign = (value: unknown): Block => value as Block;

it.each<[string, Body]>([
  ['an element that WeChat does not trust', rich(['iframe', 0])],
  ['one deep inside', rich(['ul', 0, ['li', 0, ['script', 0, 'a()']]])],
  ['a handler', rich(['p', { onclick: 'a()' } as object, 'x'])],
  ['a style of its own', rich(['p', { style: 'position:fixed' } as object, 'x'])],
  ['a list type that is none', rich(['ol', { type: '"><script>' }, 'x'])],
  ['a look that is not there', rich(['p', 2, 'x'])],
  ['a run with a look that is not there', rich(['p', 0, [1, 'x', 9]])],
  ['a link inside rich text', rich(['p', 0, [1, 'x', 0, '#a']])],
  ['a link that runs', body({ kind: 'text', inlines: [[0, 'x', 0, 'java\nscript:a()']] })],
  ['a link of a cell that runs', body({ kind: 'table', rows: [[{ inlines: [[0, 'x', 0, 'vbscript:a']] }]] })],
  ['a picture that leads to a script', body({ kind: 'image', src: 'https://a.test/', href: 'javascript:a()' })],
  ['a page in an address', body({ kind: 'video', src: 'data:text/html,x' })],
  ['a drawing that is no picture', body({ kind: 'embed', url: drawing('') })],
  ['a drawing with a script', body({ kind: 'image', src: drawing('<script>a()</script>') })],
  ['a drawing with a handler', body({ kind: 'image', src: drawing('<g onload="a()"/>') })],
  ['a drawing with HTML', body({ kind: 'image', src: drawing('<foreignObject/>') })],
  ['a drawing that fetches', body({ kind: 'image', src: drawing('<use xlink:href="https://a.test/x"/>') })],
  ['a drawing whose style fetches', body({ kind: 'image', src: drawing('<g fill="url( https://a.test/x)"/>') })],
  ['a drawing in base64 with a script', body({ kind: 'image', src: `data:image/svg+xml;base64,${btoa('<script>')}` })],
  ['a handler of a block', body(foreign({ kind: 'rule', onload: 'a()' }))],
  ['a panel of no look', body({ kind: 'rule', panel: 4 })],
  ['a look with more than a colour', { looks: [{ color: '#aa0000;position:fixed' }], blocks: [] }],
  ['a look of another kind', { looks: [{ position: 'fixed' } as object], blocks: [] }],
])('finds %s', (_what, unsafe) => {
  expect(findUnsafe(unsafe)).toHaveLength(1);
});

it.each<[string, Body]>([
  ['text that looks like markup', rich('<script>', ['p', 1, 'javascript:a()', [1, 'onclick=']])],
  ['code that looks like an address', body({ kind: 'code', code: ['javascript:', 1, 'a()'] })],
  [
    'lists and cells',
    rich(['ol', { start: 3, type: 'lower-alpha' }, ['li', { more: true }, 'x']], ['td', { colspan: 2 }]),
  ],
  ['a caption', rich(['figcaption', 0, 'x'])],
  ['a look', { looks: [{ color: '#aa0000', on: '#ffffff', border: 'left', align: 'center' }], blocks: [] }],
  ['pictures', body({ kind: 'image', src: 'data:image/png;base64,AA', href: '#a' })],
  ['a drawing', body({ kind: 'image', src: drawing('<use href="#a" fill="url(\'#b\')"/>') })],
  ['a drawing in a line', body({ kind: 'text', inlines: ['x', { src: drawing('<path d="M0 0"/>') }] })],
])('leaves %s alone', (_what, safe) => {
  expect(findUnsafe(safe)).toEqual([]);
});
