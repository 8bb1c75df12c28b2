/**
 * The body pipeline against its peers, in one run: `npm run bench -- html`. Prints what it finds and then, limit by limit,
 * whether ours keeps it.
 *
 *   --quick            every fifth article and fewer rounds
 *   --only a,b         some parts, by the names in PARTS
 *   --without-corpus   the project's own articles instead of the corpus
 */
import path from 'node:path';
import { closingLine } from '../../gate-run/tally';
import { table } from '../table';
import { corpusFolder, quickSample, readArticles, type Article } from './articles';
import { attackReport } from './attacks';
import { attackLists, smallCases, tagSoups } from './foreign';
import { fidelityReport } from './fidelity';
import { growthReport } from './growth';
import { payloadReport } from './payload';
import { sizeReport } from './sizes';
import { sliceReport } from './slices';
import { soupReport } from './soups';
import { ENGINES, speedReport } from './speed';
import { styleReport } from './style-report';
import type { Verdict } from './verdict';
import { buildWorker } from './worker-process';

export interface Report {
  text: string;
  verdicts: Verdict[];
}

export interface BenchOptions {
  isQuick: boolean;
  isWithoutCorpus: boolean;
  /** Names of parts; all when empty. */
  only: string[];
}

interface Bench {
  corpus: string | null;
  articles: Article[];
  isQuick: boolean;
}

const PARTS: readonly (readonly [name: string, run: (bench: Bench) => Promise<Report[]> | Report[]])[] = [
  ['size', () => [sizeReport()]],
  ['attacks', async ({ corpus }) => [attackReport(await attackLists(corpus))]],
  ['fidelity', async ({ articles, corpus }) => [fidelityReport(articles, await smallCases(corpus))]],
  ['soups', ({ corpus }) => soupReport(tagSoups(corpus))],
  ['payload', ({ articles }) => [payloadReport(articles)]],
  ['speed', ({ articles, isQuick }) => speeds(articles, isQuick)],
  ['growth', ({ isQuick }) => growthReport(isQuick)],
  ['slices', ({ articles, isQuick }) => sliceReport(articles, isQuick)],
  ['style', ({ articles }) => styleReport(articles)],
];

/** Runs the parts and answers whether every limit is kept. */
export async function benchHtml({ isQuick, isWithoutCorpus, only }: BenchOptions): Promise<boolean> {
  const unknown = only.filter((name) => !PARTS.some(([part]) => part === name));
  if (unknown.length > 0) throw new Error(`no part of the bench is called ${unknown.join(', ')}`);
  const corpus = corpusFolder(isWithoutCorpus);
  const all = readArticles(corpus);
  const articles = isQuick ? quickSample(all) : all;
  console.log(
    `${articles.length} articles of ${corpus === null ? 'this project' : path.basename(corpus)}, node ${process.version}\n`,
  );
  buildWorker();
  const verdicts: Verdict[] = [];
  for (const [name, run] of PARTS) {
    if (only.length > 0 && !only.includes(name)) continue;
    for (const report of await run({ corpus, articles, isQuick })) {
      console.log(`${report.text}\n`);
      verdicts.push(...report.verdicts);
    }
  }
  console.log(verdictTable(verdicts));
  const failed = verdicts.filter(({ isMet }) => !isMet).length;
  console.log(`\n${closingLine({ passed: verdicts.length - failed, failed })}`);
  return failed === 0;
}

/** With few articles a compiler needs its rounds all the more. */
async function speeds(articles: Article[], isQuick: boolean): Promise<Report[]> {
  const reports: Report[] = [];
  for (const engine of ENGINES) {
    const isShort = isQuick && engine.isJitless;
    reports.push(await speedReport(isShort ? { ...engine, rounds: 3 } : engine, articles));
  }
  return reports;
}

function verdictTable(verdicts: Verdict[]): string {
  return table(
    ['limit', 'found', ''],
    verdicts.map(({ what, found, isMet }) => [what, found, isMet ? 'ok' : 'FAIL']),
  );
}
