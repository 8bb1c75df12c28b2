import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { feedFiles } from '../../backend/foreign/json-feed';
import { hexoFiles } from '../../backend/foreign/hexo-restful';
import { wordpressAnswer, wordpressSite } from '../../backend/foreign/wordpress';
import { letters } from '../../fakes/letters';
import { fullArticle, post, SITE, sitePage } from '../../fakes/posts';
import { probe } from '../../probe/probe';
import { reportOf } from '../../probe/report';

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: string;
}

type Site = (path: string, query: URLSearchParams, origin: string) => Answer | null;

const servers: http.Server[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map(stopped));
});

function stopped(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Starts a site; answers its origin. What it does not know is a 404 in HTML. */
async function serve(site: Site): Promise<string> {
  let origin = '';
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin);
    const answer = site(decodeURIComponent(pathname), searchParams, origin);
    const { status = 200, headers = {}, body } = answer ?? { status: 404, body: '<html><h1>Not Found</h1></html>' };
    response.writeHead(status, { ...headers, connection: 'close' });
    response.end(body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return origin;
}

const wordpress =
  (isOpen: (path: string) => boolean): Site =>
  (path, query, origin) => {
    const pretty = /^\/wp-json\/(.*)$/.exec(path)?.[1];
    const route = pretty ?? query.get('rest_route')?.replace(/^\//, '');
    if (route === undefined || !isOpen(path)) return path === '/' ? { body: WORDPRESS_PAGE } : null;
    const { status, headers, body } = wordpressAnswer(wordpressSite(letters(30)), origin, route, query);
    return { status, headers, body: JSON.stringify(body) };
  };

const WORDPRESS_PAGE = '<!doctype html><html><link rel="stylesheet" href="/wp-content/themes/a/style.css"></html>';
const page = (body: string): Answer => ({ body: `<!doctype html><html>${body}</html>` });

const files =
  (all: ReadonlyMap<string, string>): Site =>
  (path) => {
    const body = all.get(path.slice(1));
    return body === undefined ? null : { body };
  };

const READER_FILES = new Map(
  Object.entries({
    'articles/1.json': { ...sitePage([post('a')], { site: SITE }), version: 1 },
    'categories.json': { version: 1, build: 'b1', categories: [] },
    'article/a.json': { ...fullArticle('a'), version: 1 },
  }).map(([name, value]) => [`api/${name}`, JSON.stringify(value)]),
);

describe('what speaks at an address', () => {
  it.each<[string, Site, string, string, string]>([
    ['the reader API, at the site', files(READER_FILES), '/', 'reader-api', "readerApi({ baseUrl: '@/api/' })"],
    ['the reader API, at its folder', files(READER_FILES), '/api', 'reader-api', "readerApi({ baseUrl: '@/api/' })"],
    ['WordPress, at the site', wordpress(() => true), '', 'wordpress', "wordpress({ baseUrl: '@/wp-json/' })"],
    ['WordPress, at its API', wordpress(() => true), '/wp-json/', 'wordpress', "wordpress({ baseUrl: '@/wp-json/' })"],
    [
      'WordPress with plain permalinks',
      wordpress((path) => path === '/'),
      '/',
      'wordpress',
      "wordpress({ baseUrl: '@/?rest_route=/' })",
    ],
    [
      'hexo-restful',
      files(hexoFiles(letters(25), 'https://x.test')),
      '/',
      'hexo-restful',
      "hexoRestful({ baseUrl: '@/api/' })",
    ],
    [
      'a feed',
      files(feedFiles(letters(3), 'https://x.test')),
      '/feed-1.json',
      'json-feed',
      "jsonFeed({ feeds: ['@/feed-1.json'] })",
    ],
    [
      'a page that names its feed',
      (path, query, origin) =>
        path === '/'
          ? page('<link rel="alternate" type="application/feed+json" href="/feed-1.json">')
          : files(feedFiles(letters(3), 'https://x.test'))(path, query, origin),
      '/',
      'json-feed',
      "jsonFeed({ feeds: ['@/feed-1.json'] })",
    ],
  ])('%s', async (_what, site, path, file, call) => {
    const origin = await serve(site);
    const answer = await probe(origin + path);
    const lines = reportOf(origin, answer);
    expect(lines[0]).toMatch(new RegExp(`^ok   ${file} speaks at `));
    expect(lines.join('\n')).toContain(`source: ${call.replaceAll('@', origin)},`);
  });

  it('counts the articles of all pages of a feed', async () => {
    const origin = await serve((path, query, at) =>
      files(new Map([...feedFiles(letters(30), at, 12)].map(([name, text]) => [`feeds/${name}`, text])))(
        path,
        query,
        at,
      ),
    );
    const lines = reportOf(origin, await probe(`${origin}/feeds/feed-1.json`)).join('\n');
    expect(lines).toContain('30 articles on 2 pages');
  });

  it('tells what it can, what is lost and which hosts to list', async () => {
    const origin = await serve(wordpress(() => true));
    const lines = reportOf(origin, await probe(origin)).join('\n');
    expect(lines).toContain('31 articles on 2 pages, 3 categories in 3 levels');
    expect(lines).toContain('search in all text, on the server');
    expect(lines).toContain('covers: no article of the first page has one');
    expect(lines).toContain(`list ${new URL(origin).host} as a request domain`);
    expect(lines).toContain('phones ask only https');
  });

  it('says how a site with plain permalinks gets pretty ones', async () => {
    const origin = await serve(wordpress((path) => path === '/'));
    expect(reportOf(origin, await probe(origin)).join('\n')).toMatch(
      /note .*has plain permalinks.*Settings, Permalinks/,
    );
  });
});

describe('what does not, and the next step', () => {
  const json = (status: number, body: object): Answer => ({ status, body: JSON.stringify(body) });
  const refusing =
    (status: number, code: string): Site =>
    (path, query) =>
      path.startsWith('/wp-json/') || query.has('rest_route') ? json(status, { code }) : { body: WORDPRESS_PAGE };

  it.each<[string, Site, string, RegExp, RegExp]>([
    ['a page that is not there', () => null, '/x', /there is nothing at/, /front page/],
    ['a page of anything', () => page('<p>河</p>'), '/', /none of the four/, /reader-api\.js/],
    ['another JSON', () => json(200, { a: 1 }), '/', /none of the four|almost speaks/, /reader API|mend that field/],
    [
      'RSS',
      () => ({ body: '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>' }),
      '/rss',
      /RSS, which is XML/,
      /\?format=json/,
    ],
    [
      'Atom',
      () => ({ body: '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>' }),
      '/atom.xml',
      /Atom, which is XML/,
      /\?format=json/,
    ],
    [
      'a REST API that is switched off',
      (path) => (path === '/' ? { body: WORDPRESS_PAGE } : null),
      '/',
      /switched off/,
      /allow wp\/v2\/posts/,
    ],
    [
      'a REST API that a plugin closes',
      refusing(403, 'rest_disabled'),
      '/',
      /switched off \(403 rest_disabled\)/,
      /security plugin/,
    ],
    [
      'a REST API for members',
      refusing(401, 'rest_not_logged_in'),
      '/',
      /needs a login \(rest_not_logged_in\)/,
      /without an account/,
    ],
    [
      'a site for members',
      () => ({ status: 401, body: '<html></html>' }),
      '/',
      /answers 401: it needs a login/,
      /without an account/,
    ],
    [
      'a Hexo site without an API',
      () => page('<meta name="generator" content="Hexo 8.1.2">'),
      '/',
      /Hexo site without an API/,
      /reader-api\.js/,
    ],
    [
      'a feed with a field of another type',
      () => json(200, { version: 'https://jsonfeed.org/version/1.1', title: 1, items: [] }),
      '/feed.json',
      /json-feed almost speaks.*\.title should be text/,
      /mend that field/,
    ],
  ])('%s', async (_what, site, path, what, next) => {
    const origin = await serve(site);
    const lines = reportOf(origin, await probe(origin + path));
    expect(lines[0]).toMatch(/^FAIL /);
    expect(lines[0]).toMatch(what);
    expect(lines[1]).toMatch(/^ {5}next: /);
    expect(lines[1]).toMatch(next);
  });

  it('an address where nobody answers', async () => {
    const origin = await serve(() => null);
    await Promise.all(servers.splice(0).map(stopped));
    const lines = reportOf(origin, await probe(origin));
    expect(lines[0]).toMatch(/^FAIL nobody answers at .*ECONNREFUSED/);
    expect(lines[1]).toMatch(/check the address/);
  });
});
