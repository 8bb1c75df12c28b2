/** `wx.request` without a network: each test says what an address answers; unprepared addresses fail as unreachable. */
import type { CallLog } from './call-log';

export interface Answer {
  statusCode?: number;
  /** The body: a text as it is sent, anything else as its JSON. */
  data?: unknown;
  header?: Record<string, string>;
  /** Fails the call with this message instead of answering, for example `request:fail timeout`. */
  errMsg?: string;
  /** Answers only when `release` of the network is called, to cross two requests or to leave one unanswered. */
  held?: boolean;
}

interface RequestOption {
  url: string;
  dataType?: string;
  success?: (result: unknown) => void;
  fail?: (error: { errMsg: string; errno?: number }) => void;
  complete?: (result: unknown) => void;
}

export class FakeNetwork {
  /** The addresses asked, oldest first. */
  readonly asked: string[] = [];
  /** The addresses whose request was aborted. */
  readonly aborted: string[] = [];
  private readonly answers: { matches: (url: string) => boolean; answer: Answer }[] = [];
  private held: (() => void)[] = [];

  /** Answers every request whose address ends with `address`, or satisfies it; the newest rule wins. */
  answer(address: string | ((url: string) => boolean), answer: Answer): void {
    const matches = typeof address === 'string' ? (url: string) => url.endsWith(address) : address;
    this.answers.unshift({ matches, answer });
  }

  /** Lets the held answers go, oldest first. */
  release(): void {
    const waiting = this.held;
    this.held = [];
    waiting.forEach((settle) => {
      settle();
    });
  }

  api(log: CallLog): Record<string, unknown> {
    const request = (option: RequestOption) => {
      log.record('request', option);
      this.asked.push(option.url);
      const answer = this.answers.find((rule) => rule.matches(option.url))?.answer ?? {
        errMsg: `request:fail no answer prepared for ${option.url}`,
      };
      let done = false;
      let onHeaders: (given: { header: Record<string, string> }) => void = () => undefined;
      const settle = (given: Answer): void => {
        if (done) return;
        if (given.errMsg === undefined) onHeaders({ header: given.header ?? {} });
        // Whoever hears of the headers may give the request up.
        if (done) return;
        done = true;
        finish(option, given);
      };
      if (answer.held) this.held.push(() => settle(answer));
      else void Promise.resolve().then(() => settle(answer));
      return {
        abort: () => {
          this.aborted.push(option.url);
          settle({ errMsg: 'request:fail abort' });
        },
        onHeadersReceived: (listener: typeof onHeaders) => {
          onHeaders = listener;
        },
        offHeadersReceived: () => undefined,
      };
    };
    return { request };
  }
}

function finish(option: RequestOption, answer: Answer): void {
  if (answer.errMsg !== undefined) {
    const error = { errMsg: answer.errMsg };
    option.fail?.(error);
    option.complete?.(error);
    return;
  }
  const result = {
    data: received(answer.data, option.dataType ?? 'json'),
    statusCode: answer.statusCode ?? 200,
    header: answer.header ?? {},
    cookies: [],
    errMsg: 'request:ok',
  };
  option.success?.(result);
  option.complete?.(result);
}

/** What the platform makes of a body: `json` parses what can be parsed, any other data type leaves the text. */
function received(body: unknown, dataType: string): unknown {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  if (dataType !== 'json') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
