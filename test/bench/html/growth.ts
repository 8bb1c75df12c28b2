/** How each parser's time grows when a nasty input grows fourfold: 4 is linear, 16 quadratic. */
import { table } from '../table';
import { contenders, LEAD, OURS } from './contenders';
import { growthRatio } from './figures';
import { SIZES } from './growth-inputs';
import type { GrowthResult } from './tasks';
import { atMost, type Verdict } from './verdict';
import { measure } from './worker-process';

const LIMIT = 5;
/** CPU ms below which two times cannot be told apart. */
const LEAST_MS = 0.3;

export async function growthReport(isQuick: boolean): Promise<{ text: string; verdicts: Verdict[] }[]> {
  const all = contenders.filter(({ tree }) => tree !== undefined).map(({ name }) => name);
  const compared = [OURS, LEAD];
  const compiled = await measure({ kind: 'growth', names: isQuick ? compared : all }, false);
  const interpreted = await measure({ kind: 'growth', names: compared }, true);
  // What grows by itself grows with both engines; compilers and garbage only ever add to one of them.
  const own = inputsOf(interpreted).map((input) => ({
    input,
    ratio: Math.min(ratioOf(resultOf(compiled, input, OURS)), ratioOf(resultOf(interpreted, input, OURS))),
  }));
  const worst = own.reduce((one, other) => (other.ratio > one.ratio ? other : one));
  return [
    { text: growthTable(compiled, 'with JIT'), verdicts: [] },
    {
      text: growthTable(interpreted, 'without JIT'),
      verdicts: [atMost(`growth for four times the input, worst ${worst.input},`, worst.ratio, LIMIT, 'x')],
    },
  ];
}

function growthTable(results: GrowthResult[], engine: string): string {
  const names = [...new Set(results.map(({ name }) => name))];
  const rows = inputsOf(results).map((input) => [input, ...names.map((name) => cell(resultOf(results, input, name)))]);
  return table([`ms at ${SIZES[1]} units ${engine} (times ${SIZES[0]})`, ...names], rows);
}

function inputsOf(results: GrowthResult[]): string[] {
  return [...new Set(results.map(({ input }) => input))];
}

function resultOf(results: GrowthResult[], input: string, name: string): GrowthResult {
  const found = results.find((result) => result.input === input && result.name === name);
  return found ?? { input, name, small: null, large: null };
}

/** Infinite when it threw. */
function ratioOf({ small, large }: GrowthResult): number {
  return small === null || large === null ? Infinity : growthRatio(small, large, LEAST_MS);
}

function cell(result: GrowthResult): string {
  if (result.large === null) return 'threw';
  return `${result.large.toFixed(1)} (${ratioOf(result).toFixed(1)})`;
}
