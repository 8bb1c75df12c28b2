/** A server of one test: a picture, a page that is not there, an answer that never ends. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Two pixels side by side. */
export const PIXELS = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEElEQVR4nGNgYGD4D8VAAAAO+AEAhWFDqgAAAABJRU5ErkJggg==',
  'base64',
);

/** Runs with its origin: `/pixel.png`, `/slow` (headers at once, the body never ends), `/silence` (never answers), else 404. */
export async function withServer(run: (origin: string) => Promise<void>): Promise<void> {
  const server = http.createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', '*');
    if (request.url === '/silence') return;
    if (request.url === '/slow') response.writeHead(200).write('a');
    else if (request.url === '/pixel.png') {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': PIXELS.byteLength }).end(PIXELS);
    } else response.writeHead(404, { 'content-type': 'text/html' }).end('<p>gone</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  try {
    await run(`http://localhost:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
