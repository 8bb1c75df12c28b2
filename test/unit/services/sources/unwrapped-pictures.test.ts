import { unwrappedPicture, unwrappedPictures } from '../../../../miniprogram/services/sources/unwrapped-pictures';

const OWN = 'https://pictures.test/a.jpg?x=1';
const INNER = encodeURIComponent(OWN);

it.each([
  ['a parameter', `https://images.weserv.nl/?url=${INNER}&w=300`],
  ['a parameter after others', `https://wsrv.nl/?w=300&output=webp&url=${INNER}`],
  ['an address without its scheme', `https://images.weserv.nl/?url=${encodeURIComponent('pictures.test/a.jpg?x=1')}`],
  [
    'a proxy behind a proxy',
    `https://images.weserv.nl/?url=${encodeURIComponent(`http://img2.jintiankansha.me/get?src=${INNER}`)}`,
  ],
])('finds the picture in %s', (_where, address) => {
  expect(unwrappedPicture(address)).toBe(OWN);
});

it('finds the picture in a path', () => {
  expect(unwrappedPicture('https://i0.wp.com/pictures.test/b/a.jpg?w=300')).toBe('https://pictures.test/b/a.jpg');
});

it.each([
  ['a picture of its own', OWN],
  ['an address that only looks like it', `https://pictures.test/get?url=${INNER}`],
  ['a proxy without a picture', 'https://wsrv.nl/?w=300'],
  ['a script', `https://wsrv.nl/?url=${encodeURIComponent('javascript:alert(1)')}`],
  ['an address that cannot be decoded', 'https://wsrv.nl/?url=%E4%zz'],
  ['nothing', ''],
])('leaves %s alone', (_what, address) => {
  expect(unwrappedPicture(address)).toBe(address);
});

it('goes through markup and leaves all else as it is', () => {
  const html = `<p>https://x.test/?a=1&amp;b=2 <img src="https://wsrv.nl/?url=${INNER}&amp;w=2"></p>`;
  expect(unwrappedPictures(html)).toBe(`<p>https://x.test/?a=1&amp;b=2 <img src="${OWN}"></p>`);
});
