/** The image proxy of the embedded backend over HTTP. */
import { serveFiles } from '../../backend/http-server';
import type { FileServer } from '../../backend/http-server';

const FILES: Record<string, string> = {
  'pictures/lake.webp': 'whole',
  'pictures/small/160/lake.webp': '160',
  'pictures/small/320/lake.webp': '320',
  'pictures/hills.svg': '<svg>',
};

let server: FileServer;
beforeAll(async () => {
  server = await serveFiles(
    async (sitePath) => (FILES[sitePath] === undefined ? null : Buffer.from(FILES[sitePath])),
    0,
  );
});
afterAll(() => server.close());

const ask = (url: string, width: string): Promise<Response> =>
  fetch(`${server.url}/picture?url=${encodeURIComponent(url)}&width=${width}`, { redirect: 'manual' });

test.each([
  ['160', '160'],
  ['161', '320'],
  ['480', 'whole'],
  ['', '160'],
])('a picture for %s px is %s', async (width, text) => {
  const answer = await ask(`${server.url}/pictures/lake.webp`, width);
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'image/webp', text]);
});

test('a drawing is itself at any width', async () => {
  const answer = await ask(`${server.url}/pictures/hills.svg?v=2`, '160');
  expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['image/svg+xml', '<svg>']);
});

test.each(['https://river.test/a.jpg?x=1', 'https://river.test/%ff.jpg'])('%s is sent on to', async (url) => {
  const answer = await ask(url, '160');
  expect([answer.status, answer.headers.get('location')]).toEqual([302, url]);
});

test.each(['', 'javascript:alert(1)', 'pictures/lake.webp'])('"%s" is no picture', async (url) => {
  expect((await ask(url, '160')).status).toBe(404);
});
