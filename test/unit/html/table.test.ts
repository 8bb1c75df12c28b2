import { articleBody } from '../../../miniprogram/html/index';
import { outlineOf } from './outline';

describe('tables', () => {
  it.each([
    [
      'are rich when plain',
      '<table><tr><th>a<th>b<tr><td>c<td>d</table>',
      ['table <table><tr><th>a<th>b<tr><td>c<td>d'],
    ],
    [
      'keep spans',
      '<table><tr><td colspan="2" rowspan="9999">a<td>b</table>',
      ['table <table><tr><td colspan=2>a<td>b'],
    ],
    [
      'keep the alignment of a cell',
      '<table><tr><td align="right">a<td>b</table>',
      ['table <table><tr><td style=text-align:right>a<td>b'],
    ],
    ['keep their caption', '<table><caption>表</caption><tr><td>a<td>b</table>', ['table (表) <table><tr><td>a<td>b']],
    [
      'are cells when something reacts',
      '<table><tr><td>a<td><a href="#x">b</a><tr><td><img src="/i.png"><td><p>c</p><p>d</p></table>',
      ['table a | [b](#x) / <https://site.example/i.png> | c\nd'],
    ],
    ['unwrap a single cell', '<table><tr><td><p>a</p><p>b</p></table>', ['rich <p>a<p>b']],
    [
      'unwrap what holds a film',
      '<table><tr><td>a<td><video src="/v.mp4"></video></table>',
      ['rich <p>a', 'video https://site.example/v.mp4'],
    ],
    [
      'are layout when another stands in a cell',
      '<table><tr><td>a<td><table><tr><td>b<td>c</table></table>',
      ['rich <p>a', 'table <table><tr><td>b<td>c'],
    ],
    [
      'keep lists in a cell',
      '<table><tr><td>a<td><ul><li>b<li>c</ul></table>',
      ['table <table><tr><td>a<td><ul><li>b<li>c'],
    ],
    [
      'spell list marks among links',
      '<table><tr><td>a<td><ul><li><a href="#x">b</a></ul></table>',
      ['table a | {marker • }[b](#x)'],
    ],
    ['imply rows and bodies', '<table><td>a<td>b<tbody><tr><td>c</table>', ['table <table><tr><td>a<td>b<tr><td>c']],
    ['vanish when empty', '甲<table><tr><td></td><td></td></tr></table>', ['rich <p>甲']],
    [
      'stand in their quote',
      '<blockquote><table><tr><td>a<td>b</table></blockquote>',
      ['quote1 table <table><tr><td>a<td>b'],
    ],
    ['mean nothing outside a table', '<tr><td>a</td><td>b</td></tr>', ['rich <p>a<p>b']],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});

it('says which cells are headers', () => {
  const { blocks } = articleBody('<table><tr><th><a href="#x">a</a><td colspan=2>b</table>', { baseUrl: '' });
  expect(blocks).toEqual([
    {
      kind: 'table',
      rows: [
        [
          { isHeader: true, inlines: [[0, 'a', 0, '#x']] },
          { colspan: 2, inlines: ['b'] },
        ],
      ],
    },
  ]);
});
