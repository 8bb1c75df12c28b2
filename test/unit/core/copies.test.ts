import { isDownloadable, leastRead, pictureName } from '../../../miniprogram/packages/library/core/copy-choice';

it.each([
  ['https://img.test/a.jpg', true],
  ['http://IMG.test/a.jpg', true],
  ['https://img.test:8443/a.jpg', false],
  ['https://local.test:4000/a.jpg', true],
  ['https://img.test@far.test/a.jpg', false],
  ['https://far.test/?https://img.test/', false],
  ['https://img.test.far.test/a.jpg', false],
  ['data:image/png;base64,AA', false],
  ['/a.jpg', false],
])('%s may be asked for: %s', (url, expected) => {
  expect(isDownloadable(url, ['img.test', 'local.test:4000'])).toBe(expected);
});

it('names pictures by their whole address, with the ending that tells their kind', () => {
  const names = ['a.png', 'a.png?w=1', 'b.SVG#x', 'c', 'd.php?x=.gif'].map((end) =>
    pictureName(`https://img.test/${end}`),
  );
  expect(names.map((name) => name.replace(/^[0-9a-f]{16}/, ''))).toEqual(['.png', '.png', '.svg', '.jpg', '.jpg']);
  expect(new Set(names).size).toBe(5);
});

it('gives up first what was not used for longest, saved counting as used', () => {
  const copy = (id: string, savedAt: number, readAt: number) => ({
    id,
    title: '',
    revision: '',
    bytes: 1,
    savedAt,
    readAt,
    missing: 0,
  });
  const copies = [copy('new', 9, 0), copy('read', 1, 8), copy('old', 2, 3)];
  expect(leastRead(copies, () => false)?.id).toBe('old');
  expect(leastRead(copies, (id) => id === 'old')?.id).toBe('read');
  expect(leastRead(copies, () => true)).toBeNull();
});
