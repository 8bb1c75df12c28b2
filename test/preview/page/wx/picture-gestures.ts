// Fingers on a picture of the preview: one tap, two taps and two fingers zoom, a long press asks for the menu.

interface Gestures {
  tap(): void;
  hold(): void;
}

const DOUBLE_TAP_MS = 250;
const HOLD_MS = 500;
const SLIP_PX = 10;
const DOUBLE_TAP_ZOOM = 2;
const MAX_ZOOM = 4;

export function watchPicture(frame: HTMLElement, image: HTMLElement, { tap, hold }: Gestures): void {
  let zoom = 1;
  let tapTimer = 0;
  let holdTimer = 0;
  let start: { x: number; y: number } | undefined;
  let pinch: { distance: number; zoom: number } | undefined;

  function zoomTo(next: number): void {
    zoom = Math.min(Math.max(next, 1), MAX_ZOOM);
    image.style.transform = zoom === 1 ? '' : `scale(${zoom})`;
    frame.dataset.zoom = String(zoom);
  }

  function stopHold(): void {
    window.clearTimeout(holdTimer);
  }

  frame.addEventListener('pointerdown', ({ clientX, clientY }) => {
    start = { x: clientX, y: clientY };
    stopHold();
    holdTimer = window.setTimeout(() => {
      start = undefined;
      hold();
    }, HOLD_MS);
  });
  frame.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (start && Math.hypot(clientX - start.x, clientY - start.y) > SLIP_PX) {
      start = undefined;
      stopHold();
    }
  });
  frame.addEventListener('pointercancel', () => {
    start = undefined;
    stopHold();
  });
  frame.addEventListener('click', (event) => {
    stopHold();
    event.stopPropagation();
    // A click whose press did not begin here belongs to the tap that opened the preview.
    if (!start && event.detail !== 0) return;
    start = undefined;
    if (tapTimer !== 0) {
      window.clearTimeout(tapTimer);
      tapTimer = 0;
      zoomTo(zoom > 1 ? 1 : DOUBLE_TAP_ZOOM);
      return;
    }
    tapTimer = window.setTimeout(() => {
      tapTimer = 0;
      tap();
    }, DOUBLE_TAP_MS);
  });
  frame.addEventListener(
    'touchmove',
    (event) => {
      const distance = spread(event.touches);
      if (distance === undefined) return;
      event.preventDefault();
      stopHold();
      start = undefined;
      pinch ??= { distance, zoom };
      zoomTo((pinch.zoom * distance) / pinch.distance);
    },
    { passive: false },
  );
  frame.addEventListener('touchend', ({ touches }) => {
    if (touches.length < 2) pinch = undefined;
  });
}

/** Distance between two fingers, undefined for another number of them. */
function spread(touches: TouchList): number | undefined {
  const [first, second] = [touches[0], touches[1]];
  if (!first || !second) return undefined;
  return Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY);
}
