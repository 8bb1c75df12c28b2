// The preview's web server: builds the app and the preview's own browser code, serves both, rebuilds on change.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findAsset, type Asset } from './assets';
import { buildApp } from './build/build-app';
import { buildHost, type BuiltHost } from './build/build-host';
import type { ForeignNotes } from './contract';
import { answerProblems } from './foreign/problems-address';
import { watchFolder } from './watch';

const nodeModules = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../node_modules');

/** The preview's own code is the same for every app of this process. */
let hostBuild: Promise<BuiltHost> | undefined;

export interface PreviewOptions {
  /** The folder that holds app.json. */
  srcRoot: string;
  /** Any free one when it is left out. */
  port?: number;
  /** esbuild `define` entries for the app's code. */
  define?: Record<string, string>;
  /** Origin (`http://localhost:4100`) that takes the place of http://localhost:4000 in the app's config.ts. */
  backend?: string;
  /** What takes the place of the source of config.ts: another backend, see `withSource`. */
  config?: (source: string) => string;
  /** Hosts that requests and downloads may ask (`localhost:4000`); baseUrl's host and fileHosts of config.ts when absent. */
  hosts?: string[];
  /** Rebuild and reload the page when a file of the app changes. */
  watch?: boolean;
  /** Somebody else's app: what is broken or not supported is listed, here and on the page, and the rest runs. */
  isForeign?: boolean;
  /** Where its packages are; the project's own when absent. */
  nodeModules?: string;
  /** Told what a page of a foreign app finds missing while it runs. */
  onProblem?: (problem: string) => void;
}

export interface Preview {
  /** The origin with a trailing slash. */
  url: string;
  /** Why the last build failed, or undefined when it did not. */
  readonly failure: string | undefined;
  /** WXML compiler warnings of the last build. */
  readonly warnings: readonly string[];
  /** What the last build of a foreign app found broken or not supported. */
  readonly notes: ForeignNotes | undefined;
  close(): Promise<void>;
}

/**
 * Resolves when the page can be opened. A build error does not reject: the page shows it, and `failure` holds it. Rejects
 * when the port is taken.
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const srcRoot = path.resolve(options.srcRoot);
  const listeners = new Set<http.ServerResponse>();
  let app = '';
  let failure: string | undefined;
  let warnings: readonly string[] = [];
  let notes: ForeignNotes | undefined;

  async function build(): Promise<void> {
    try {
      const built = await buildApp({ nodeModules, ...options, srcRoot });
      app = built.script;
      warnings = built.warnings;
      notes = built.notes;
      failure = undefined;
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
  }

  let host: BuiltHost = { runtime: '', shell: '' };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://preview');
    if (pathname === '/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(':\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    if (pathname === '/problems') {
      answerProblems(request, response, notes, options.onProblem);
      return;
    }
    if (pathname === '/app.js' && failure !== undefined) {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
      response.end(failure);
      return;
    }
    send(response, scriptOf(pathname) ?? findAsset(decodeURIComponent(pathname), srcRoot, nodeModules));
  });

  function scriptOf(pathname: string): Asset | undefined {
    const body = { '/app.js': app, '/runtime.js': host.runtime, '/shell.js': host.shell }[pathname];
    return body === undefined ? undefined : { type: 'text/javascript; charset=utf-8', body };
  }

  const port = await listen(server, options.port ?? 0);
  hostBuild ??= buildHost();
  [host] = await Promise.all([hostBuild, build()]);

  const rebuild = async (): Promise<void> => {
    await build();
    for (const listener of listeners) listener.write('event: rebuilt\ndata: \n\n');
  };
  const stopWatching = options.watch ? watchFolder(srcRoot, () => void rebuild()) : undefined;

  return {
    url: `http://localhost:${port}/`,
    get failure() {
      return failure;
    },
    get warnings() {
      return warnings;
    },
    get notes() {
      return notes;
    },
    close() {
      stopWatching?.();
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}

/** Answers the port that it got. */
function listen(server: http.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isBusy = error.code === 'EADDRINUSE';
      reject(isBusy ? new Error(`Port ${port} is in use: stop what runs there or take another port.`) : error);
    });
    server.listen(port, () => resolve((server.address() as AddressInfo).port));
  });
}

function send(response: http.ServerResponse, asset: Asset | undefined): void {
  const { type, body } = asset ?? { type: 'text/plain', body: 'not found' };
  response.writeHead(asset ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}
