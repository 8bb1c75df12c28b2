// Layers above the page that WeChat itself draws: toast, modal, sheet, picture preview.

/** A full-screen layer with a class of page.css. Taps inside do not reach the page. */
export function openOverlay(kind: string, role: string): HTMLElement {
  const overlay = document.createElement('div');
  overlay.className = `wx-overlay wx-overlay-${kind}`;
  overlay.setAttribute('role', role);
  document.body.append(overlay);
  return overlay;
}

/**
 * Calls back on a press that began inside the element: the browser's late click for the tap that opened the overlay has
 * begun outside it.
 */
export function onPress(element: HTMLElement, action: () => void): void {
  let isArmed = false;
  element.addEventListener('pointerdown', () => (isArmed = true));
  element.addEventListener('click', (event) => {
    if (!isArmed && event.detail !== 0) return;
    event.stopPropagation();
    action();
  });
}

/** A button with a text; detail-less clicks (keyboard, assistive technology) count too. */
export function overlayButton(text: string, className: string, action: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.className = className;
  onPress(button, action);
  return button;
}
