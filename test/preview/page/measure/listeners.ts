// Counts what the app has registered and not taken back: wx.onX against wx.offX, and intersection observers.
import { PreviewIntersectionObserver } from '../queries/intersection';

type Listener = (value: unknown) => void;
type Registration = (listener?: Listener) => void;

const OBSERVER = 'createIntersectionObserver';

export function measureListeners(wx: Record<string, unknown>): () => Record<string, number> {
  const registered = new Map<string, Set<unknown>>();
  const under = (name: string): Set<unknown> => {
    const known = registered.get(name) ?? new Set();
    registered.set(name, known);
    return known;
  };

  for (const [name, on] of Object.entries(wx)) {
    const off = wx[name.replace(/^on/, 'off')];
    if (!/^on[A-Z]/.test(name) || typeof on !== 'function' || typeof off !== 'function') continue;
    wx[name] = (listener: Listener) => {
      under(name).add(listener);
      (on as Registration)(listener);
    };
    wx[name.replace(/^on/, 'off')] = (listener?: Listener) => {
      if (listener) under(name).delete(listener);
      else under(name).clear();
      (off as Registration)(listener);
    };
  }

  const { observe, disconnect } = PreviewIntersectionObserver.prototype;
  PreviewIntersectionObserver.prototype.observe = function (...input) {
    under(OBSERVER).add(this);
    observe.apply(this, input);
  };
  PreviewIntersectionObserver.prototype.disconnect = function () {
    under(OBSERVER).delete(this);
    disconnect.call(this);
  };

  return () => Object.fromEntries([...registered].map(([name, listeners]) => [name, listeners.size]));
}
