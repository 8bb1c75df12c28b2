// Layers above the page that WeChat itself draws: toast, modal, sheet, picture preview.
import { onPress } from '../../press';

/** Layers that cover the phone's bars too, by their class. */
const COVERS = { preview: '.wx-overlay-preview', dialog: '.wx-overlay-modal, .wx-overlay-sheet' } as const;

let covers: MutationObserver | undefined;

function coverBars(): void {
  const { shell } = window.parent;
  if (document.querySelector(COVERS.preview)) shell?.cover('preview');
  else shell?.cover(document.querySelector(COVERS.dialog) ? 'dialog' : null);
}

/** A full-screen layer with a class of overlay.css, above everything of the page. Taps inside do not reach the page. */
export function openOverlay(kind: string, role: string): HTMLElement {
  const overlay = document.createElement('div');
  overlay.className = `wx-overlay wx-overlay-${kind}`;
  overlay.setAttribute('role', role);
  // The browser's top layer: a root-portal is there too, and what opens last lies above.
  overlay.popover = 'manual';
  document.body.append(overlay);
  overlay.showPopover();
  covers ??= new MutationObserver(coverBars);
  covers.observe(document.body, { childList: true });
  coverBars();
  return overlay;
}

/** A button with a text and what it does. */
export function overlayButton(text: string, className: string, action: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.className = className;
  onPress(button, action);
  return button;
}

/** An element with a text, hidden when the text is empty. */
export function textPart(tag: 'h3' | 'p' | 'small', text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.hidden = text === '';
  return element;
}
