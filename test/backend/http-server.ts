/** Serves files by path over HTTP the way a static host does: content types, ETag, CORS, plain 404. */
import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { proxiedPicture } from './picture-proxy';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
};

export interface FileServer {
  /** Without a slash at its end. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/**
 * Starts a server for `read` (path below the root without the first slash, percent-decoded; null is a 404). Port 0 takes
 * any free one. Rejects with a plain sentence when the port is in use.
 */
export async function serveFiles(
  read: (sitePath: string) => Promise<Buffer | null>,
  port: number,
  host = '127.0.0.1',
): Promise<FileServer> {
  const server = http.createServer((request, response) => {
    answer(read, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'Content-Type': CONTENT_TYPES['.txt'] });
      response.end(error instanceof Error ? error.message : 'failed');
    });
  });
  // Who asks again after a rest would meet a connection that is just being closed.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isBusy = error.code === 'EADDRINUSE';
      reject(isBusy ? new Error(`Port ${port} is in use: stop what runs there or take another port.`) : error);
    });
    server.listen(port, host, resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  read: (sitePath: string) => Promise<Buffer | null>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Headers', '*');
  response.setHeader('Access-Control-Expose-Headers', 'ETag');
  response.setHeader('Cache-Control', 'no-cache');
  if (request.method === 'OPTIONS') return end(response, 204);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET and HEAD.');
  const address = request.url ?? '/';
  const forwarded = request.headers['x-forwarded-host'];
  const host = (typeof forwarded === 'string' && forwarded !== '' ? forwarded : request.headers.host) ?? 'localhost';
  const proxied = await proxiedPicture(address, host, read);
  if (proxied !== null && 'location' in proxied) return end(response.setHeader('Location', proxied.location), 302);
  const sitePath = proxied?.sitePath ?? requestedPath(address);
  const body = proxied?.body ?? (sitePath === null ? null : await read(sitePath));
  if (sitePath === null || body === null) return end(response, 404, 'Not found.');
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) return end(response, 304);
  const extension = path.posix.extname(sitePath.endsWith('/') || sitePath === '' ? 'index.html' : sitePath);
  response.writeHead(200, {
    'Content-Type': CONTENT_TYPES[extension.toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function end(response: http.ServerResponse, status: number, text?: string): void {
  response.writeHead(status, text === undefined ? {} : { 'Content-Type': CONTENT_TYPES['.txt'] });
  response.end(text);
}

/** Null when the address is not valid, or leads out of the root. */
function requestedPath(address: string): string | null {
  try {
    const sitePath = decodeURIComponent(address.replace(/[?#].*$/, '')).replace(/^\/+/, '');
    return sitePath.split(/[\\/]/).includes('..') || sitePath.includes('\0') ? null : sitePath;
  } catch {
    return null;
  }
}
