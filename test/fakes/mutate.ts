/** Hostile answers: a JSON value with one or a few of its parts replaced, the same for the same chance. */

/** What a broken or hostile server might send in place of anything. */
const HOSTILE: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1e308,
  NaN,
  '',
  ' ',
  'x'.repeat(5000),
  '<script>alert(1)</script>',
  '{{ wx }}',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  '../../site',
  '\u0000\u202e\ud800',
  [],
  {},
  [null],
  [[[[]]]],
  { __proto__: null, length: 9 },
  { id: 'constructor', name: {} },
  { kind: 'program', path: 7 },
];

/** `chance` answers from 0 up to 1. */
export function mutated(value: unknown, chance: () => number): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const times = 1 + Math.floor(chance() * 3);
  for (let time = 0; time < times; time += 1) replaceOne(copy, chance);
  return copy;
}

function replaceOne(root: unknown, chance: () => number): void {
  let owner = root;
  for (let depth = 0; depth < 12 && typeof owner === 'object' && owner !== null; depth += 1) {
    const keys = Object.keys(owner);
    if (keys.length === 0) return;
    const key = keys[Math.floor(chance() * keys.length)] ?? '';
    const holder = owner as Record<string, unknown>;
    const child = holder[key];
    if (typeof child !== 'object' || child === null || chance() < 0.2) {
      holder[key] = HOSTILE[Math.floor(chance() * HOSTILE.length)];
      return;
    }
    owner = child;
  }
}

/** Chance that is the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
