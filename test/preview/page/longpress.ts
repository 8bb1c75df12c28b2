// The long press, which the framework leaves to its host: 350 ms without moving more than 10 px. Where a handler hears it,
// the touch sends no tap.
import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { forwardEvent, frameworkElementOf, setTapsAside } from './events';

const HOLD_MS = 350;
const SLIP_PX = 10;

export function watchLongpress(): void {
  let timer = 0;
  let start = { x: 0, y: 0 };
  const cancel = (): void => window.clearTimeout(timer);
  const options = { capture: true, passive: true };
  rememberPressListeners();

  window.addEventListener(
    'touchstart',
    (event) => {
      cancel();
      setTapsAside(false);
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

const hearsPress = new WeakSet<glassEasel.Element>();

function rememberPressListeners(): void {
  const { prototype } = glassEasel.Element;
  const { addListener } = prototype;
  prototype.addListener = function (name, ...rest) {
    if (name === 'longpress') hearsPress.add(this);
    return addListener.call(this, name, ...rest);
  };
}

function isHeard(element: glassEasel.Element): boolean {
  for (let at: glassEasel.Element | null = element; at; at = at.getComposedParent())
    if (hearsPress.has(at)) return true;
  return false;
}

function press(event: TouchEvent, at: { x: number; y: number }): void {
  const element = frameworkElementOf(event.target);
  if (!element) return;
  setTapsAside(isHeard(element));
  for (const type of ['longpress', 'longtap']) {
    forwardEvent(element, type, at, { originalEvent: event, capturePhase: true });
  }
}
