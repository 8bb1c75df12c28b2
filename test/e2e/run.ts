/** `npm run e2e`: the app in a real browser over a real Hexo site. Words after the command choose suites by name. */
import { launchBrowser } from '../browser';
import { closingLine, sum, type Tally } from '../gate-run/tally';
import { openingSuite } from './opening.e2e';
import { pagingSuite } from './paging.e2e';
import { articleSuite } from './article.e2e';
import { bodyPartsSuite } from './body-parts.e2e';
import { categoriesSuite } from './categories.e2e';
import { waysInSuite } from './ways-in.e2e';
import { sharingSuite } from './sharing.e2e';
import { librarySuite } from './library.e2e';
import { looksSuite } from './looks.e2e';
import { outageSuite } from './outage.e2e';
import { badAnswersSuite } from './bad-answers.e2e';
import { newPostsSuite } from './new-posts.e2e';
import { samplesSuite } from './samples.e2e';
import { runSuite, type Suite } from './suite';

const SUITES: Suite[] = [
  openingSuite,
  pagingSuite,
  articleSuite,
  bodyPartsSuite,
  categoriesSuite,
  waysInSuite,
  sharingSuite,
  librarySuite,
  looksSuite,
  outageSuite,
  badAnswersSuite,
  newPostsSuite,
  samplesSuite,
];

/** Suites that run at once: one waits for its phone while the other draws. */
const LANES = 2;

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const waiting = SUITES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const browser = await launchBrowser();
  const tallies: Tally[] = [];
  const lane = async (): Promise<void> => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) tallies.push(await runSuite(suite, browser));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await browser.close();
  const all = sum(tallies);
  console.log(closingLine(all));
  process.exit(all.failed === 0 && all.passed > 0 ? 0 : 1);
}

void main();
