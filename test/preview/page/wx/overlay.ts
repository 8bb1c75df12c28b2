// Layers above the page that WeChat itself draws: toast, modal, sheet, picture preview.
import { onPress } from '../../press';

/** A full-screen layer with a class of overlay.css, above everything of the page. Taps inside do not reach the page. */
export function openOverlay(kind: string, role: string): HTMLElement {
  const overlay = document.createElement('div');
  overlay.className = `wx-overlay wx-overlay-${kind}`;
  overlay.setAttribute('role', role);
  // The browser's top layer: a root-portal is there too, and what opens last lies above.
  overlay.popover = 'manual';
  document.body.append(overlay);
  overlay.showPopover();
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
