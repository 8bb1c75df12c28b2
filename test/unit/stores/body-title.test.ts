import type { Block } from '../../../miniprogram/html/block';
import { withoutTitle } from '../../../miniprogram/stores/body-title';

const heading = (...words: string[]): Block => ({ kind: 'heading', level: 1, inlines: words });
const rest: Block = { kind: 'rich', nodes: ['水涨了。'] };

it.each<[string, string, Block]>([
  ['the same', '渡口的早晨', heading('渡口的早晨')],
  ['the same but for spaces and marks', '渡口：第 2 个早晨！', heading('渡口　—— 第2个', '早晨')],
  ['the same in another case', 'River Days', heading('RIVER DAYS')],
  ['the same, in bold', '渡口', { kind: 'heading', level: 2, inlines: [[1, '渡口']] }],
])('leaves out a first heading that says %s', (_what, title, first) => {
  const shown = withoutTitle(title);
  expect(shown([])).toEqual([]);
  expect(shown([first, rest])).toEqual([rest]);
  expect(shown([first, rest])).toEqual([first, rest]);
});

it.each<[string, string, Block]>([
  ['other words', '渡口的早晨', heading('渡口的黄昏')],
  ['more words', '渡口', heading('渡口的早晨')],
  ['no letters', '！！', heading('？')],
  ['what a link leads to', '渡口', { ...heading('渡口'), anchors: ['top'] }],
])('keeps a first heading of %s', (_what, title, first) => {
  expect(withoutTitle(title)([first, rest])).toEqual([first, rest]);
});

it('keeps a paragraph that says what the title says, and a heading further down', () => {
  const words: Block = { kind: 'rich', nodes: ['渡口'] };
  expect(withoutTitle('渡口')([words, heading('渡口')])).toEqual([words, heading('渡口')]);
});
