// Texts on the page whose contrast is too low. The ground of a text is what its ancestors paint; a text over a picture or a
// gradient has no one ground and is left out.
import { contrastRatio, flatten, over, parseColor, type Color } from './color';
import type { PoorText } from './recording';

/** WCAG 2: large is 24 px, or bold from 18.66 px. */
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;
const SHOWN_CHARACTERS = 24;

export function measureContrast(page: HTMLElement): { texts: number; poor: PoorText[] } {
  const poor: PoorText[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  let texts = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? '';
    const parent = node.parentElement;
    if (text === '' || !parent || !isVisible(parent)) continue;
    const found = judge(parent);
    if (!found) continue;
    texts += 1;
    if (found.ratio < found.needed) poor.push({ text: text.slice(0, SHOWN_CHARACTERS), ...found });
  }
  return { texts, poor };
}

function judge(element: HTMLElement): Omit<PoorText, 'text'> | undefined {
  const style = getComputedStyle(element);
  const color = parseColor(style.color);
  const ground = groundOf(element);
  if (!color || !ground || color.a === 0) return undefined;
  const shown = over({ ...color, a: color.a * ground.opacity }, ground.color);
  const size = Number.parseFloat(style.fontSize);
  const isLarge = size >= LARGE_PX || (size >= LARGE_BOLD_PX && Number(style.fontWeight) >= 600);
  const ratio = Math.round(contrastRatio(shown, ground.color) * 100) / 100;
  return { ratio, needed: isLarge ? 3 : 4.5, colors: `${style.color} on ${cssOf(ground.color)}` };
}

/** What the ancestors paint behind an element, and how opaque it is itself. */
function groundOf(element: HTMLElement): { color: Color; opacity: number } | undefined {
  const layers: Color[] = [];
  let opacity = 1;
  for (let node: HTMLElement | null = element; node; node = node.parentElement) {
    const style = getComputedStyle(node);
    if (style.backgroundImage !== 'none') return undefined;
    const color = parseColor(style.backgroundColor);
    if (!color) return undefined;
    if (color.a > 0) layers.push(color);
    opacity *= Number(style.opacity);
  }
  return { color: flatten(layers), opacity };
}

function isVisible(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

function cssOf({ r, g, b }: Color): string {
  return `rgb(${[r, g, b].map(Math.round).join(', ')})`;
}
