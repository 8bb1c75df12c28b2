/** Speed of all parsers in one run, with compiled scripts and without. */
import { median, table } from '../table';
import type { Article } from './articles';
import { LEAD, OURS } from './contenders';
import { medianRatio, percentile, ratios } from './figures';
import type { SpeedResult } from './tasks';
import { atMost, type Verdict } from './verdict';
import { measure } from './worker-process';

/** Articles above this have no excuse: what a call costs by itself no longer counts. */
const LARGE_BYTES = 20 * 1024;
const LARGE_LIMIT = 1.0;

export interface Engine {
  name: string;
  isJitless: boolean;
  rounds: number;
  warm: number;
  /** Most of mp-html's time that the median article may take. */
  limit: number;
}

export const ENGINES: readonly Engine[] = [
  { name: 'with JIT', isJitless: false, rounds: 9, warm: 3, limit: 0.4 },
  { name: 'without JIT', isJitless: true, rounds: 5, warm: 1, limit: 0.8 },
];

export async function speedReport(engine: Engine, articles: Article[]): Promise<{ text: string; verdicts: Verdict[] }> {
  const { rounds, warm, isJitless } = engine;
  const results = await measure({ kind: 'speed', htmls: articles.map(({ html }) => html), rounds, warm }, isJitless);
  const lead = resultOf(results, LEAD);
  const own = resultOf(results, OURS);
  const rows = results.map((result) => speedRow(result, lead, articles));
  const head = [
    `CPU ms ${engine.name}`,
    'corpus',
    'x',
    'median article',
    'x',
    'p95',
    'slowest',
    `> 20 KB above ${LARGE_LIMIT.toFixed(1)}x`,
  ];
  return { text: table(head, rows), verdicts: verdictsOf(engine, own, lead, articles) };
}

function speedRow(result: SpeedResult, lead: SpeedResult, articles: Article[]): (string | number)[] {
  const slow = slowLarge(result, lead, articles);
  const [worst] = slow;
  return [
    result.name,
    median(result.totals).toFixed(0),
    medianRatio(result.totals, lead.totals).toFixed(2),
    median(result.articles).toFixed(3),
    medianRatio(result.articles, lead.articles).toFixed(2),
    percentile(result.articles, 0.95).toFixed(2),
    Math.max(...result.articles).toFixed(1),
    worst ? `${slow.length}, ${worst.ratio.toFixed(2)} ${worst.id.slice(0, 24)}` : '0',
  ];
}

function verdictsOf(engine: Engine, own: SpeedResult, lead: SpeedResult, articles: Article[]): Verdict[] {
  const [worst] = slowLarge(own, lead, articles);
  return [
    atMost(`time of the median article ${engine.name}`, medianRatio(own.articles, lead.articles), engine.limit, 'x'),
    atMost(`time of any article over 20 KB ${engine.name}`, worst?.ratio ?? LARGE_LIMIT, LARGE_LIMIT, 'x'),
  ];
}

/** Large articles that take longer than mp-html does, each at its best, the worst first. */
function slowLarge(result: SpeedResult, lead: SpeedResult, articles: Article[]): { id: string; ratio: number }[] {
  return ratios(result.best, lead.best)
    .map((ratio, at) => ({ ratio, id: articles[at]?.id ?? '', bytes: articles[at]?.bytes ?? 0 }))
    .filter(({ ratio, bytes }) => bytes > LARGE_BYTES && ratio > LARGE_LIMIT)
    .sort((one, other) => other.ratio - one.ratio);
}

function resultOf(results: SpeedResult[], name: string): SpeedResult {
  const found = results.find((result) => result.name === name);
  if (!found) throw new Error(`${name} did not run`);
  return found;
}
