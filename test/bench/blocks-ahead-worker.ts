/** The process of `blocks-ahead.ts`: reads article files from a file and writes to another how long each takes. */
import fs from 'node:fs';
import { checkBody } from '../../miniprogram/html/check';
import { openBody } from '../../miniprogram/html/ready-body';
import type { BodySource } from '../../miniprogram/html/ready-body';
import type { AheadTimes, ArticleFiles } from './blocks-ahead';
import { collectGarbage, timed } from './html/clock';
import { median } from './table';

const WARM = 1;
const ROUNDS = 7;
/** Characters of source, as a page reads them. */
const SLICES = { first: 4_000, next: 12_000 };

const [, , taskFile = '', resultFile = ''] = process.argv;
const files = JSON.parse(fs.readFileSync(taskFile, 'utf8')) as ArticleFiles[];
const rounds: AheadTimes[][] = [];
for (let round = -WARM; round < ROUNDS; round += 1) {
  collectGarbage();
  const times = files.map(timesOf);
  if (round >= 0) rounds.push(times);
}
const pick = (at: number, name: keyof AheadTimes): number => median(rounds.map((times) => times[at][name]));
const result = files.map((_file, at): AheadTimes => ({
  html: pick(at, 'html'),
  ready: pick(at, 'ready'),
  check: pick(at, 'check'),
}));
fs.writeFileSync(resultFile, JSON.stringify(result));

function timesOf({ html, ready }: ArticleFiles): AheadTimes {
  const { blocks } = JSON.parse(ready) as BodySource;
  return {
    html: timed(() => readAll(html)),
    ready: timed(() => readAll(ready)),
    check: timed(() => checkBody(blocks)),
  };
}

function readAll(file: string): number {
  const body = openBody(JSON.parse(file) as BodySource, { baseUrl: 'https://site.example/post/' });
  let count = 0;
  for (let units = SLICES.first; !body.isDone; units = SLICES.next) count += body.next(units).length;
  return count;
}
