/**
 * A suite about the preview itself: a small app made of text, and steps that each open it on a phone of their own. Apart from
 * the app's suites, because these prove what the preview refuses and need no backend.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Tally } from '../../gate-run/tally';
import { startPreview, type Preview } from '../../preview/server';
import { Phone, type PhoneOptions } from '../phone';

export interface HostWorld {
  preview: Preview;
  /** Opens the app on a new phone with nothing stored. */
  open: (options?: PhoneOptions) => Promise<Phone>;
}

export interface HostSuite {
  name: string;
  /** Content by path; `page(…)` and `appOf(…)` write the usual ones. A function gets the browser to ask it for names. */
  files: Record<string, string> | ((browser: Browser) => Promise<Record<string, string>>);
  hosts?: string[];
  /** Starts the preview of the written folder in another way than as our own app. */
  start?: (folder: string) => Promise<Preview>;
  /** Each step by the sentence that it proves. */
  steps: Record<string, (world: HostWorld) => Promise<void>>;
}

/** Runs every step, prints a line for each, and answers how many passed. */
export async function runHostSuite({ name, files, hosts, start, steps }: HostSuite, browser: Browser): Promise<Tally> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'host-app-'));
  await writeApp(folder, typeof files === 'function' ? await files(browser) : files);
  const preview = await (start?.(folder) ?? startPreview({ srcRoot: folder, hosts }));
  const tally: Tally = { passed: 0, failed: 0 };
  for (const [sentence, step] of Object.entries(steps)) {
    const started = Date.now();
    const failure = await failureOf(step, preview, browser);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    tally[failure === null ? 'passed' : 'failed'] += 1;
    console.log(`${failure === null ? 'ok  ' : 'FAIL'} ${name}: ${sentence} (${seconds} s)${failure ?? ''}`);
  }
  await preview.close();
  await fs.rm(folder, { recursive: true });
  return tally;
}

async function failureOf(step: HostSuite['steps'][string], preview: Preview, browser: Browser): Promise<string | null> {
  const phones: Phone[] = [];
  const open = async (options?: PhoneOptions): Promise<Phone> => {
    if (preview.failure !== undefined) throw new Error(preview.failure);
    const phone = await Phone.take(browser, preview.url, options);
    phones.push(phone);
    await phone.launch(options?.url, options?.query);
    return phone;
  };
  const problems = (): string[] => phones.flatMap((phone) => phone.problems);
  try {
    await step({ preview, open });
    if (problems().length > 0) throw new Error('errors on the page');
    return null;
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `\n${[text, ...problems()].join('\n').replace(/^/gm, '     ')}`;
  } finally {
    // A browser that died cannot close them; the step has said so.
    await Promise.allSettled(phones.map((phone) => phone.context.close()));
  }
}

/** Writes an app's files below `folder`. */
export async function writeApp(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, content);
  }
}

/** The files of an app with these pages; `json` is added to app.json. */
export function appOf(pages: string[], json: object = {}, script = 'App({})'): Record<string, string> {
  return { 'app.json': JSON.stringify({ pages, ...json }), 'app.js': script, 'app.wxss': '' };
}

export interface Parts {
  script?: string;
  wxml?: string;
  wxss?: string;
  json?: object;
}

/** The four files of a page. */
export function page(
  id: string,
  { script = 'Page({})', wxml = '<view>page</view>', wxss = '', json = {} }: Parts = {},
) {
  return filesOf(id, { script, wxml, wxss, json });
}

/** The four files of a component. */
export function component(
  id: string,
  { script = 'Component({})', wxml = '<slot />', wxss = '', json = {} }: Parts = {},
) {
  return filesOf(id, { script, wxml, wxss, json: { component: true, ...json } });
}

function filesOf(id: string, { script, wxml, wxss, json }: Required<Parts>): Record<string, string> {
  return { [`${id}.js`]: script, [`${id}.wxml`]: wxml, [`${id}.wxss`]: wxss, [`${id}.json`]: JSON.stringify(json) };
}

/** The data of the page on top. */
export async function dataOf(phone: Phone): Promise<Record<string, unknown>> {
  return (await phone.read((window) => window.mp?.top()?.instance.data)) ?? {};
}
