/**
 * `npm run verify`: the long tests. WeChat's own compiler is one of them; others read a corpus of real articles
 * (READER_CORPUS, or ../shared/corpus beside the project). Without a corpus it fails, unless `--without-corpus` says
 * that is meant.
 */
import fs from 'node:fs';
import path from 'node:path';
import { buildNpm } from './build-npm';
import { type Check, runInTurn } from './gate-run/check';
import { jestCheck } from './gate-run/jest-check';
import { closingLine, closingTally, sum } from './gate-run/tally';

/** Parts of the bench whose every limit is kept. */
const BODY_PARTS = 'attacks,fidelity,soups,payload';

/** Opens every article of the corpus in a real browser. */
const corpusInBrowser = (corpus: string): Check => ({
  name: 'corpus in the browser',
  command: ['tsx', 'test/e2e/corpus.ts'],
  env: { READER_CORPUS: corpus },
  tally: closingTally,
});

/** Compiles what would be uploaded with WeChat's own compiler, and proves the gate with planted faults. */
const official: Check = {
  name: 'official',
  command: ['tsx', 'test/official/gate.ts'],
  tally: closingTally,
  talkative: true,
};

/** The preview's own tests: that it refuses what a phone refuses, and runs apps that were not written here. */
const preview: Check = { name: 'preview', command: ['tsx', 'test/e2e/host/run.ts'], tally: closingTally };

/** Random walks through the whole app while all around it fails. */
const walks: Check = { name: 'walks', command: ['tsx', 'test/e2e/walks.ts'], tally: closingTally };

/** Every page in a real browser against the thresholds of WeChat's audit. */
const audit: Check = { name: 'audit', command: ['tsx', 'test/audit/run.ts'], tally: closingTally };

/** What a search costs and finds, at 10,000 and 100,000 articles. */
const search: Check = {
  name: 'limits of the search',
  command: ['tsx', 'test/bench/run.ts', 'search', '--quick'],
  tally: closingTally,
};

/** Limits of the body pipeline that need no clock; `npm run bench` judges the others. */
const bodyLimits = (corpus: string | null): Check => ({
  name: 'limits of the body',
  command: ['tsx', 'test/bench/run.ts', 'html', '--only', BODY_PARTS, ...(corpus === null ? ['--without-corpus'] : [])],
  env: corpus === null ? {} : { READER_CORPUS: corpus },
  tally: closingTally,
});

async function main(): Promise<void> {
  const project = path.resolve(__dirname, '..');
  const withCorpus = !process.argv.includes('--without-corpus');
  const corpus = path.resolve(process.env.READER_CORPUS ?? path.join(project, '..', 'shared', 'corpus'));
  if (withCorpus && !fs.existsSync(corpus)) {
    console.log(`no corpus at ${corpus}: set READER_CORPUS, or leave it out with --without-corpus`);
    console.log(closingLine({ passed: 0, failed: 1 }));
    process.exitCode = 1;
    return;
  }
  await buildNpm(project);
  const stages: Check[] = [
    jestCheck('verify', ['verify'], withCorpus ? { READER_CORPUS: corpus } : { READER_CORPUS: '' }),
    bodyLimits(withCorpus ? corpus : null),
    search,
    ...(withCorpus ? [corpusInBrowser(corpus)] : []),
    walks,
    preview,
    audit,
    official,
  ];
  const all = sum(await runInTurn(stages));
  console.log(`\n${closingLine(all)}`);
  process.exitCode = all.failed === 0 ? 0 : 1;
}

void main();
