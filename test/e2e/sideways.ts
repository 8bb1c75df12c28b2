/** Whether a page can be scrolled sideways, which no page of the app should be. */
import assert from 'node:assert/strict';
import type { Phone } from './phone';

/** Fails when the page on top is wider than the screen; `what` names it. */
export async function assertNoSideways(phone: Phone, what: string): Promise<void> {
  const { wide, shown } = await phone.read((window) => ({
    wide: window.document.documentElement.scrollWidth,
    shown: window.innerWidth,
  }));
  assert.ok(wide <= shown, `${what} is ${wide} px wide on ${shown} px`);
}
