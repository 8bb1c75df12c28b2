/** The reading path over a Hexo 8 site whose API hexo-generator-wxapi makes, as its publisher would run it. */
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { existsSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serveFiles } from '../../backend/http-server';
import type { FileServer } from '../../backend/http-server';
import { startStatic } from '../../backend/make-large';
import { samplePosts } from '../../backend/foreign/sample-posts';
import type { SamplePost } from '../../backend/foreign/sample-posts';
import { expectedOf } from '../../backend/foreign/serve';
import type { Expected } from '../../backend/foreign/serve';
import { buildSite } from '../../backend/site';
import { readingPath } from '../../e2e/reading-path';
import type { Suite } from '../../e2e/suite';
import { fetchJson } from '../../probe/fetch-json';
import { probe } from '../../probe/probe';
import { reportOf } from '../../probe/report';
import { searchOf } from '../../../miniprogram/pages/search/services/source-search';
import { hexoRestful } from '../../../miniprogram/services/sources/hexo-restful';
import { run } from '../command';

const SAMPLES = path.resolve(__dirname, '../../backend');
const PAGE_SIZE = 10;

interface World {
  api: FileServer;
  expected: Expected;
  close: () => Promise<void>;
}

export function hexoSuite(): Suite {
  let world: World | null = null;
  const there = (): World => {
    if (world === null) throw new Error('the site has not begun');
    return world;
  };
  const source = () =>
    hexoRestful({ baseUrl: `${there().api.url}/api/` })({ requestJson: fetchJson, timeoutMs: 20_000 });
  return {
    name: 'live hexo',
    prepare: async () => {
      world = await startWorld();
      const { url } = world.api;
      const call = `hexoRestful({ baseUrl: '${url}/api/' })`;
      return {
        source: { name: 'hexoRestful', file: 'hexo-restful', call, hosts: [new URL(url).host] },
        close: world.close,
      };
    },
    steps: {
      'is found by the probe': async () => {
        const { url } = there().api;
        const lines = reportOf(url, await probe(url));
        lines.forEach((line) => console.log(`     ${line}`));
        assert.match(lines[0] ?? '', /^ok {3}hexo-restful speaks at/);
      },

      'finds every article by its id alone': async () => {
        const { titles } = there().expected;
        const one = source();
        const pageCount = Math.ceil(titles.length / PAGE_SIZE);
        for (const page of [1, Math.ceil(pageCount / 2), pageCount]) {
          const { items } = await one.page(page).promise;
          assert.deepEqual(
            items.map(({ title }) => title),
            titles.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
          );
          const [row] = items;
          assert.ok(row);
          assert.equal((await source().article(row.id).promise).title, row.title);
        }
      },

      'searches what is listed': async () => {
        const { query, title } = there().expected.search;
        const found = await searchOf(source())?.find(query, 1).promise;
        assert.equal(found?.items[0]?.title, title);
      },

      ...readingPath(() => Promise.resolve(there().expected)),
    },
  };
}

async function startWorld(): Promise<World> {
  installOwnPackages();
  const built = await buildSite({ site: SAMPLES, blocks: false });
  const pictures = await serveFiles(built.read, 0);
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'qingdu-hexo-'));
  const closePictures = async (): Promise<void> => {
    await pictures.close();
    await built.close();
    await fs.rm(folder, { recursive: true, force: true });
  };
  try {
    const posts = await samplePosts(built, pictures.url);
    await writeSite(folder, posts);
    run('node', [path.join(__dirname, 'node_modules/hexo/bin/hexo'), 'generate'], { cwd: folder });
    const api = await startStatic(path.join(folder, 'public'), 0);
    const close = async (): Promise<void> => {
      await api.close();
      await closePictures();
    };
    return { api, expected: expectedOf(posts, ({ paths }) => paths.slice(0, 1)), close };
  } catch (error) {
    await closePictures();
    throw error;
  }
}

/** Installs this folder's own packages unless they stand there. Throws when npm fails. */
function installOwnPackages(): void {
  const installed = path.join(__dirname, 'node_modules/.package-lock.json');
  const lock = path.join(__dirname, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('installing Hexo and hexo-generator-wxapi in test/live/hexo …');
  run('npm', ['ci', '--ignore-scripts'], { cwd: __dirname });
}

/** Posts as HTML files in folders with Chinese names: the body stays as it is, the slug is as odd as slugs are. */
async function writeSite(folder: string, posts: readonly SamplePost[]): Promise<void> {
  await fs.symlink(path.join(__dirname, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await fs.copyFile(path.join(__dirname, 'package.json'), path.join(folder, 'package.json'));
  await fs.writeFile(path.join(folder, '_config.yml'), CONFIG);
  for (const post of posts) {
    const below = path.join(folder, 'source/_posts', post.number % 2 === 0 ? '笔记' : '');
    await fs.mkdir(below, { recursive: true });
    // Hexo itself loses files with a percent sign in their names.
    const name = `${post.number} ${post.title.replace(/[\\/:*?"<>|%]/g, ' ')}.html`;
    await fs.writeFile(path.join(below, name), `---\n${JSON.stringify(frontMatter(post))}\n---\n${post.html}`);
  }
}

function frontMatter({ title, date, updated, paths, cover }: SamplePost): object {
  return {
    title,
    date,
    updated,
    categories: paths[0] ?? [],
    disableNunjucks: true,
    ...(cover && { cover: cover.src }),
  };
}

const CONFIG = `title: 轻读
url: http://river.test
permalink: :year/:month/:day/:title/
timezone: Asia/Shanghai
theme: false
future: true
restful_api:
  site: true
  posts_size: ${PAGE_SIZE}
  posts_props: { title: true, slug: true, date: true, updated: true, comments: true, path: true, excerpt: true, cover: true, content: false, categories: true, tags: true }
  categories: true
  use_category_slug: false
  tags: true
  use_tag_slug: false
  post: true
  pages: false
  swipers_list: []
  search_all: { enable: false }
`;
