/** Backends that are not ours, over the sample posts and real HTTP: what a test runs the app against. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serveFiles } from '../http-server';
import { buildSite } from '../site';
import { feedFiles, isFirstPage, tagsOf } from './json-feed';
import { hexoFiles } from './hexo-restful';
import { samplePosts } from './sample-posts';
import type { SamplePost } from './sample-posts';
import { wordpressAnswer, wordpressSite } from './wordpress';

export type ForeignKind = 'wordpress' | 'wordpress-plain' | 'json-feed' | 'hexo-restful' | 'hexo-restful-unpaged';

export interface Foreign {
  /** Without a slash at its end. */
  url: string;
  /** The source's factory, where it is imported from, and how it is called: two lines of config.ts. */
  source: { name: string; file: string; call: string };
  /** What the app must show of it. */
  expected: Expected;
  close: () => Promise<void>;
}

/** Titles in the order of the lists. */
export interface Expected {
  titles: string[];
  /** A category of the lowest level: names from the root down. */
  deepest: { path: string[]; titles: string[] };
  /** An article with pictures in its body. */
  pictured: string;
  /** Words that find an article, and its title. */
  search: { query: string; title: string };
}

/** Items on a page of a feed: fewer than the app's own pages have, so that a reader comes to several. */
const FEED_PAGE = 8;
const SITE = path.resolve(__dirname, '..');

/** Starts one on a free port of this machine; resolves when it answers. */
export async function startForeign(kind: ForeignKind): Promise<Foreign> {
  const site = await buildSite({ site: SITE, blocks: false });
  let reader: (address: string) => Promise<Buffer | null> = site.read;
  const files = await serveFiles((address) => reader(address), 0);
  const posts = await samplePosts(site, files.url);
  const close = async (): Promise<void> => {
    await files.close();
    await site.close();
  };
  if (kind === 'wordpress' || kind === 'wordpress-plain') {
    const server = await serveWordPress(posts, files.url);
    const base = kind === 'wordpress' ? `${server.url}/wp-json/` : `${server.url}/?rest_route=/`;
    const both = async (): Promise<void> => {
      await server.close();
      await close();
    };
    const called = source('wordpress', 'wordpress', `{ baseUrl: '${base}' }`);
    return { url: server.url, expected: expectedOfWordPress(posts), close: both, source: called };
  }
  const made =
    kind === 'json-feed'
      ? new Map(
          [...feedFiles(posts, files.url, FEED_PAGE)].map(([name, text]): [string, string] => [`feeds/${name}`, text]),
        )
      : hexoFiles(posts, files.url, kind === 'hexo-restful');
  reader = async (address) => {
    const text = made.get(address);
    return text === undefined ? (address.startsWith('api/') ? null : site.read(address)) : Buffer.from(text);
  };
  const feeds = [...made.keys()]
    .filter(isFirstPage)
    .map((name) => `'${files.url}/${name}'`)
    .join(', ');
  return {
    url: files.url,
    expected: expectedOf(posts, kind === 'json-feed' ? tagPathsOf : ({ paths }) => paths.slice(0, 1)),
    close,
    source:
      kind === 'json-feed'
        ? source('jsonFeed', 'json-feed', `{ feeds: [${feeds}] }`)
        : source('hexoRestful', 'hexo-restful', `{ baseUrl: '${files.url}/api/' }`),
  };
}

function source(name: string, file: string, options: string): Foreign['source'] {
  return { name, file, call: `${name}(${options})` };
}

/** The first path of the most levels, and the posts that `pathsOf` puts there. */
export function expectedOf(posts: readonly SamplePost[], pathsOf: (post: SamplePost) => string[][]): Expected {
  const titlesOf = (some: readonly SamplePost[]): string[] => some.map(({ title }) => title);
  const deepest = posts.flatMap(pathsOf).reduce((most, next) => (next.length > most.length ? next : most), []);
  const isThere = (path: readonly string[]): boolean => deepest.every((name, depth) => path[depth] === name);
  const pictured = posts.find(({ html }) => (html.match(/<img/g) ?? []).length > 2)?.title;
  const sought = posts.filter(({ title }) => posts.every((one) => one.title === title || !one.html.includes(title)))[9]
    ?.title;
  if (pictured === undefined || sought === undefined) throw new Error('the sample posts lack what the path needs');
  return {
    titles: titlesOf(posts),
    deepest: { path: deepest, titles: titlesOf(posts.filter((post) => pathsOf(post).some(isThere))) },
    pictured,
    search: { query: sought, title: sought },
  };
}

/** A feed and each of its tags. */
function tagPathsOf(post: SamplePost): string[][] {
  return tagsOf(post).map((tag) => [...(post.paths[0]?.slice(0, 1) ?? []), tag]);
}

function expectedOfWordPress(samples: readonly SamplePost[]): Expected {
  const listed = wordpressSite(samples).posts.filter(({ status }) => status === 'publish');
  const newestFirst = listed.sort((a, b) => (a.date === b.date ? b.number - a.number : a.date < b.date ? 1 : -1));
  const pinnedFirst = [...newestFirst.filter((one) => one.isPinned), ...newestFirst.filter((one) => !one.isPinned)];
  return expectedOf(pinnedFirst, ({ paths }) => paths);
}

/**
 * Both kinds of permalink, as WordPress answers both where pretty ones are on; CORS as its REST API sends it. Whatever is
 * no part of the API is a file of `pictures`.
 */
async function serveWordPress(
  posts: readonly SamplePost[],
  pictures: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const site = wordpressSite(posts);
  let url = pictures;
  const server = http.createServer((request, response) => {
    const address = new URL(request.url ?? '/', url);
    const pretty = /^\/wp-json\/(.*)$/.exec(address.pathname)?.[1];
    const route = pretty ?? address.searchParams.get('rest_route')?.replace(/^\//, '');
    if (route === undefined) {
      response.writeHead(302, { Location: pictures + address.pathname }).end();
      return;
    }
    const { status, headers, body } = wordpressAnswer(site, url, route, address.searchParams);
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=UTF-8',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'X-WP-Total, X-WP-TotalPages, Link',
      ...headers,
    });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
