/** Ids of the app from what foreign backends call their articles and categories: addresses, slugs, names. */

/** Primes of the two lanes, as FNV and Murmur choose them. */
const FIRST = 2654435761;
const SECOND = 1597334677;

/** Fourteen safe characters that stand for a text: the same for the same text, on every phone. 64 bits. */
export function stableId(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, FIRST);
    b = Math.imul(b ^ code, SECOND);
  }
  // Each lane is mixed with the other: the last character would otherwise change few bits.
  const first = mixed(a) ^ mixed(b ^ 0x2545f491);
  const second = mixed(b) ^ mixed(a ^ 0x9e3779b9);
  return lane(first) + lane(second);
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 2246822507);
  const twice = Math.imul(once ^ (once >>> 13), 3266489909);
  return twice ^ (twice >>> 16);
}

function lane(value: number): string {
  return `000000${(value >>> 0).toString(36)}`.slice(-7);
}
