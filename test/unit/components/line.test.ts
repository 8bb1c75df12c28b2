import { wxsModule } from '../../wxs-module';
import { MARKS } from '../../../miniprogram/html/inline';
import type { Inline, Run } from '../../../miniprogram/html/inline';
import type { LookStyles } from '../../../miniprogram/html/plain';

const line = wxsModule<{
  isText(inline: Inline): boolean;
  text(inline: Inline): string;
  href(inline: Inline): string;
  runClass(inline: Inline, styles: LookStyles): string;
  runStyle(inline: Inline, styles: LookStyles): string;
  imageStyle(image: object, come: object | undefined, widest: number): string;
}>('pages/article/components/body-line/line.wxs');

it.each<[string, Inline, object]>([
  ['plain text', '字', { isText: true, text: '字', href: '' }],
  ['a run', [1, '字'], { isText: true, text: '字', href: '' }],
  ['a link', [0, '字', 0, '#a'], { isText: true, text: '字', href: '#a' }],
])('reads %s', (_what, inline, read) => {
  expect({ isText: line.isText(inline), text: line.text(inline), href: line.href(inline) }).toEqual(read);
});

it.each([
  ['as large as its markup says', { width: 20, height: 10 }, undefined, 'width: 20px; height: 10px;'],
  ['as large as it came', {}, { width: 400, height: 200 }, 'width: 200px; height: 100px;'],
  ['as high as its markup says', { height: 20 }, { width: 80, height: 40 }, 'width: 40px; height: 20px;'],
  ['as high as the line before it has come', { height: 20 }, undefined, 'height: 1.4em; width: 1.4em;'],
])('shows a picture %s', (_what, image, come, style) => {
  expect(line.imageStyle(image, come, 200)).toBe(style);
});

it('tells a picture from text', () => {
  expect(line.isText({ src: 'a' })).toBe(false);
});

it('gives a class for each mark, by the order of the parser', () => {
  const all: Run = [2 ** MARKS.length - 1, '字'];
  expect(line.runClass(all, {}).trim()).toBe(MARKS.map((mark) => `rt-${mark}`).join(' '));
});

it('shows a look, whether it is one of classes or of style alone', () => {
  const styles: LookStyles = { 1: ['rt-ink', '--cl:#aa0000'], 2: ['', 'text-align:center'] };
  expect(line.runClass([1, '字', 1, '#a'], styles)).toBe('prose__link rt-b rt-ink');
  expect(line.runStyle([0, '字', 1], styles)).toBe('--cl:#aa0000');
  expect(line.runClass([0, '字', 2], styles)).toBe('');
  expect(line.runStyle([0, '字', 3], styles)).toBe('');
});
