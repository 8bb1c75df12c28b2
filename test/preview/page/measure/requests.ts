// Measures wx.request where the app calls it: when, how long, and whether a large answer came twice.
import type { Repeat, Span } from './recording';

interface Options {
  url: string;
  success?(result: { data?: unknown }): void;
  complete?(result: unknown): void;
}

type RequestFunction = (options: Options) => unknown;

const LARGE = 128 * 1024;
const SOON_MS = 3 * 60 * 1000;

interface Answer {
  at: number;
  url: string;
  text: string;
}

export function measureRequests(
  wx: Record<string, unknown>,
  now: () => number,
): { requests: Span[]; repeats: Repeat[] } {
  const requests: Span[] = [];
  const repeats: Repeat[] = [];
  const large: Answer[] = [];
  const request = wx.request as RequestFunction;

  function keepAnswer(url: string, data: unknown): void {
    const text = typeof data === 'string' ? data : (JSON.stringify(data) ?? '');
    if (text.length <= LARGE) return;
    const at = now();
    const isRepeat = large.some((known) => known.url === url && at - known.at < SOON_MS && known.text === text);
    if (isRepeat) repeats.push({ url, bytes: text.length });
    large.push({ at, url, text });
  }

  wx.request = (options: Options) => {
    // An open request ends in the future.
    const span: Span = { url: options.url, start: now(), end: Number.POSITIVE_INFINITY };
    requests.push(span);
    return request({
      ...options,
      success(result) {
        span.end = now();
        keepAnswer(options.url, result.data);
        options.success?.(result);
      },
      complete(result) {
        if (!Number.isFinite(span.end)) span.end = now();
        options.complete?.(result);
      },
    });
  };
  return { requests, repeats };
}
