import type { RichNode } from '../../../miniprogram/html/inline';
import { plainNodes, type LookStyles, type PlainNode } from '../../../miniprogram/html/plain';

const STYLES: LookStyles = {
  1: ['rt-ink', '--cl:#aa0000'],
  2: ['', 'text-align:center'],
  3: ['', ''],
};

const text = (value: string): PlainNode => ({ type: 'text', text: value });
const p = (...children: PlainNode[]): PlainNode => ({ name: 'p', attrs: { class: 'rt-p' }, children });

it.each<[string, RichNode, PlainNode]>([
  ['a string at the top as a paragraph', '河', p(text('河'))],
  ['text escaped, for WeChat decodes it', 'a < b && c > d', p(text('a &lt; b &amp;&amp; c &gt; d'))],
  ['a line feed as a break', '一\n\n二', p(text('一'), { name: 'br' }, { name: 'br' }, text('二'))],
  [
    'a marked run as its outer tag with a class for each mark',
    ['p', 0, '河', [3, '水']],
    p(text('河'), { name: 'strong', attrs: { class: 'rt-b rt-i' }, children: [text('水')] }),
  ],
  ['an unmarked run as text', ['p', 0, [0, '河']], p(text('河'))],
  [
    'a look as classes and style',
    ['p', 2, '中'],
    { ...p(text('中')), attrs: { class: 'rt-p', style: 'text-align:center' } },
  ],
  [
    'a look of a run',
    ['p', 0, [0, '红', 1], [1, '重', 1]],
    p(
      { name: 'span', attrs: { class: 'rt-ink', style: '--cl:#aa0000' }, children: [text('红')] },
      { name: 'strong', attrs: { class: 'rt-b rt-ink', style: '--cl:#aa0000' }, children: [text('重')] },
    ),
  ],
  ['a look that says nothing as none', ['p', 0, [0, '灰', 3]], p(text('灰'))],
  ['a look that is not there as none', ['p', 9, [0, '灰', 9]], p(text('灰'))],
  [
    'ruby in one element',
    ['p', 0, [512, '漢'], [1536, 'hàn'], [512, '字'], '。'],
    p(
      {
        name: 'ruby',
        attrs: { class: 'rt-ruby' },
        children: [text('漢'), { name: 'rt', attrs: { class: 'rt-rt' }, children: [text('hàn')] }, text('字')],
      },
      text('。'),
    ),
  ],
  [
    'a list with its attributes',
    ['ol', { start: 3, type: 'lower-roman' }, ['li', { more: true }, '桨']],
    {
      name: 'ol',
      attrs: { class: 'rt-ol', start: '3', style: 'list-style-type:lower-roman' },
      children: [{ name: 'li', attrs: { class: 'rt-li rt-li--more' }, children: [text('桨')] }],
    },
  ],
  [
    'a cell with its spans',
    ['td', { look: 2, colspan: 2, rowspan: 3 }, '桨'],
    {
      name: 'td',
      attrs: { class: 'rt-td', colspan: '2', rowspan: '3', style: 'text-align:center' },
      children: [text('桨')],
    },
  ],
  [
    'a box with its look as a panel',
    ['div', 1, ['p', 0, '框']],
    { name: 'div', attrs: { class: 'rt-div rt-ink rt-panel', style: '--cl:#aa0000' }, children: [p(text('框'))] },
  ],
  [
    'a box whose look says nothing',
    ['div', 3, '框'],
    { name: 'div', attrs: { class: 'rt-div' }, children: [text('框')] },
  ],
  ['a caption as a trusted tag', ['figcaption', 0, '图'], { ...p(text('图')), attrs: { class: 'rt-figcaption' } }],
])('gives %s', (_what, packed, plain) => {
  expect(plainNodes([packed], STYLES)).toEqual([plain]);
});
