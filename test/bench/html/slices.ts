/** How long the longest slice keeps a phone busy, with the slices that the app cuts. */
import { table } from '../table';
import type { Article } from './articles';
import { percentile } from './figures';
import { SLICES } from './ours';
import { atMost, type Verdict } from './verdict';
import { measure } from './worker-process';

/** One frame of a screen that shows sixty a second. */
const LIMIT_MS = 16;
const ROUNDS = 3;

export async function sliceReport(
  articles: Article[],
  isQuick: boolean,
): Promise<{ text: string; verdicts: Verdict[] }[]> {
  const task = { kind: 'slices' as const, htmls: articles.map(({ html }) => html), rounds: isQuick ? 2 : ROUNDS };
  const times = await measure(task, true);
  const longest = times.map((slices) => Math.max(0, ...slices));
  const worst = Math.max(...longest);
  const rows = [
    [`first, ${SLICES.first} units`, ...spread(times.map(([ms = 0]) => ms))],
    [`all, then ${SLICES.next} units`, ...spread(times.flat())],
  ];
  const head = ['CPU ms of a slice without JIT', 'slices', 'p50', 'p95', 'p99', 'longest'];
  const id = articles[longest.indexOf(worst)]?.id ?? '';
  return [
    {
      text: `${table(head, rows)}\n  the longest in ${id}`,
      verdicts: [atMost('the longest slice', worst, LIMIT_MS, ' ms')],
    },
  ];
}

function spread(times: number[]): string[] {
  return [
    `${times.length}`,
    ...[0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(2)),
    Math.max(...times).toFixed(1),
  ];
}
