/** A suite: one site, and steps that each begin with phones of their own. It runs the steps and counts them. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { Tally } from '../gate-run/tally';
import { Phone } from './phone';
import type { PhoneOptions } from './phone';
import { startSite } from './site';
import type { Site, SiteOptions } from './site';

const OUT = path.resolve(__dirname, '../.out/e2e');
const STEP_LIMIT_MS = 180_000;
const LAST_WORDS_MS = 10_000;

export interface World {
  site: Site;
  /** Opens the app on a new phone with nothing stored. */
  open: (options?: PhoneOptions) => Promise<Phone>;
}

export type Step = (world: World) => Promise<void>;

export interface Suite {
  name: string;
  /** Prepares what the site needs; its answer is undone by `close`. */
  prepare?: () => Promise<SiteOptions & { close: () => Promise<void> }>;
  /** Each step by the sentence that it proves. */
  steps: Record<string, Step>;
}

/** Runs every step of a suite, prints a line for each, and answers how many passed. */
export async function runSuite({ name, prepare, steps }: Suite, browser: Browser): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  const prepared = await prepare?.();
  const site = await startSite(prepared);
  try {
    for (const [sentence, step] of Object.entries(steps)) {
      const started = Date.now();
      const failure = await runStep(step, site, browser, `${name} ${sentence}`);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      tally[failure === null ? 'passed' : 'failed'] += 1;
      console.log(`${failure === null ? 'ok  ' : 'FAIL'} ${name}: ${sentence} (${seconds} s)${failure ?? ''}`);
    }
  } finally {
    await site.close();
    await prepared?.close();
  }
  return tally;
}

/** Null when the step passed, else what to print below it. */
async function runStep(step: Step, site: Site, browser: Browser, title: string): Promise<string | null> {
  const phones: Phone[] = [];
  const open = async (options?: PhoneOptions): Promise<Phone> => {
    const phone = await Phone.take(browser, site.previewUrl, options);
    phones.push(phone);
    await phone.launch(options?.url, options?.query);
    return phone;
  };
  let work = Promise.resolve();
  try {
    work = step({ site, open });
    await withinLimit(work);
    const problems = phones.flatMap((phone) => phone.problems);
    if (problems.length > 0) throw new Error(`errors on the page:\n${problems.join('\n')}`);
    return null;
  } catch (error) {
    const pictures = await Promise.all(phones.map((phone, at) => picture(phone, `${title} ${at + 1}`)));
    const problems = phones.flatMap((phone) => phone.problems);
    const text = [said(error), ...problems, ...pictures].join('\n');
    return `\n${text.replace(/^/gm, '     ')}`;
  } finally {
    // A browser that died cannot close them; the step has said so.
    await Promise.allSettled(phones.map((phone) => phone.context.close()));
    // One that took too long ends without its phones, and takes back what it broke before the next begins.
    await Promise.race([Promise.allSettled([work]), pause(LAST_WORDS_MS, undefined, { ref: false })]);
  }
}

async function withinLimit(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${STEP_LIMIT_MS / 1000} s`)), STEP_LIMIT_MS);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Saves what is on the screen and answers where. */
async function picture(phone: Phone, title: string): Promise<string> {
  const file = path.join(OUT, `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100)}.jpg`);
  await fs.mkdir(OUT, { recursive: true });
  try {
    await phone.page.screenshot({ path: file, type: 'jpeg', quality: 70, timeout: 5000 });
    return `screenshot: ${path.relative(process.cwd(), file)}`;
  } catch (error) {
    return `no screenshot: ${said(error)}`;
  }
}

/** The message without the terminal's colours, and the place in the tests. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // For a bare `assert.ok` Node quotes source text, which it finds at the wrong place of compiled TypeScript.
  const message = error.message.replace(/(evaluated to a falsy value):[^]*/, '$1').replace(/\u001b\[\d+m/g, '');
  const place = error.stack?.split('\n').find((line) => line.includes('.e2e.ts')) ?? '';
  return `${message}
${place.trim()}`;
}
