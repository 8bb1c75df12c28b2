/** A source over answers that a test makes, and what was asked of them. */
import { readerError } from '../../miniprogram/core/errors';
import type { JsonRequest } from '../../miniprogram/platform/request';
import type { Source, SourceFactory } from '../../miniprogram/services/sources/source';

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  value?: unknown;
}

export interface SourceOver {
  source: Source;
  /** Addresses, oldest first. */
  asked: string[];
  /** Headers of each request. */
  sent: Readonly<Record<string, string>>[];
  aborted: string[];
}

/** `answer` says what an address answers; null is a 404, an error fails the request. Statuses judge as on a phone. */
export function sourceOver(factory: SourceFactory, answer: (url: string) => Answer | Error | null): SourceOver {
  const over: Omit<SourceOver, 'source'> = { asked: [], sent: [], aborted: [] };
  const source = factory({
    timeoutMs: 100,
    requestJson: (request) => {
      over.asked.push(request.url);
      over.sent.push(request.headers ?? {});
      const promise = Promise.resolve().then(() => judged(request, answer(request.url)));
      return { promise, abort: () => over.aborted.push(request.url) };
    },
  });
  return { ...over, source };
}

function judged({ url, answers = [] }: JsonRequest, answer: Answer | Error | null) {
  if (answer instanceof Error) throw answer;
  const { status = 200, headers = {}, value = null } = answer ?? { status: 404 };
  if (!answers.includes(status) && status === 404) throw readerError('not-found', url);
  if (!answers.includes(status) && (status < 200 || status > 299)) throw readerError('server', url);
  return { status, headers, value };
}
