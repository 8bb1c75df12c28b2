/** The reading path over a real WordPress, and what the source must know of it. */
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { serveFiles } from '../../backend/http-server';
import { samplePosts } from '../../backend/foreign/sample-posts';
import { expectedOf } from '../../backend/foreign/serve';
import type { Expected } from '../../backend/foreign/serve';
import { buildSite } from '../../backend/site';
import type { BuiltSite } from '../../backend/site';
import { readingPath } from '../../e2e/reading-path';
import type { Suite } from '../../e2e/suite';
import { fetchJson } from '../../probe/fetch-json';
import { probe } from '../../probe/probe';
import { reportOf } from '../../probe/report';
import { isReaderError } from '../../../miniprogram/core/errors';
import { wordpress } from '../../../miniprogram/services/sources/wordpress';
import { startWordPress } from './start';
import type { SeedPost, Seeded, WordPress } from './start';

const SITE = path.resolve(__dirname, '../../backend');
/** Making the sizes of a picture takes a second. */
const COVERS = 8;
const PRETTY = '/%year%/%monthnum%/%postname%/';

interface World {
  site: WordPress;
  posts: SeedPost[];
  expected: Expected;
  close: () => Promise<void>;
}

/** `permalinks`: pretty ones are read at /wp-json/, plain ones at ?rest_route=. */
export function wordpressSuite(permalinks: 'pretty' | 'plain'): Suite {
  let world: World | null = null;
  const there = (): World => {
    if (world === null) throw new Error('WordPress has not begun');
    return world;
  };
  const source = () =>
    wordpress({ baseUrl: baseOf(there().site.url, permalinks) })({ requestJson: fetchJson, timeoutMs: 20_000 });
  /** The post that the first of the samples like this became. */
  const seededAs = (test: (post: SeedPost) => boolean): Seeded => {
    const { posts, site } = there();
    const found = site.seeded[posts.findIndex(test)];
    if (found === undefined) throw new Error('no such post was seeded');
    return found;
  };
  return {
    name: `live wordpress ${permalinks}`,
    prepare: async () => {
      world = await startWorld(permalinks === 'pretty' ? PRETTY : '');
      const { url } = world.site;
      reportOf(url, await probe(url)).forEach((line) => console.log(`     ${line}`));
      const call = `wordpress({ baseUrl: '${baseOf(url, permalinks)}' })`;
      return { source: { name: 'wordpress', file: 'wordpress', call, hosts: [new URL(url).host] }, close: world.close };
    },
    steps: {
      'is found by the probe': async () => {
        const { url } = there().site;
        const lines = reportOf(url, await probe(url));
        assert.match(lines[0] ?? '', /^ok {3}wordpress speaks at/);
        assert.ok(lines.some((line) => line.includes(`source: wordpress({ baseUrl: '${baseOf(url, permalinks)}' })`)));
      },

      'tells what is protected, and shows no draft and nothing private': async () => {
        const locked = seededAs(({ password }) => password !== '');
        const article = await source().article(locked.id).promise;
        assert.equal(article.isProtected, true);
        assert.equal(article.html, '');
        for (const status of ['draft', 'private']) {
          const hidden = seededAs((post) => post.status === status);
          const failure: unknown = await source()
            .article(hidden.id)
            .promise.then(
              () => null,
              (error: unknown) => error,
            );
          assert.ok(isReaderError(failure) && failure.kind === 'not-found', `${status}: ${String(failure)}`);
        }
      },

      'ends its list with the 400 of WordPress': async () => {
        const one = source();
        const { pageCount } = await one.page(1).promise;
        await one.page(pageCount).promise;
        const failure: unknown = await one.page(pageCount + 1).promise.then(
          () => null,
          (error: unknown) => error,
        );
        assert.ok(isReaderError(failure) && failure.kind === 'not-found', String(failure));
      },

      'has covers with the sizes that WordPress made, dates, authors and paths': async () => {
        const { posts } = there();
        const index = posts.findIndex(({ picture, paths }) => picture !== null && paths[0]?.length === 3);
        const post = posts[index];
        const { id } = seededAs((one) => one === post);
        const article = await source().article(id).promise;
        assert.ok(
          (article.cover?.width ?? 0) >= 300 && (article.cover?.height ?? 0) > 0,
          JSON.stringify(article.cover),
        );
        assert.equal(article.author, '阿禾 & 小满');
        assert.equal(new Date(article.date).getTime(), new Date(post?.date ?? '').getTime());
        assert.deepEqual(
          article.categoryPaths.map((one) => one.map(({ name }) => name)),
          post?.paths,
        );
      },

      'counts in its tree what its lists hold': async () => {
        const one = source();
        const [root] = await one.categories().promise;
        assert.ok(root && root.children.length > 0);
        const page = await one.categoryPage(root.id, 1).promise;
        assert.ok(page.total > 0 && page.total <= root.count, `${page.total} of ${root.count}`);
      },

      'knows an article by its web address': async () => {
        const { id, link } = seededAs(({ status }) => status === 'publish');
        assert.equal(await source().resolve(link)?.promise, id);
        assert.equal(await source().resolve(`${there().site.url}/no-such-page/`)?.promise, null);
      },

      'searches all text on the server': async () => {
        const { query, title } = there().expected.search;
        const found = await source().search?.find(query, 1).promise;
        assert.ok(
          found?.items.some((row) => row.title === title),
          JSON.stringify(found),
        );
        assert.equal((await source().search?.find('查无此词', 1).promise)?.total, 0);
      },

      ...readingPath(() => Promise.resolve(there().expected)),
    },
  };
}

function baseOf(url: string, permalinks: 'pretty' | 'plain'): string {
  return permalinks === 'pretty' ? `${url}/wp-json/` : `${url}/?rest_route=/`;
}

async function startWorld(permalinks: string): Promise<World> {
  const built = await buildSite({ site: SITE, blocks: false });
  const files = await serveFiles(built.read, 0);
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'qingdu-covers-'));
  const closeAll = async (): Promise<void> => {
    await files.close();
    await built.close();
    await fs.rm(folder, { recursive: true, force: true });
  };
  try {
    const posts = await seedPosts(built, files.url, folder);
    const site = await startWordPress(posts, permalinks);
    const close = async (): Promise<void> => {
      await site.close();
      await closeAll();
    };
    return { site, posts, expected: expectedOf(listed(posts, site.seeded), ({ paths }) => paths), close };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** The samples, some with a cover of their own, and what WordPress keeps from readers. */
async function seedPosts(built: BuiltSite, origin: string, folder: string): Promise<SeedPost[]> {
  const samples = await samplePosts(built, origin);
  const posts: SeedPost[] = samples.map((post) => ({ ...post, status: 'publish', password: '', picture: null }));
  const withCovers = posts.filter(({ cover }) => /\.(?:png|jpe?g)$/.test(cover?.src ?? '')).slice(0, COVERS);
  for (const post of withCovers) {
    const { pathname } = new URL(post.cover?.src ?? '');
    const bytes = await built.read(decodeURIComponent(pathname.slice(1)));
    if (bytes === null) continue;
    post.picture = path.join(folder, `${post.number}${path.extname(pathname)}`);
    await fs.writeFile(post.picture, bytes);
  }
  const [last] = posts.slice(-1);
  if (last === undefined) throw new Error('there are no sample posts');
  const extra = { ...last, isPinned: false, picture: null };
  return [
    ...posts,
    { ...extra, number: 9001, title: '没写完的草稿', status: 'draft' },
    { ...extra, number: 9002, title: '只给自己的信', status: 'private' },
    { ...extra, number: 9003, title: '给老朋友的信', password: '渡口', date: '2019-01-02T03:04:05.000Z' },
  ];
}

/** Pinned first, then the newest; WordPress' own titles. */
function listed(posts: readonly SeedPost[], seeded: readonly Seeded[]): SeedPost[] {
  return posts
    .map((post, at) => ({ ...post, title: seeded[at]?.title ?? post.title }))
    .filter(({ status }) => status === 'publish')
    .sort((a, b) => Number(b.isPinned) - Number(a.isPinned) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
