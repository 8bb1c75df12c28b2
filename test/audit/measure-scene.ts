/** Brings a phone into a scene and takes its measure. */
import type { Browser } from 'playwright-core';
import { Phone } from '../e2e/phone';
import type { Look, Recording } from '../preview/page/measure/recording';
import { passes, RULES, type Measured } from './rules';
import type { Scene } from './scenes';

/** A phone's network answers later than one machine answers itself. */
const NETWORK_MS = 120;
const SETTLE_MS = 700;
const THEME_MS = 400;
/** A time that is too long is measured again: something else may have had the machine. */
const MOST_RUNS = 3;

/** Measures once, and again while times are beyond their limits, `mostRuns` times in all. */
export async function measureScene(
  browser: Browser,
  previewUrl: string,
  scene: Scene,
  mostRuns = MOST_RUNS,
): Promise<Measured[]> {
  const runs: Measured[] = [];
  const tooLong = (): boolean =>
    RULES.some((rule) => rule.isTime && !passes(rule, Math.min(...runs.map((run) => rule.value(run)))));
  do runs.push(await measureOnce(browser, previewUrl, scene));
  while (runs.length < mostRuns && tooLong());
  return runs;
}

async function measureOnce(browser: Browser, previewUrl: string, scene: Scene): Promise<Measured> {
  const phone = await Phone.take(browser, previewUrl, { height: scene.height });
  try {
    await phone.context.route(
      (url) => url.origin !== new URL(previewUrl).origin,
      async (route) => {
        await new Promise((resolve) => setTimeout(resolve, NETWORK_MS));
        await route.continue().catch(() => undefined);
      },
    );
    await phone.launch(scene.url ?? '', scene.query ? `measure&${scene.query}` : 'measure');
    const before = scene.leaves ? await settledRecording(phone) : undefined;
    await scene.act(phone);
    const recording = await settledRecording(phone);
    const look = await lookIn(phone, 'light');
    const { poorTexts } = await lookIn(phone, 'dark');
    return { recording, look, poorInDark: poorTexts, left: before ? leftListeners(before, recording) : [] };
  } finally {
    await phone.context.unrouteAll({ behavior: 'ignoreErrors' });
    await phone.context.close();
  }
}

async function settledRecording(phone: Phone): Promise<Recording> {
  await phone.page.waitForTimeout(SETTLE_MS);
  await phone.picturesLoaded();
  return measured(await phone.read((window) => window.mp?.measure?.recording()));
}

async function lookIn(phone: Phone, theme: 'light' | 'dark'): Promise<Look> {
  if (theme === 'light') await phone.read((window) => window.mp?.chooseTheme('light'));
  else await phone.read((window) => window.mp?.chooseTheme('dark'));
  await phone.page.waitForTimeout(THEME_MS);
  return measured(await phone.read((window) => window.mp?.measure?.look()));
}

function measured<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the preview does not measure');
  return value;
}

/** Listeners that were not there before a page was opened and are there after it was left. */
export function leftListeners(before: Pick<Recording, 'listeners'>, after: Pick<Recording, 'listeners'>): string[] {
  return Object.entries(after.listeners).flatMap(([name, count]) => {
    const more = count - (before.listeners[name] ?? 0);
    return more > 0 ? [`${name} x${more}`] : [];
  });
}
