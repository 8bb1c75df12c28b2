import { createHash } from 'node:crypto';
import { digestOf } from '../../preview/page/wx/files/digest';

/** Lengths around the ends of a block, where the padding changes. */
const LENGTHS = [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1000];

describe.each(['md5', 'sha1', 'sha256'] as const)('%s', (algorithm) => {
  it.each(LENGTHS)('of %d bytes is what everybody computes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256);
    expect(digestOf(bytes, algorithm)).toBe(createHash(algorithm).update(bytes).digest('hex'));
  });
});
