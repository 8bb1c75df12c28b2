/** The process in which things are timed: reads its task from a file and writes what it measured to another. */
import fs from 'node:fs';
import { median } from '../table';
import { collectGarbage, timed } from './clock';
import { contenders, OURS } from './contenders';
import { GROWTH, SIZES } from './growth-inputs';
import { reader, SLICES } from './ours';
import type { GrowthResult, SlicesResult, SpeedResult, Task } from './tasks';

/** Ours is judged by its growth, the others are only shown. */
const GROWTH_RUNS = { ours: 9, others: 3 };
/** A parser that takes longer than this for one input is measured once only. */
const SLOW_MS = 1500;

const [, , taskFile = '', resultFile = ''] = process.argv;
fs.writeFileSync(resultFile, JSON.stringify(run(JSON.parse(fs.readFileSync(taskFile, 'utf8')) as Task)));

function run(task: Task): SpeedResult[] | GrowthResult[] | SlicesResult {
  if (task.kind === 'speed') return speed(task.htmls, task.rounds, task.warm);
  return task.kind === 'growth' ? growth(task.names) : slices(task.htmls, task.rounds);
}

/**
 * Round by round, the order turned each time, so that no parser always runs first, and no article is always the one in
 * which garbage of all those before it is collected.
 */
function speed(htmls: string[], rounds: number, warm: number): SpeedResult[] {
  const records = contenders.map(({ name }) => ({
    name,
    totals: [] as number[],
    each: htmls.map(() => [] as number[]),
  }));
  for (const { prepare } of contenders) if (prepare) htmls.forEach((html) => prepare(html));
  for (let round = -warm; round < rounds; round += 1) {
    contenders.forEach((_parser, at) => {
      const turned = (at + round + warm) % contenders.length;
      const parser = contenders[turned];
      const record = records[turned];
      if (!parser || !record) return;
      collectGarbage();
      let total = 0;
      const first = Math.floor((htmls.length * (round + warm)) / (rounds + warm));
      htmls.forEach((_html, step) => {
        const article = (first + step) % htmls.length;
        const ms = timed(() => parser.parse(htmls[article] ?? ''));
        total += ms;
        if (round >= 0) record.each[article]?.push(ms);
      });
      if (round >= 0) record.totals.push(total);
    });
  }
  return records.map(({ name, totals, each }) => ({
    name,
    totals,
    articles: each.map(median),
    best: each.map((times) => Math.min(...times)),
  }));
}

function growth(names: string[]): GrowthResult[] {
  const chosen = contenders.filter(({ name }) => names.includes(name));
  return GROWTH.flatMap(([input, make]) =>
    chosen.map(({ name, parse }) => ({
      input,
      name,
      ...bestTimes(parse, SIZES.map(make), name === OURS ? GROWTH_RUNS.ours : GROWTH_RUNS.others),
    })),
  );
}

/** The best of several runs. The small input is read as often as it takes to be as much work as the large one, so that garbage weighs the same. */
function bestTimes(
  parse: (html: string) => unknown,
  [small = '', large = '']: string[],
  runs: number,
): Pick<GrowthResult, 'small' | 'large'> {
  const times = SIZES[1] / SIZES[0];
  const best = { small: Infinity, large: Infinity };
  const repeated = (): void => {
    for (let time = 0; time < times; time += 1) parse(small);
  };
  try {
    for (let run = 0; run < runs && !(run > 0 && best.large > SLOW_MS); run += 1) {
      collectGarbage();
      best.small = Math.min(best.small, timed(repeated) / times);
      collectGarbage();
      best.large = Math.min(
        best.large,
        timed(() => parse(large)),
      );
    }
  } catch {
    // Some overflow the stack: that is their answer.
    return { small: null, large: null };
  }
  return best;
}

function slices(htmls: string[], rounds: number): SlicesResult {
  htmls.slice(0, 20).forEach(sliceTimes);
  return htmls.map((html) => {
    const runs = Array.from({ length: rounds }, () => sliceTimes(html));
    return (runs[0] ?? []).map((_ms, at) => Math.min(...runs.map((run) => run[at] ?? Infinity)));
  });
}

function sliceTimes(html: string): number[] {
  const times: number[] = [];
  const body = reader(html);
  for (let units = SLICES.first; !body.isDone; units = SLICES.next) times.push(timed(() => body.next(units)));
  return times;
}
