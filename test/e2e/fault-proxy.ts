/**
 * Stands before the real backend and does to its answers what networks, proxies and servers do: each fault is a function
 * of the true answer. Without a fault it hands everything on.
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the backend answered. */
export interface TrueAnswer {
  status: number;
  headers: http.OutgoingHttpHeaders;
  body: Buffer;
}

/** Answers in place of the backend; `answer` asks it. */
export type Fault = (response: http.ServerResponse, answer: () => Promise<TrueAnswer>) => Promise<void> | void;

export interface FaultProxy {
  /** Without a slash at its end. */
  url: string;
  /** Paths of the GETs that came, oldest first; asking whether one may ask (CORS) is none. */
  readonly asked: string[];
  /** From now on the paths that match meet the fault, so many times. */
  set: (path: RegExp, fault: Fault, times?: number) => void;
  /** Takes all faults away and forgets what was asked. */
  heal: () => void;
  /** Nobody listens any more: connections are refused. */
  goDown: () => Promise<void>;
  comeBack: () => Promise<void>;
  close: () => Promise<void>;
}

interface Rule {
  path: RegExp;
  fault: Fault;
  times: number;
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*',
};

export async function startFaultProxy(backend: string): Promise<FaultProxy> {
  const asked: string[] = [];
  let rules: Rule[] = [];

  const handle = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    if (request.method === 'OPTIONS') {
      response.writeHead(204, CORS).end();
      return;
    }
    asked.push(path);
    // A browser asks again by itself on a connection it has used before.
    response.setHeader('connection', 'close');
    const rule = rules.find((each) => each.path.test(path) && each.times > 0);
    if (rule === undefined) send(response, await ask(backend + path, request.headers));
    else {
      rule.times -= 1;
      // A fault is done to a whole answer.
      await rule.fault(response, () => ask(backend + path, { host: request.headers.host }));
    }
  };

  const start = (port: number): Promise<http.Server> =>
    new Promise((resolve, reject) => {
      const server = http.createServer((request, response) => {
        // A dead backend looks the same through the proxy: the connection breaks.
        handle(request, response).catch(() => response.destroy());
      });
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  const stop = (server: http.Server): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });

  let server = await start(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    asked,
    set: (path, fault, times = Infinity) => void rules.unshift({ path, fault, times }),
    heal: () => {
      rules = [];
      asked.length = 0;
    },
    goDown: () => stop(server),
    comeBack: async () => {
      server = await start(port);
    },
    close: () => stop(server),
  };
}

async function ask(url: string, headers: http.IncomingHttpHeaders): Promise<TrueAnswer> {
  const passed = ['if-none-match', 'if-modified-since', 'accept'].flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  // The backend's own addresses are those that the app asks.
  const forwarded = { 'x-forwarded-host': headers.host ?? '' };
  const answer = await fetch(url, { headers: { ...Object.fromEntries(passed), ...forwarded }, redirect: 'manual' });
  // The body has been unpacked.
  const packing = new Set(['content-encoding', 'transfer-encoding', 'content-length']);
  const kept = Object.fromEntries([...answer.headers].filter(([name]) => !packing.has(name)));
  return { status: answer.status, headers: kept, body: Buffer.from(await answer.arrayBuffer()) };
}

function send(response: http.ServerResponse, { status, headers, body }: TrueAnswer): void {
  response.writeHead(status, { ...headers, ...CORS }).end(body);
}

const JSON_HEADERS = { ...CORS, 'content-type': 'application/json; charset=utf-8' };

/** The connection ends before a word. */
export const hangUp: Fault = (response) => void response.destroy();

/** Headers and half of the body come, then the connection breaks. */
export const reset: Fault = async (response, answer) => {
  const { body } = await answer();
  response.writeHead(200, { ...JSON_HEADERS, 'content-length': body.length });
  response.write(body.subarray(0, body.length / 2));
  setTimeout(() => response.destroy(), 50);
};

/** The true answer, so much later. */
export const late =
  (ms: number): Fault =>
  async (response, answer) => {
    const true_ = await answer();
    setTimeout(() => {
      if (!response.destroyed) send(response, true_);
    }, ms);
  };

/** A status with some words. */
export const status =
  (code: number, headers: http.OutgoingHttpHeaders = {}): Fault =>
  (response) => {
    response.writeHead(code, { ...CORS, 'content-type': 'text/plain', ...headers }).end('Something is wrong.');
  };

/** A page in place of JSON, with status 200. */
export const page: Fault = (response) => {
  response.writeHead(200, { ...CORS, 'content-type': 'text/html' }).end('<!doctype html><h1>Please sign in</h1>');
};

/** The true answer changed as text. */
export const rewritten =
  (change: (text: string) => string): Fault =>
  async (response, answer) => {
    const { status: code, body } = await answer();
    response.writeHead(code, JSON_HEADERS).end(change(body.toString('utf8')));
  };

/** Half of the JSON, as if that were all. */
export const cut: Fault = rewritten((text) => text.slice(0, text.length / 2));

/** Every list is a word and every word a number. */
export const wrongTypes: Fault = rewritten((text) => JSON.stringify(JSON.parse(text), wrongType));

function wrongType(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' && key !== 'version' ? 7 : value;
}

const HUGE = 20 * 1024 * 1024;

/** 20 MB, announced by its headers or not. */
export const huge =
  (isAnnounced: boolean): Fault =>
  (response) => {
    const body = Buffer.alloc(HUGE, ' ');
    response.writeHead(200, isAnnounced ? { ...JSON_HEADERS, 'content-length': HUGE } : JSON_HEADERS);
    response.end(body);
  };

/** One byte every tenth of a second, for as long as anyone listens. */
export const drip: Fault = async (response, answer) => {
  const { body } = await answer();
  response.writeHead(200, { ...JSON_HEADERS, 'content-length': body.length });
  let at = 0;
  const timer = setInterval(() => {
    if (response.destroyed || at >= body.length) clearInterval(timer);
    else response.write(body.subarray(at, (at += 1)));
  }, 100);
};
