/** Chance that comes out the same for the same seed, for walks that can be walked again. */

export interface Chance {
  /** A whole number from 0 below `limit`. */
  below: (limit: number) => number;
  pick: <T>(choices: readonly T[]) => T;
}

/** Mulberry32, a small generator in the public domain. */
export function chance(seed: number): Chance {
  let state = (seed + 1) * 0x9e3779b9;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (choices) => {
      const index = below(choices.length);
      if (choices.length === 0) throw new Error('nothing to pick from');
      return choices[index];
    },
  };
}
