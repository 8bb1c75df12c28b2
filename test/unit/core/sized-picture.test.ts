import { sizedPicture } from '../../../miniprogram/core/sized-picture';

const SRC = 'https://river.test/春/a b.jpg?v=1&$&=2';

it.each([
  ['a proxy', 'https://img.test/?u={url}&w={width}', 300, `https://img.test/?u=${encodeURIComponent(SRC)}&w=320`],
  ['a host that takes the size behind the address', '{url}!w{width}', 160, `${SRC}!w160`],
  [
    'a proxy that knows one size',
    'https://img.test/small/{url}',
    1,
    `https://img.test/small/${encodeURIComponent(SRC)}`,
  ],
  ['more than the widest', '{url}!{width}', 5000, `${SRC}!1920`],
])('asks %s', (_name, template, width, address) => {
  expect(sizedPicture(template, SRC, width)).toBe(address);
});

it.each([
  ['without a proxy', '', SRC],
  ['that is no address', '{url}!{width}', 'data:image/gif;base64,AA'],
  ['that is not there', '{url}!{width}', ''],
])('leaves a picture alone %s', (_name, template, src) => {
  expect(sizedPicture(template, src, 300)).toBe(src);
});
