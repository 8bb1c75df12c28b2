/** What fingers and wheels do, sent to the browser as the devices send it. Distances are CSS px. */
import type { CDPSession, Page } from 'playwright-core';

const STEPS = 10;
const STEP_MS = 16;
/** A finger that rests this long before it leaves does not fling. */
const REST_MS = 120;
/** Time for the browser to scroll and the app to draw. */
const SETTLE_MS = 120;

export interface Point {
  x: number;
  y: number;
}

/** A finger goes down at `from`, moves by `dx`, `dy` in even steps, rests, and leaves. */
export async function drag(cdp: CDPSession, page: Page, from: Point, { dx = 0, dy = 0 }): Promise<void> {
  const at = (step: number) => [{ x: from.x + (dx * step) / STEPS, y: from.y + (dy * step) / STEPS }];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= STEPS; step += 1) {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
    await page.waitForTimeout(STEP_MS);
  }
  await page.waitForTimeout(REST_MS);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForTimeout(SETTLE_MS);
}

/** Longer than the 350 ms after which the platform calls it a long press. */
const PRESS_MS = 600;

/** A finger goes down and rests. */
export async function press(cdp: CDPSession, page: Page, at: Point): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await page.waitForTimeout(PRESS_MS);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForTimeout(SETTLE_MS);
}

/** Turns the wheel over a point; positive `dy` reads on. */
export async function turnWheel(page: Page, at: Point, dy: number): Promise<void> {
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, dy);
  await page.waitForTimeout(SETTLE_MS);
}
