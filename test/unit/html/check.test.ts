/** Bodies made elsewhere: those of the parser pass, and whatever else passes is as safe as those. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Block, Body } from '../../../miniprogram/html/block';
import { checkBody } from '../../../miniprogram/html/check';
import { articleBody } from '../../../miniprogram/html/index';
import { foreignValue, mutated } from './mutated';
import { findUnsafe } from './safety';
import { soup } from './soup';

const OPTIONS = { baseUrl: 'https://site.example/' };
const FIXTURES = path.resolve(__dirname, '../../fixtures/articles');
const fixtures = fs.readdirSync(FIXTURES).map((name) => [name, read(name)] as const);

/** A body with every kind of block, and every field of each. */
const EVERYTHING: Body = {
  looks: [
    { color: '#aa0000', on: '#ffffff', align: 'center' },
    { background: '#00aa00', border: 'around', borderColor: '#123456' },
  ],
  blocks: [
    {
      kind: 'rich',
      nodes: ['甲', [1, '乙'], ['p', 1, [4095, '丙', 2]], ['figcaption', { look: 2 }, '丁']],
      anchors: ['a'],
    },
    {
      kind: 'rich',
      nodes: [['ol', { start: -3, type: 'lower-alpha' }, ['li', { more: true }, ['div', 2, ['blockquote', 0]]]]],
    },
    {
      kind: 'rich',
      nodes: [
        ['ul', 0],
        ['dl', 0, ['dt', 0], ['dd', 0]],
      ],
      panel: 2,
      fold: 1,
    },
    {
      kind: 'text',
      inlines: ['甲', [0, '乙', 0, '/x'], { src: 'a.png', alt: '', width: 20, height: 2.5, href: '#a' }],
      align: 'right',
    },
    { kind: 'heading', level: 6, inlines: [], align: 'center', indent: 2, marker: '3.', quote: 1 },
    { kind: 'summary', number: 1, inlines: ['甲'], isOpen: true },
    { kind: 'image', src: 'wxfile://a/b.png', alt: 'a', width: 1, height: 1, href: 'tel:1', caption: '甲' },
    { kind: 'gallery', images: [{ src: 'https://a.test/a.png' }, { src: 'data:image/png;base64,AA' }], caption: '甲' },
    { kind: 'video', src: 'https://a.test/a.mp4', poster: 'a.png', width: 1, height: 1 },
    { kind: 'audio', src: 'a.mp3', title: '甲' },
    { kind: 'code', language: 'js', code: [1, 'let', ' a', 11, '+'] },
    {
      kind: 'table',
      caption: '甲',
      nodes: [['table', 0, ['tr', 0, ['th', { look: 1, colspan: 2, rowspan: 1000 }], ['td', 0]]]],
    },
    {
      kind: 'table',
      rows: [[{ inlines: [], isHeader: true, colspan: 2, rowspan: 2, align: 'center' }]],
      widths: [4, 16],
    },
    { kind: 'embed', url: 'https://a.test/', title: '甲' },
    { kind: 'formula', tex: 'x^2' },
    { kind: 'rule' },
    { kind: 'marker', id: 'tea' },
  ],
};

function read(name: string): string {
  return fs.readFileSync(path.join(FIXTURES, name, 'source.html'), 'utf8');
}

/** As it comes from a server. */
function sent(body: Body): unknown {
  return JSON.parse(JSON.stringify(body));
}

const withBlock = (block: unknown): unknown => ({ looks: [{ color: '#aa0000' }], blocks: [block] });
const rich = (...nodes: unknown[]): unknown => withBlock({ kind: 'rich', nodes });
const text = (...inlines: unknown[]): unknown => withBlock({ kind: 'text', inlines });
const drawing = (inside: string): string =>
  `data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22%3E${inside}%3C/svg%3E`;
const PATH = '%3Cpath d=%22M0 0%22/%3E';

describe('what the parser makes', () => {
  it('passes as it is, sent or not', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 300 })), (html) => {
        const body = articleBody(html, OPTIONS);
        expect(checkBody(body)).toBe(body);
        expect(checkBody(sent(body))).toEqual(body);
      }),
      { numRuns: 300 },
    );
  });

  it.each(fixtures)('passes: %s', (_name, html) => {
    for (const baseUrl of ['', OPTIONS.baseUrl]) {
      const body = articleBody(html, { baseUrl });
      expect(checkBody(body)).toBe(body);
    }
  });

  it('passes however deep it is nested', () => {
    const deep = '<table><tr><td>a<td>' + '<blockquote>'.repeat(9) + '<ul><li><ol><li><dl><dd>b';
    for (const depth of [1, 2, 3, 4, 10]) {
      expect(checkBody(articleBody(deep.repeat(depth), OPTIONS))).not.toBeNull();
    }
  });

  it('passes with every field there is', () => {
    expect(checkBody(EVERYTHING)).toBe(EVERYTHING);
    expect(findUnsafe(EVERYTHING)).toEqual([]);
  });

  it('passes when it is empty', () => {
    expect(checkBody({ looks: [], blocks: [] })).not.toBeNull();
  });
});

describe('what anybody else makes', () => {
  it('passes only when it is as safe, whatever was put in the place of any value', () => {
    const bodies = [EVERYTHING, ...fixtures.map(([, html]) => articleBody(html, OPTIONS))];
    fc.assert(
      fc.property(fc.constantFrom(...bodies), fc.nat(), foreignValue, (body, place, value) => {
        const foreign = mutated(sent(body), place, value);
        const before = JSON.stringify(foreign);
        const checked = checkBody(foreign);
        expect(checked === null || findUnsafe(checked).length === 0).toBe(true);
        expect(JSON.stringify(foreign)).toBe(before);
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => expect(checkBody(value)).toBeNull()));
    fc.assert(fc.property(fc.anything(), (value) => expect(checkBody(withBlock(value))).toBeNull()));
  });

  it.each<[string, unknown]>([
    ['no object', null],
    ['a list', []],
    ['only blocks', { blocks: [] }],
    ['more than looks and blocks', { looks: [], blocks: [], html: '' }],
    ['blocks that are no list', { looks: [], blocks: { length: 0 } }],
    ['a look of no colour', { looks: [{ color: 'red' }], blocks: [] }],
    ['a look with more than a colour', { looks: [{ color: '#aa0000;position:fixed' }], blocks: [] }],
    ['a look of another kind', { looks: [{ position: 'fixed' }], blocks: [] }],
    ['a block of no kind', withBlock({})],
    ['an unknown kind', withBlock({ kind: 'script' })],
    ['a kind named like a part of every object', withBlock({ kind: 'constructor' })],
    ['a field too many', withBlock({ kind: 'rule', onload: 'a()' })],
    ['a field of another kind', withBlock({ kind: 'rule', inlines: [] })],
    ['a field too few', withBlock({ kind: 'rich' })],
    [
      'a mark that says what its card is told',
      withBlock({ kind: 'marker', id: 'a', named: { ids: ['b'], article: '' } }),
    ],
    ['a prototype', withBlock(JSON.parse('{"kind":"rule","__proto__":{"onload":"a()"}}'))],
    ['inherited fields', withBlock(Object.create({ kind: 'image', src: 'https://a.test/' }))],
    ['a panel of no look', withBlock({ kind: 'rule', panel: 2 })],
    ['a level that is none', withBlock({ kind: 'heading', level: 7, inlines: [] })],
    ['a number that is none', withBlock({ kind: 'image', src: '/a.png', width: NaN })],
    ['a number beyond measure', withBlock({ kind: 'image', src: '/a.png', width: Infinity })],
    ['an unknown element', rich(['iframe', 0])],
    ['an element named like a part of every object', rich(['constructor', 0])],
    ['an unknown element deep inside', rich(['ul', 0, ['li', 0, ['script', 0, 'a()']]])],
    ['an element without attributes', rich(['p'])],
    ['an unknown attribute', rich(['p', { style: 'position:fixed' }])],
    ['an attribute of another element', rich(['p', { colspan: 2 }])],
    ['a list type that is none', rich(['ol', { type: '"><script>' }])],
    ['a look that is not there', rich(['p', 2])],
    ['a node that is an object', rich({ name: 'script' })],
    ['an empty node', rich([])],
    ['a run with marks that are not there', rich([4096, 'x'])],
    ['a run with half a mark', rich([0.5, 'x'])],
    ['a run without text', rich([1])],
    ['a link inside rich text', rich([1, 'x', 0, '#a'])],
    ['a run with a look that is not there', text([1, 'x', 9])],
    ['a run with more', text([1, 'x', 0, '#a', 'b'])],
    ['a gap', text(...Array<unknown>(2))],
    ['code of a kind that is none', withBlock({ kind: 'code', code: [14, 'x'] })],
    ['a drawing that is no picture', withBlock({ kind: 'video', src: drawing(PATH) })],
    ['a drawing as a link', text([0, 'x', 0, drawing(PATH)])],
    ['a drawing with a script', withBlock({ kind: 'image', src: drawing(`${PATH}%3Cscript%3E`) })],
    ['a drawing with a handler', withBlock({ kind: 'image', src: drawing('%3Cpath onload=%22a()%22/%3E') })],
    ['a drawing that is not encoded as usual', withBlock({ kind: 'image', src: drawing(`${PATH}<g/>`) })],
    ['a drawing that cannot be decoded', withBlock({ kind: 'image', src: drawing(`${PATH}%FF`) })],
    ['a drawing in base64', withBlock({ kind: 'image', src: 'data:image/svg+xml;base64,PHN2Zz4=' })],
  ])('is refused: %s', (_what, foreign) => {
    expect(checkBody(foreign)).toBeNull();
  });

  it.each([
    'javascript:a()',
    'JavaScript:a()',
    'java\nscript:a()',
    ' javascript:a()',
    '\u0001javascript:a()',
    '&#106;avascript:a()',
    'vbscript:a',
    'data:text/html,x',
    'blob:x',
    'file:///etc/passwd',
    'https:javascript:a()',
    '',
  ])('is refused with the address %j in any place', (address) => {
    const places: Block[] = [
      { kind: 'text', inlines: [[0, 'x', 0, address]] },
      { kind: 'heading', level: 1, inlines: [{ src: '/a.png', href: address }] },
      { kind: 'summary', number: 1, inlines: [{ src: address }] },
      { kind: 'image', src: address },
      { kind: 'image', src: '/a.png', href: address },
      { kind: 'gallery', images: [{ src: address }] },
      { kind: 'video', src: address },
      { kind: 'video', src: '/a.mp4', poster: address },
      { kind: 'audio', src: address },
      { kind: 'table', rows: [[{ inlines: [[0, 'x', 0, address]] }]] },
      { kind: 'embed', url: address },
    ];
    expect(places.filter((block) => checkBody(withBlock(block)) !== null)).toEqual([]);
  });

  it('is refused when it is deeper than articles are, however deep', () => {
    const deep = (depth: number): unknown =>
      JSON.parse(`{"looks":[],"blocks":[{"kind":"rich","nodes":[${'["p",0,'.repeat(depth)}"x"${']'.repeat(depth)}]}]}`);
    expect(checkBody(deep(20))).not.toBeNull();
    for (const depth of [40, 1000, 100_000]) expect(checkBody(deep(depth))).toBeNull();
    const rows: unknown = JSON.parse(`[${'['.repeat(100_000)}${']'.repeat(100_000)}]`);
    expect(checkBody(withBlock({ kind: 'table', rows }))).toBeNull();
  });

  it('takes linear time', () => {
    const body = (count: number): unknown =>
      sent({
        looks: [],
        blocks: Array.from({ length: count }, () => ({
          kind: 'rich',
          nodes: ['字'.repeat(9), ['ul', 0, ['li', 0, [1, '字']]]],
        })),
      });
    const cpuMs = (value: unknown): number => {
      const start = process.cpuUsage();
      for (let times = 0; times < 5; times++) expect(checkBody(value)).toBe(value);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    cpuMs(body(20_000));
    expect(cpuMs(body(80_000))).toBeLessThan(8 * cpuMs(body(20_000)) + 50);
  });
});
