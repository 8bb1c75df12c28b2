import { contentsOf } from '../../../miniprogram/html/contents';

it('lists the headings that say something, and where they stand', () => {
  const entries = contentsOf(
    [
      { kind: 'heading', level: 2, inlines: ['上 ', [1, '游'], { src: 'a' }] },
      { kind: 'rule' },
      { kind: 'heading', level: 3, inlines: [{ src: 'a' }] },
      { kind: 'heading', level: 3, inlines: [' 下\n游 '] },
    ],
    5,
  );
  expect(entries).toEqual([
    { level: 2, text: '上 游', place: { chunk: 5, block: 0 } },
    { level: 3, text: '下 游', place: { chunk: 5, block: 3 } },
  ]);
});
