// wx.request on fetch: callbacks only, a task to abort, `success` for every HTTP status, WeChat's error words and numbers.
import { isForeign, NOT_IN_LIST } from '../rules/hosts';
import { inSlot } from '../rules/request-slots';
import { Failure, type Callbacks } from './answer';

interface RequestOptions extends Callbacks {
  url: string;
  data?: unknown;
  method?: string;
  header?: Record<string, string>;
  dataType?: string;
  responseType?: string;
  /** Milliseconds; 60 s when absent. */
  timeout?: number;
}

interface RequestTask {
  abort(): void;
  onHeadersReceived(listener: (result: { header: Record<string, string>; statusCode: number }) => void): void;
  offHeadersReceived(): void;
}

const DEFAULT_TIMEOUT_MS = 60_000;
const ERRNO = { network: 600001, badUrl: 600009, timeout: 5 };

export function request(options: RequestOptions): RequestTask {
  const controller = new AbortController();
  let onHeaders: ((result: { header: Record<string, string>; statusCode: number }) => void) | undefined;
  const timer = setTimeout(() => controller.abort('timeout'), options.timeout ?? DEFAULT_TIMEOUT_MS);

  async function run(): Promise<object> {
    const response = await fetch(addressOf(options), initOf(options, controller.signal));
    if (isForeign('requests', response.url)) throw new Failure(NOT_IN_LIST.message, NOT_IN_LIST.errno);
    const header = Object.fromEntries(response.headers);
    onHeaders?.({ header, statusCode: response.status });
    return {
      data: await bodyOf(response, options),
      statusCode: response.status,
      header,
      cookies: [],
      errMsg: 'request:ok',
    };
  }

  function failure(error: unknown): { errMsg: string; errno?: number } {
    if (controller.signal.reason === 'timeout') return { errMsg: 'request:fail timeout', errno: ERRNO.timeout };
    if (controller.signal.aborted) return { errMsg: 'request:fail abort' };
    if (error instanceof InvalidUrl) return { errMsg: 'request:fail invalid url', errno: ERRNO.badUrl };
    const message = error instanceof Error ? error.message : String(error);
    const errno = error instanceof Failure ? error.errno : undefined;
    return { errMsg: `request:fail ${message}`, errno: errno ?? ERRNO.network };
  }

  void inSlot(run, controller.signal)
    .then(
      (result) => {
        options.success?.(result);
        options.complete?.(result);
      },
      (error: unknown) => {
        const result = failure(error);
        options.fail?.(result);
        options.complete?.(result);
      },
    )
    .finally(() => clearTimeout(timer));

  return {
    abort: () => controller.abort('abort'),
    onHeadersReceived(listener) {
      onHeaders = listener;
    },
    offHeadersReceived() {
      onHeaders = undefined;
    },
  };
}

class InvalidUrl extends Error {}

const hasBody = (method: string): boolean => !['GET', 'HEAD'].includes(method);

const methodOf = ({ method = 'GET' }: RequestOptions): string => method.toUpperCase();

/** The url, with `data` as its query when the method has no body. */
function addressOf(options: RequestOptions): string {
  if (!/^https?:\/\//.test(options.url)) throw new InvalidUrl(options.url);
  const url = new URL(options.url);
  if (!hasBody(methodOf(options)) && typeof options.data === 'object' && options.data !== null) {
    for (const [name, value] of Object.entries(options.data)) {
      if (value !== undefined)
        url.searchParams.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
  }
  return url.href;
}

function initOf(options: RequestOptions, signal: AbortSignal): RequestInit {
  const method = methodOf(options);
  const headers = new Headers(options.header);
  // WeChat keeps no HTTP cache unless asked to.
  const init: RequestInit = { method, headers, signal, cache: 'no-store' };
  if (!hasBody(method) || options.data === undefined || options.data === null) return init;
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  const { data } = options;
  if (typeof data === 'string' || data instanceof ArrayBuffer) return { ...init, body: data };
  const isForm = headers.get('content-type')?.includes('urlencoded');
  return { ...init, body: isForm ? new URLSearchParams(data as Record<string, string>) : JSON.stringify(data) };
}

async function bodyOf(response: Response, { responseType, dataType = 'json' }: RequestOptions): Promise<unknown> {
  if (responseType === 'arraybuffer') return response.arrayBuffer();
  const text = await response.text();
  return dataType === 'json' ? parsedOr(text) : text;
}

/** WeChat gives the text itself when it is not JSON. */
function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
