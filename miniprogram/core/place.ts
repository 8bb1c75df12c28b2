/** Arithmetic of a place in an article: a share of its body from 0 (the start) to 1 (its end was on screen). */

/** All in CSS px. `top` is the body's distance from the top of the window, negative once it is scrolled past. */
export interface BodyRoom {
  top: number;
  height: number;
  windowHeight: number;
  /** How far the page is scrolled. */
  scrollTop: number;
}

/** The share of the body above the top of the window, or 1 when its end is on screen. */
export function placeIn({ top, height, windowHeight }: BodyRoom): number {
  if (top + height <= windowHeight) return 1;
  return Math.min(1, Math.max(0, -top / height));
}

/** How far to scroll for a place to stand at the top of the window. */
export function scrollTopAt(place: number, { top, height, scrollTop }: BodyRoom): number {
  return Math.max(0, scrollTop + top + place * height);
}
