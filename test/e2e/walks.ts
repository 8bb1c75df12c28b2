/**
 * A stage of `npm run verify`: random walks through the whole app in the browser, the same for the same numbers. The reader
 * taps, goes back, keeps and scrolls while answers break, the network goes, the storage fills and the app starts anew. After
 * each step the page shows something; at the end favourites, history, places and settings are as they were left.
 */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser';
import { chance } from '../fakes/chance';
import type { Chance } from '../fakes/chance';
import { closingLine } from '../gate-run/tally';
import type { Tally } from '../gate-run/tally';
import { cut, drip, hangUp, huge, late, page, reset, status, wrongTypes } from './fault-proxy';
import { eventually } from './eventually';
import { Phone } from './phone';
import { startSite } from './site';
import type { Site } from './site';

/** `npm run verify` walks these; a number after the command walks that one alone. */
const WALKS = 40;
const LANES = 2;
const STEPS = 12;
const BROWSER = /Failed to load resource|ERR_/;
const FAULTS = [
  cut,
  drip,
  hangUp,
  huge(true),
  late(4000),
  page,
  reset,
  status(404),
  status(429),
  status(500),
  wrongTypes,
];
const PATHS = [/\/articles\/1\.json/, /\/articles\/\d+\.json/, /\/article\//, /categories/, /\/api\//];
const PAGES = [
  '',
  '/pages/categories/categories',
  '/pages/library/library',
  '/packages/library/pages/shelf/shelf?list=history',
  '/packages/library/pages/copies/copies',
  '/packages/settings/pages/settings/settings',
];

/** What is the reader's own, as the running app holds it. */
interface Own {
  favourites: string[];
  history: string[];
  places: [string, number][];
  textScale: number;
  isUnsaved: boolean;
}

type Step = (phone: Phone, site: Site, by: Chance) => Promise<void>;

async function own(phone: Phone): Promise<Own> {
  return phone.read((window) => {
    const { root } = (window as unknown as { getApp: () => { root: RootLike } }).getApp();
    return {
      favourites: root.favourites.items.map(({ id }) => id),
      history: root.reading.history.map(({ id }) => id),
      places: [...root.reading.places],
      textScale: root.settings.textScale,
      isUnsaved: root.saving.isUnsaved,
    };
  });
}

interface RootLike {
  favourites: { items: { id: string }[] };
  reading: { history: { id: string }[]; places: Map<string, number> };
  settings: { textScale: number };
  saving: { isUnsaved: boolean };
}

/** Taps one of what is there; nothing is there on some pages. */
async function tapOne(phone: Phone, selector: string, by: Chance): Promise<void> {
  const found = phone.screen.locator(selector);
  const count = await found.count();
  if (count === 0) return;
  const one = found.nth(by.below(Math.min(count, 6)));
  // What is under way may take the page from below the finger: a tap that meets nothing is one, too.
  await one.tap({ timeout: 700 }).catch(() => undefined);
}

/** Starts anew once all is written, as it is when the app hides. */
async function restart(phone: Phone, by: Chance): Promise<void> {
  await phone.page.waitForTimeout(1200);
  const before = await own(phone);
  if (before.isUnsaved) return;
  // The preview itself comes over the network that was taken away.
  await phone.context.setOffline(false);
  await phone.launch(by.pick(PAGES));
  const after = await own(phone);
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    throw new Error(`lost by a restart: ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
  }
}

const STEPS_TO_TAKE: Step[] = [
  (phone, _site, by) => tapOne(phone, 'article-card', by),
  (phone, _site, by) => tapOne(phone, 'article-card', by),
  (phone, _site, by) => tapOne(phone, 'keep-bar [aria-label]', by),
  (phone, _site, by) => tapOne(phone, 'keep-bar [aria-label]', by),
  (phone, _site, by) => tapOne(phone, '[aria-role="button"], [role="button"]', by),
  (phone, _site, by) => tapOne(phone, '[role="link"]', by),
  async (phone) => {
    if (await phone.page.locator('#back').isVisible()) await phone.back();
  },
  (phone) => phone.scroll(900),
  (phone) => phone.pullDown(),
  async (phone, _site, by) => {
    const tab = phone.tab(by.pick(['文章', '分类', '书架']));
    if (await tab.isVisible()) await tab.tap();
  },
  async (_phone, site, by) => site.faults.set(by.pick(PATHS), by.pick(FAULTS), 3),
  async (_phone, site, by) => site.faults.set(by.pick(PATHS), by.pick(FAULTS)),
  async (_phone, site) => site.faults.heal(),
  (phone, _site, by) => phone.context.setOffline(by.below(2) === 0),
  async (phone) => {
    await phone.read(({ localStorage }) => {
      for (let size = 4_000_000; size > 500; size = Math.floor(size / 2)) {
        try {
          localStorage.setItem(`mini-program:junk${size}`, 'x'.repeat(size));
        } catch {
          // Full: a smaller piece may still fit.
        }
      }
    });
  },
  (phone) => freeStorage(phone),
  (phone, _site, by) => restart(phone, by),
  (phone, _site, by) => restart(phone, by),
];

async function freeStorage(phone: Phone): Promise<void> {
  await phone.read(({ localStorage }) => {
    for (const key of Object.keys(localStorage)) if (key.includes(':junk')) localStorage.removeItem(key);
  });
}

/** Throws what went wrong on the walk of that number. */
async function walk(seed: number, site: Site, browser: Browser): Promise<void> {
  const by = chance(seed);
  site.faults.heal();
  const phone = await Phone.take(browser, site.previewUrl);
  phone.expectErrors(BROWSER);
  try {
    await phone.launch();
    for (let step = 0; step < STEPS; step += 1) {
      await by.pick(STEPS_TO_TAKE)(phone, site, by);
      await dismissSheets(phone);
      await eventually(async () => {
        if ((await phone.screen.innerText()).trim() === '') {
          // A skeleton says so to screen readers alone.
          if ((await phone.screen.locator('load-skeleton').count()) === 0) throw new Error('the page is blank');
        }
      }, 5000);
    }
    site.faults.heal();
    await phone.context.setOffline(false);
    await freeStorage(phone);
    await eventually(async () => {
      if ((await own(phone)).isUnsaved) throw new Error('something is still unsaved');
    }, 65_000);
    await restart(phone, by);
    await phone.launch();
    await phone.waitForCards();
    if (phone.problems.length > 0) throw new Error(phone.problems.join('\n'));
  } finally {
    await phone.context.close();
  }
}

/** Closes a dialog or a sheet that a tap has opened. */
async function dismissSheets(phone: Phone): Promise<void> {
  const cancel = phone.app.getByRole('button', { name: '取消', exact: true });
  if (await cancel.first().isVisible())
    await cancel
      .first()
      .tap({ timeout: 700 })
      .catch(() => undefined);
}

async function main(): Promise<void> {
  const wanted = process.argv[2];
  const seeds = wanted === undefined ? Array.from({ length: WALKS }, (_, seed) => seed) : [Number(wanted)];
  const browser = await launchBrowser();
  const tally: Tally = { passed: 0, failed: 0 };
  const lane = async (): Promise<void> => {
    const site = await startSite({ timeoutMs: 1000 });
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      try {
        await walk(seed, site, browser);
        tally.passed += 1;
      } catch (error) {
        tally.failed += 1;
        console.log(`FAIL walk ${seed}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    await site.close();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await browser.close();
  console.log(closingLine(tally));
  process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1);
}

void main();
