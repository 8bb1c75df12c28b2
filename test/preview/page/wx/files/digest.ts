// Digests of files, MD5, SHA-1 and SHA-256, as FileSystemManager.getFileInfo gives them. The browser's own crypto knows no MD5, and is
// absent on addresses that are not secure.

type Bytes = Uint8Array<ArrayBuffer>;
type Words = readonly number[];

export type DigestAlgorithm = 'md5' | 'sha1' | 'sha256';

const BLOCK = 64;
const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
const PRIMES = primes(64);
const SHA256_START = PRIMES.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));
const SHA256_ROUNDS = PRIMES.map((prime) => fractionBits(Math.cbrt(prime)));

const ALGORITHMS: Record<
  DigestAlgorithm,
  { start: Words; isLittle: boolean; mix: (words: Words, state: Words) => Words }
> = {
  md5: { start: START.slice(0, 4), isLittle: true, mix: mixMd5 },
  sha1: { start: START, isLittle: false, mix: mixSha1 },
  sha256: { start: SHA256_START, isLittle: false, mix: mixSha256 },
};

/** How far MD5 turns in each of its four rounds. */
const TURNS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
const SINES = Array.from({ length: BLOCK }, (_, at) => Math.floor(Math.abs(Math.sin(at + 1)) * 2 ** 32) | 0);

/** Lower-case hexadecimal digits. */
export function digestOf(bytes: Bytes, algorithm: DigestAlgorithm): string {
  const { start, isLittle, mix } = ALGORITHMS[algorithm];
  const view = padded(bytes, isLittle);
  let state = start;
  for (let from = 0; from < view.byteLength; from += BLOCK) {
    const words = Array.from({ length: 16 }, (_, at) => view.getInt32(from + at * 4, isLittle));
    const mixed = mix(words, state);
    state = state.map((word, at) => (word + (mixed[at] ?? 0)) | 0);
  }
  const result = new DataView(new ArrayBuffer(state.length * 4));
  state.forEach((word, at) => result.setInt32(at * 4, word, isLittle));
  const digits = (_: unknown, at: number): string => result.getUint8(at).toString(16).padStart(2, '0');
  return Array.from({ length: result.byteLength }, digits).join('');
}

/** The bytes, a one bit, zeros, and the length in bits, in whole blocks. */
function padded(bytes: Bytes, isLittle: boolean): DataView {
  const length = Math.ceil((bytes.byteLength + 9) / BLOCK) * BLOCK;
  const whole = new Uint8Array(length);
  whole.set(bytes);
  whole[bytes.byteLength] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(length - 8, BigInt(bytes.byteLength) * 8n, isLittle);
  return view;
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function mixMd5(words: Words, [a = 0, b = 0, c = 0, d = 0]: Words): Words {
  for (let at = 0; at < 64; at += 1) {
    const round = at >> 4;
    const [chosen, word] = [
      [(b & c) | (~b & d), at],
      [(d & b) | (~d & c), 5 * at + 1],
      [b ^ c ^ d, 3 * at + 5],
      [c ^ (b | ~d), 7 * at],
    ][round] as [number, number];
    const sum = (a + chosen + (SINES[at] ?? 0) + (words[word % 16] ?? 0)) | 0;
    [a, d, c, b] = [d, c, b, (b + turned(sum, TURNS[round]?.[at % 4] ?? 0)) | 0];
  }
  return [a, b, c, d];
}

function mixSha1(words: Words, [a = 0, b = 0, c = 0, d = 0, e = 0]: Words): Words {
  const all = [...words];
  for (let at = 16; at < 80; at += 1) {
    all.push(turned((all[at - 3] ?? 0) ^ (all[at - 8] ?? 0) ^ (all[at - 14] ?? 0) ^ (all[at - 16] ?? 0), 1));
  }
  for (let at = 0; at < 80; at += 1) {
    const [chosen, constant] = [
      [(b & c) | (~b & d), 0x5a827999],
      [b ^ c ^ d, 0x6ed9eba1],
      [(b & c) | (b & d) | (c & d), 0x8f1bbcdc],
      [b ^ c ^ d, 0xca62c1d6],
    ][Math.floor(at / 20)] as [number, number];
    const next = (turned(a, 5) + chosen + e + constant + (all[at] ?? 0)) | 0;
    [e, d, c, b, a] = [d, c, turned(b, 30), a, next];
  }
  return [a, b, c, d, e];
}

function mixSha256(words: Words, state: Words): Words {
  const all = [...words];
  for (let at = 16; at < 64; at += 1) {
    const near = all[at - 2] ?? 0;
    const far = all[at - 15] ?? 0;
    const small = turned(far, 25) ^ turned(far, 14) ^ (far >>> 3);
    const large = turned(near, 15) ^ turned(near, 13) ^ (near >>> 10);
    all.push(((all[at - 16] ?? 0) + small + (all[at - 7] ?? 0) + large) | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const large = turned(e, 26) ^ turned(e, 21) ^ turned(e, 7);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + large + chosen + (SHA256_ROUNDS[at] ?? 0) + (all[at] ?? 0)) | 0;
    const second = (turned(a, 30) ^ turned(a, 19) ^ turned(a, 10)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h];
}

/** The first 32 bits behind the point. */
function fractionBits(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next += 1) if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
}
