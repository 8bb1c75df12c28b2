// Layers above the page that WeChat itself draws: toast, modal, sheet, picture preview.
import { onPress } from '../../press';

/** A full-screen layer with a class of page.css. Taps inside do not reach the page. */
export function openOverlay(kind: string, role: string): HTMLElement {
  const overlay = document.createElement('div');
  overlay.className = `wx-overlay wx-overlay-${kind}`;
  overlay.setAttribute('role', role);
  document.body.append(overlay);
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
