// Presses on what opens above a page. A layer that opens at the end of a touch lies under the finger when the browser sends
// the late click of that same touch, so a click counts only when its press began inside.

/** Calls back on a press that began inside the element; clicks without a pointer (keyboard, assistive technology) count too. */
export function onPress(element: HTMLElement, action: (event: MouseEvent) => void): void {
  let isArmed = false;
  element.addEventListener('pointerdown', () => {
    isArmed = true;
  });
  element.addEventListener('click', (event) => {
    if (!isArmed && event.detail !== 0) return;
    event.stopPropagation();
    action(event);
  });
}
