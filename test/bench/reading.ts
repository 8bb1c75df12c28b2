/**
 * How fast the reader is: `npm run bench -- reading`. Times are medians in the browser preview, where a phone is slower;
 * node counts are of built-in tags and components as the templates make them.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { writeLargeSite } from '../backend/make-large';
import { launchBrowser } from '../browser';
import { Phone } from '../e2e/phone';
import { countNodes } from '../e2e/rows';
import { startSite } from '../e2e/site';
import { median, table } from './table';

const RUNS = 5;
const LARGE = 10_000;
/** Places of the long list where nodes are counted, by article from 1. */
const PLACES = [1, 100, 10_000];

async function timesOf(browser: Browser, previewUrl: string): Promise<{ firstCard: number; article: number }> {
  const firstCard: number[] = [];
  const article: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const phone = await Phone.take(browser, previewUrl);
    const started = performance.now();
    await phone.launch();
    await phone.waitForCards();
    firstCard.push(performance.now() - started);
    const tapped = performance.now();
    await phone.cards.first().tap();
    await phone.part('prose').first().waitFor();
    article.push(performance.now() - tapped);
    await phone.context.close();
  }
  return { firstCard: median(firstCard), article: median(article) };
}

/** Nodes and rows on the page when the article at each place is on the screen. */
async function nodesOf(browser: Browser, previewUrl: string): Promise<(string | number)[][]> {
  const phone = await Phone.take(browser, previewUrl);
  await phone.launch();
  await phone.waitForCards();
  const rows: (string | number)[][] = [];
  for (const place of PLACES) {
    await readTo(phone, place);
    rows.push([`list at article ${place}`, await countNodes(phone), await phone.cards.count()]);
  }
  await phone.context.close();
  return rows;
}

/** Scrolls to the end again and again until the row at `place` is mounted. */
async function readTo(phone: Phone, place: number): Promise<void> {
  while ((await rowsMountedTo(phone)) < place) {
    await phone.read((window) => window.scrollTo(0, window.document.documentElement.scrollHeight));
    await phone.page.waitForTimeout(20);
  }
}

/** Number of the last mounted row from 1; every page of the large site but the last is full. */
async function rowsMountedTo(phone: Phone): Promise<number> {
  return phone.read((window) => {
    const chunks = window.mp?.top()?.instance.data.chunks as { index: number }[];
    return ((chunks[chunks.length - 1]?.index ?? -1) + 1) * 20;
  });
}

/** Measures and prints. */
export async function benchReading(): Promise<void> {
  const browser = await launchBrowser();
  const site = await startSite();
  const { firstCard, article } = await timesOf(browser, site.previewUrl);
  await site.close();
  const times = [
    ['cold start to the first card', Math.round(firstCard)],
    ['tap to the article', Math.round(article)],
  ];
  console.log(`${table([`median of ${RUNS}`, 'ms'], times)}\n`);

  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'qingdu-large-'));
  await writeLargeSite(folder, LARGE);
  const large = await startSite({ folder });
  console.log(table([`${LARGE} articles`, 'nodes', 'cards'], await nodesOf(browser, large.previewUrl)));
  await large.close();
  await fs.rm(folder, { recursive: true, force: true });
  await browser.close();
}
