/** One of Vant's components as the page shows it, and how a reader acts on it. */
import type { Locator } from 'playwright-core';
import type { Phone } from '../../phone';

export interface Part {
  /** Its name in the page; its components are the van- tags of the markup. */
  name: string;
  /** `ON:event` is replaced by a binding that shows the event below the part. */
  markup: string;
  /** Fields of the page's data that the markup uses. */
  data?: Record<string, unknown>;
  /** What a reader does; `part` holds the markup. */
  act?: Act;
  /** The event with its detail as JSON, as shown after the act. */
  seen?: RegExp;
}

export type Act = (part: Locator, phone: Phone) => Promise<void>;

/** A picture that needs no server. */
export const PICTURE =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2240%22 height=%2240%22%3E%3Crect width=%2240%22 height=%2240%22 fill=%22teal%22/%3E%3C/svg%3E';

/** Taps what says `text`. */
export function tap(text: string): Act {
  return (part) => part.getByText(text, { exact: true }).first().tap();
}

export function tapOn(selector: string, index = 0): Act {
  return (part) => part.locator(selector).nth(index).tap();
}

export function write(text: string): Act {
  return (part) => part.locator('input').fill(text);
}

/** A selector for a class of Vant's, whatever prefix stands before it. */
export function classed(name: string): string {
  return `[class*="van-${name}"]`;
}
