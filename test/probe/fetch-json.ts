/** The app's one request, over Node's own network: what a phone would be answered, with the same errors. */
import { readerError } from '../../miniprogram/core/errors';
import type { JsonAnswer, JsonRequest, RequestJson } from '../../miniprogram/platform/request';

export const fetchJson: RequestJson = (request) => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), request.timeoutMs);
  const promise = asked(request, controller.signal).finally(() => clearTimeout(timer));
  return { promise, abort: () => controller.abort() };
};

async function asked({ url, headers = {}, answers = [] }: JsonRequest, signal: AbortSignal): Promise<JsonAnswer> {
  const { response, text } = await bodyOf(url, headers, signal);
  const { status } = response;
  const isExpected = answers.includes(status);
  if (!isExpected && (status === 404 || status === 410)) throw readerError('not-found', `${url} answered ${status}`);
  if (!isExpected && !response.ok) throw readerError('server', `${url} answered ${status}`);
  const value = parsed(text);
  if (value === undefined && !isExpected) throw readerError('malformed', `${url} answered no JSON`);
  return { status, headers: Object.fromEntries(response.headers), value: value ?? null };
}

async function bodyOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, { headers, signal });
    return { response, text: await response.text() };
  } catch (error) {
    throw readerError(signal.aborted ? 'timeout' : 'offline', url, error);
  }
}

/** undefined for a text that is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
