/** `npm run e2e`: the app in a real browser over a real Hexo site. Words after the command choose suites by name. */
import { runLanes } from './lanes';
import { openingSuite } from './opening.e2e';
import { pagingSuite } from './paging.e2e';
import { articleSuite } from './article.e2e';
import { bodyPartsSuite } from './body-parts.e2e';
import { blocksAheadSuite } from './blocks-ahead.e2e';
import { categoriesSuite } from './categories.e2e';
import { waysInSuite } from './ways-in.e2e';
import { sharingSuite } from './sharing.e2e';
import { librarySuite } from './library.e2e';
import { looksSuite } from './looks.e2e';
import { newPostsSuite } from './new-posts.e2e';
import { samplesSuite } from './samples.e2e';
import { faultsSuite } from './faults.e2e';
import { limitsSuite } from './limits.e2e';
import { brandCountsSuite } from './brand-counts.e2e';
import { brandsSuite } from './brands.e2e';
import { sourceSuites } from './sources.e2e';
import { searchSuite } from './search.e2e';
import { runSuite, type Suite } from './suite';

const SUITES: Suite[] = [
  openingSuite,
  pagingSuite,
  articleSuite,
  bodyPartsSuite,
  blocksAheadSuite,
  categoriesSuite,
  waysInSuite,
  sharingSuite,
  librarySuite,
  searchSuite,
  looksSuite,
  newPostsSuite,
  samplesSuite,
  faultsSuite,
  limitsSuite,
  brandsSuite,
  brandCountsSuite,
  ...sourceSuites,
];

void runLanes(SUITES, runSuite);
