/** Proves that each rule can fail: an app that breaks it on demand must be caught, and by its page without a fault nothing. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Phone } from '../e2e/phone';
import { startPreview } from '../preview/server';
import { measureScene } from './measure-scene';
import { passes, RULES, type Measured } from './rules';
import type { Scene } from './scenes';
import { UNUSED_LIMIT, unusedSheets } from './sheet-use';
import { startSlowServer } from './slow-server';
import { valuesOf } from './table';
import type { Verdict } from './verdict';

const FAULTY_APP = path.resolve(__dirname, '../fixtures/apps/faulty');

/** The fault of the faulty app that breaks each rule, by the rule's name. */
const FAULTS: Record<string, string> = {
  'setData in a second': 'chatty',
  'setData, biggest': 'bulky',
  nodes: 'crowded',
  depth: 'deep',
  'children of a node': 'wide',
  'requests at once': 'parallel',
  'slowest request': 'slow',
  'pictures at once of a host': 'gallery',
  'longest script': 'endless',
  'longest handler': 'sluggish',
  'first screen': 'late',
  'longest render': 'heavy',
  'picture over its area': 'oversized',
  'picture out of shape': 'stretched',
  'targets under 20 px': 'tiny',
  'poor contrast, light': 'pale',
  'poor contrast, dark': 'dim',
  'large answers again': 'again',
  'timers of another page': 'stray',
  'listeners left': 'listening',
};

const LATE_MS = 6000;
const FAULT_MS = 1700;

/** A verdict for each rule with a limit, one for the sheets, and one for the page without a fault. */
export async function proveThatRulesFail(browser: Browser): Promise<Verdict[]> {
  const server = await startSlowServer();
  const preview = await startPreview({ srcRoot: FAULTY_APP });
  try {
    const measure = (fault: string, runs?: number): Promise<Measured[]> =>
      measureScene(browser, preview.url, sceneOf(fault, server.origin), runs);
    const verdicts: Verdict[] = [];
    for (const { name } of RULES.filter(({ limit }) => limit !== null)) {
      const fault = FAULTS[name];
      const broken = fault === undefined ? [] : brokenRules(await measure(fault, 1));
      verdicts.push({
        name: `can fail: ${name}`,
        isWell: broken.includes(name),
        evidence: [`broken: ${broken.join()}`],
      });
    }
    const sound = await measure('none');
    const [worst] = unusedSheets(sound.flatMap(({ look }) => look.sheets));
    const broken = brokenRules(sound);
    return [
      ...verdicts,
      {
        name: 'can fail: unused WXSS',
        isWell: (worst?.bytes ?? 0) > UNUSED_LIMIT,
        evidence: [`${worst?.bytes ?? 0} B`],
      },
      { name: 'can pass: a page without a fault', isWell: broken.length === 0, evidence: broken },
    ];
  } finally {
    await preview.close();
    server.close();
  }
}

function brokenRules(runs: Measured[]): string[] {
  const values = valuesOf(RULES, runs);
  return RULES.filter((rule, index) => !passes(rule, values[index] ?? 0)).map(({ name }) => name);
}

function sceneOf(fault: string, origin: string): Scene {
  const url = `/pages/faults/faults?fault=${fault}&origin=${encodeURIComponent(origin)}`;
  const leaves = fault === 'listening' || fault === 'stray';
  if (!leaves) {
    return { name: fault, url, act: (phone) => phone.page.waitForTimeout(fault === 'late' ? LATE_MS : FAULT_MS) };
  }
  return { name: fault, url: '/pages/next/next', leaves, act: (phone) => openAndLeave(phone, url) };
}

async function openAndLeave(phone: Phone, url: string): Promise<void> {
  await phone.page.evaluate((target) => {
    const app = document.querySelector<HTMLIFrameElement>('#app')?.contentWindow as (Window & NavigatingWindow) | null;
    app?.wx.navigateTo({ url: target });
  }, url);
  await phone.screen.locator('#ready').waitFor();
  await phone.back();
  await phone.screen.locator('#next').waitFor();
  await phone.page.waitForTimeout(FAULT_MS);
}

interface NavigatingWindow {
  wx: { navigateTo(options: { url: string }): void };
}
