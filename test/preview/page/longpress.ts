// The long press, which the framework leaves to its host: 350 ms without moving more than 10 px.
import { forwardEvent, frameworkElementOf } from './events';

const HOLD_MS = 350;
const SLIP_PX = 10;

export function watchLongpress(): void {
  let timer = 0;
  let start = { x: 0, y: 0 };
  const cancel = (): void => window.clearTimeout(timer);
  const options = { capture: true, passive: true };

  window.addEventListener(
    'touchstart',
    (event) => {
      cancel();
      const touch = event.touches[0];
      if (!touch) return;
      start = { x: touch.clientX, y: touch.clientY };
      timer = window.setTimeout(() => press(event, start), HOLD_MS);
    },
    options,
  );
  window.addEventListener(
    'touchmove',
    (event) => {
      const touch = event.touches[0];
      if (touch && Math.hypot(touch.clientX - start.x, touch.clientY - start.y) > SLIP_PX) cancel();
    },
    options,
  );
  window.addEventListener('touchend', cancel, options);
  window.addEventListener('touchcancel', cancel, options);
}

function press(event: TouchEvent, at: { x: number; y: number }): void {
  const element = frameworkElementOf(event.target);
  if (!element) return;
  for (const type of ['longpress', 'longtap']) {
    forwardEvent(element, type, at, { originalEvent: event, capturePhase: true });
  }
}
