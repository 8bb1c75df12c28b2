// Pull-down refresh: the gesture at the top of a page, the indicator, wx.startPullDownRefresh and its end.
import type { WindowConfig } from '../contract';
import type { OpenPage } from './open-page';

const TRIGGER_PX = 60;
const MAX_PULL_PX = 90;

export interface PullDown {
  start(): void;
  stop(): void;
  /** Takes the indicator away when the page that refreshes is no longer on top. */
  follow(): void;
}

export function createPullDown(top: () => OpenPage | undefined, configOf: (page: OpenPage) => WindowConfig): PullDown {
  const indicator = document.createElement('div');
  indicator.id = 'pull-down';
  indicator.setAttribute('role', 'status');
  indicator.innerHTML = '<i></i><i></i><i></i>';
  document.body.prepend(indicator);
  let startY: number | null = null;
  let refreshing: OpenPage | null = null;

  function showPulled(px: number): void {
    indicator.style.height = `${px}px`;
    indicator.classList.toggle('refreshing', refreshing !== null);
  }

  function start(): void {
    const page = top();
    if (refreshing || !page) return;
    refreshing = page;
    showPulled(TRIGGER_PX);
    page.call('onPullDownRefresh');
  }

  function stop(): void {
    refreshing = null;
    showPulled(0);
  }

  const pulled = (event: TouchEvent): number => (event.changedTouches[0]?.clientY ?? 0) - (startY ?? 0);
  const options = { passive: true, capture: true };
  window.addEventListener(
    'touchstart',
    (event) => {
      const page = top();
      const canPull = page && window.scrollY <= 0 && !refreshing && configOf(page).enablePullDownRefresh;
      startY = canPull ? (event.touches[0]?.clientY ?? null) : null;
    },
    options,
  );
  window.addEventListener(
    'touchmove',
    (event) => {
      if (startY !== null && window.scrollY <= 0) showPulled(Math.min(Math.max(pulled(event), 0), MAX_PULL_PX));
    },
    options,
  );
  const end = (event: TouchEvent): void => {
    if (startY === null) return;
    const isPulled = event.type === 'touchend' && window.scrollY <= 0 && pulled(event) >= TRIGGER_PX;
    startY = null;
    if (isPulled) start();
    else showPulled(0);
  };
  window.addEventListener('touchend', end, options);
  window.addEventListener('touchcancel', end, options);

  function follow(): void {
    if (refreshing && refreshing !== top()) stop();
  }

  return { start, stop, follow };
}
