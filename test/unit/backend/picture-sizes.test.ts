/** Width and height of pictures from their first bytes. */
import { readerApi } from '../../backend/reader-api';

function bytes(...parts: (string | number[])[]): Buffer {
  const buffers = parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)));
  return Buffer.concat([...buffers, Buffer.alloc(16)]);
}

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];

test.each([
  ['png', bytes(PNG_HEAD, 'IHDR', [0, 0, 3, 0x20, 0, 0, 2, 0x58]), 800, 600],
  ['gif', bytes('GIF89a', [0x20, 3, 0x58, 2]), 800, 600],
  ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 17, 8, 2, 0x58, 3, 0x20]), 800, 600],
  ['progressive jpeg', bytes([0xff, 0xd8, 0xff, 0xc4, 0, 3, 1, 0xff, 0xc2, 0, 17, 8, 2, 0x58, 3, 0x20]), 800, 600],
  [
    'webp, lossy',
    bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x20, 3, 0x58, 2]),
    800,
    600,
  ],
  ['webp, lossless', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x1f, 0xc3, 0x95, 0]), 800, 600],
  [
    'webp, extended',
    bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0]),
    800,
    600,
  ],
  ['svg', bytes('<?xml version="1.0"?><svg width="800" height="600px" viewBox="0 0 4 3">'), 800, 600],
  ['svg with a box alone', bytes('<svg xmlns="x" viewBox="0 0 800 600" stroke-width="2">'), 800, 600],
  ['svg in percent', bytes('<svg width="100%" height="100%" viewBox="0 0 800 600">'), 800, 600],
  ['something else', bytes('<html><body>not found</body></html>'), 0, 0],
  ['a cut jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]), 0, 0],
  ['nothing', Buffer.alloc(0), 0, 0],
])('%s', (_, picture, width, height) => {
  expect(readerApi.pictureSize(picture)).toEqual({ width, height });
});
