/** Files over HTTP as a static host serves them. */
import { request } from 'node:http';
import { serveFiles } from '../../backend/http-server';
import type { FileServer } from '../../backend/http-server';

const FILES: Record<string, string> = {
  'api/site.json': '{"version":1}',
  '中文/index.html': '<p>',
  'a b.svg': '<svg>',
};

let server: FileServer;
beforeAll(async () => {
  server = await serveFiles(async (sitePath) => {
    const text = FILES[sitePath.endsWith('/') ? `${sitePath}index.html` : sitePath];
    return text === undefined ? null : Buffer.from(text);
  }, 0);
});
afterAll(() => server.close());

/** The status of an address sent as it is; fetch would tidy it up first. */
function statusOf(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: server.port, host: '127.0.0.1', path: address }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', reject);
    sent.end();
  });
}

test('any page may read a file, which is asked for again each time', async () => {
  const response = await fetch(`${server.url}/api/site.json?v=1`);
  expect(await response.json()).toEqual({ version: 1 });
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('cache-control')).toBe('no-cache');
});

test('an unchanged file is a 304 without a body', async () => {
  const first = await fetch(`${server.url}/api/site.json`);
  const again = await fetch(`${server.url}/api/site.json`, {
    headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
  });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test.each([
  ['/%E4%B8%AD%E6%96%87/', 'text/html; charset=utf-8'],
  ['/a%20b.svg', 'image/svg+xml'],
])('%s is %s', async (address, type) => {
  expect((await fetch(server.url + address)).headers.get('content-type')).toBe(type);
});

test.each(['/nothing.json', '/%ff', '/../package.json', '/..%2fpackage.json'])('%s is not there', async (address) => {
  expect(await statusOf(address)).toBe(404);
});

test('reads only', async () => {
  expect((await fetch(`${server.url}/api/site.json`, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${server.url}/api/site.json`, { method: 'OPTIONS' })).status).toBe(204);
  const head = await fetch(`${server.url}/api/site.json`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('a port in use is named', async () => {
  await expect(serveFiles(async () => null, server.port)).rejects.toThrow(`Port ${server.port} is in use`);
});
