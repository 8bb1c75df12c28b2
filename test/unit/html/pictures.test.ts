import type { Block } from '../../../miniprogram/html/block';
import { picturesOf } from '../../../miniprogram/html/pictures';

it.each<[string, Block, string[]]>([
  ['a picture', { kind: 'image', src: 'a' }, ['a']],
  ['a strip', { kind: 'gallery', images: [{ src: 'a' }, { src: 'b' }] }, ['a', 'b']],
  ['a line', { kind: 'text', inlines: ['字', { src: 'a' }, { src: 'b', width: 64, height: 80 }] }, ['a', 'b']],
  ['cells', { kind: 'table', rows: [[{ inlines: [{ src: 'a' }] }], [{ inlines: ['字', { src: 'b' }] }]] }, ['a', 'b']],
])('finds those of %s', (_what, block, pictures) => {
  expect(picturesOf(block)).toEqual(pictures);
});

it.each<[string, Block]>([
  ['signs in a line', { kind: 'heading', level: 2, inlines: [{ src: 'a', width: 20, height: 20 }] }],
  ['drawings that are written out', { kind: 'image', src: 'data:image/svg+xml,<svg/>' }],
  ['the poster of a film', { kind: 'video', src: 'a', poster: 'b' }],
])('leaves %s alone', (_what, block) => {
  expect(picturesOf(block)).toEqual([]);
});
