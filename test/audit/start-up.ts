/** How long a developer waits: for the preview to start cold, and for the first card after the page is opened. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startBackend } from '../backend/serve';
import { Phone } from '../e2e/phone';
import { startPreview } from '../preview/server';
import type { Verdict } from './verdict';

const APP = path.resolve(__dirname, '../../miniprogram');
const START_MS = 5000;
const FIRST_CARD_MS = 1500;
/** What an idle machine does in the time above may take a busy one twice as long. */
const PATIENCE = 2;

/** Prints both times; a verdict fails at twice its time. */
export async function checkStartUp(browser: Browser): Promise<Verdict[]> {
  const backend = await startBackend({ port: 0 });
  const begun = performance.now();
  const preview = await startPreview({ srcRoot: APP, backend: backend.url });
  const startMs = performance.now() - begun;
  const phone = await Phone.take(browser, preview.url);
  try {
    const opened = performance.now();
    await phone.launch();
    await phone.waitForCards();
    return [
      verdictOf('the preview starts', startMs, START_MS),
      verdictOf('the first card stands', performance.now() - opened, FIRST_CARD_MS),
    ];
  } finally {
    await phone.context.close();
    await preview.close();
    await backend.close();
  }
}

function verdictOf(what: string, ms: number, wantedMs: number): Verdict {
  const name = `start-up: ${what} after ${ms.toFixed(0)} ms, ${wantedMs} ms wanted on an idle machine`;
  console.log(name);
  return { name, isWell: ms <= wantedMs * PATIENCE, evidence: [] };
}
