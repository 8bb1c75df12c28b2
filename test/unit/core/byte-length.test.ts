import fc from 'fast-check';
import { byteLength } from '../../../miniprogram/core/byte-length';

it.each([
  ['', 0],
  ['abc', 3],
  ['é', 2],
  ['河', 3],
  ['📖', 4],
  ['\ud83d', 3],
  ['\udcd6\ud83d', 6],
])('%j takes %d bytes', (text, bytes) => {
  expect(byteLength(text)).toBe(bytes);
});

it('counts as an encoder does, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => byteLength(text) === Buffer.byteLength(text)));
});
