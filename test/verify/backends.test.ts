/**
 * The sources over what real servers answered. The corpus is not part of this project: the folder is READER_CORPUS, or
 * ../shared/corpus beside it; an empty READER_CORPUS or WITHOUT_CORPUS=1 leaves it out.
 */
import fs from 'node:fs';
import path from 'node:path';
import { hasHoles } from '../fakes/broken-json';
import { sourceOver } from '../fakes/source-over';
import type { Answer, SourceOver } from '../fakes/source-over';
import { articlePage } from '../../miniprogram/core/site';
import { article as articleDecoder } from '../../miniprogram/core/article';
import type { Article, ArticleSummary } from '../../miniprogram/core/article';
import { categoryTree } from '../../miniprogram/core/category';
import type { Category } from '../../miniprogram/core/category';
import { decode } from '../../miniprogram/core/decode';
import { isReaderError } from '../../miniprogram/core/errors';
import { searchOf } from '../../miniprogram/pages/search/services/source-search';
import { hexoRestful } from '../../miniprogram/services/sources/hexo-restful';
import { jsonFeed } from '../../miniprogram/services/sources/json-feed';
import { wordpress } from '../../miniprogram/services/sources/wordpress';

const isLeftOut = process.env.WITHOUT_CORPUS === '1' || process.env.READER_CORPUS === '';
const corpus = path.resolve(process.env.READER_CORPUS ?? path.resolve(__dirname, '../../../shared/corpus'));
const backends = path.join(corpus, 'backends');
const overCorpus = isLeftOut ? () => undefined : describe;
const FEED = 'https://feeds.test/a.json';

function json(file: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(backends, file), 'utf8'));
}

/** What a source gives must be what the app keeps and decodes again. */
function checkRows(rows: readonly ArticleSummary[]): void {
  expect(hasHoles(rows)).toBe(false);
  decode(articlePage, { page: 1, pageCount: 1, total: rows.length, build: '', items: rows, site: null });
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { title, excerpt } of rows) {
    expect(`${title}${excerpt}`).not.toMatch(/&(?:amp|lt|gt|quot|#\d+|hellip|nbsp);/);
    // In an excerpt, a tag may be what the author wrote about.
    expect(title).not.toMatch(/<\/?(?:p|br|div|span)\b/);
    expect(excerpt.length).toBeLessThanOrEqual(120);
  }
}

function checkTree(tree: readonly Category[]): void {
  expect(hasHoles(tree)).toBe(false);
  decode(categoryTree, tree);
}

function checkArticle(one: Article): void {
  expect(hasHoles(one)).toBe(false);
  decode(articleDecoder, JSON.parse(JSON.stringify(one)));
}

async function everyPage({ source }: SourceOver): Promise<ArticleSummary[]> {
  const first = await source.page(1).promise;
  const rows = [...first.items];
  for (let page = 2; page <= first.pageCount; page += 1) rows.push(...(await source.page(page).promise).items);
  return rows;
}

overCorpus('a WordPress of 110 posts', () => {
  const folder = 'wordpress/wp-6.1-built';
  const captured = (name: string): Answer => {
    const head = fs.readFileSync(path.join(backends, folder, `${name}.headers.txt`), 'utf8').split(/\r?\n/);
    const headers = head.flatMap((line) => {
      const [, key, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key.toLowerCase(), value] as const];
    });
    const status = Number(/^HTTP\/\S+ (\d+)/.exec(head[0] ?? '')?.[1]);
    return { status, headers: Object.fromEntries(headers), value: json(`${folder}/${name}.json`) };
  };
  const over = (posts: string) =>
    sourceOver(wordpress({ baseUrl: 'http://127.0.0.1:18351/wp-json/' }), (url) => {
      if (url.includes('/categories')) return captured(url.includes('&page=2') ? 'categories-p2' : 'categories');
      if (url.includes('sticky=true')) return captured('posts-empty');
      return captured(posts);
    });

  it.each(['posts-p1-embed', 'posts-p2-embed', 'posts-last-embed', 'posts-p1', 'posts-category', 'plain-permalink'])(
    'reads %s',
    async (name) => {
      const page = await over(name).source.page(1).promise;
      checkRows(page.items);
      expect(page.items.length).toBeGreaterThan(0);
      expect(page.pageCount).toBeGreaterThan(1);
    },
  );

  it('has covers with their sizes, authors decoded, paths of three levels, and says what is protected', async () => {
    const { items } = await over('posts-p2-embed').source.page(2).promise;
    expect(items.filter(({ cover }) => (cover?.width ?? 0) > 0 && (cover?.height ?? 0) > 0).length).toBeGreaterThan(5);
    expect(items.some(({ author }) => author.includes('&') && !author.includes('&amp;'))).toBe(true);
    expect(items.some(({ pinned }) => pinned)).toBe(true);
    expect(items.flatMap(({ categoryPaths }) => categoryPaths).some((one) => one.length === 3)).toBe(true);
    const posts = json(`${folder}/posts-p2-embed.json`) as { id: number; content: { protected: boolean } }[];
    const locked = posts.find(({ content }) => content.protected);
    const { source } = sourceOver(wordpress({ baseUrl: 'http://127.0.0.1:18351/wp-json/' }), (url) =>
      url.includes('/categories') ? captured('categories') : { value: locked },
    );
    const article = await source.article(String(locked?.id)).promise;
    checkArticle(article);
    expect(article).toMatchObject({ isProtected: true, html: '' });
  });

  it('has a tree from both pages of its categories', async () => {
    const tree = await over('posts-p1').source.categories().promise;
    checkTree(tree);
    expect(tree.length).toBeGreaterThan(3);
    expect(tree.some(({ children }) => children.some((child) => child.children.length > 0))).toBe(true);
  });

  it('ends with its 400, misses with its 404, and answers a search', async () => {
    await expect(over('posts-too-far').source.page(12).promise).rejects.toMatchObject({ kind: 'not-found' });
    await expect(over('post-missing').source.article('1').promise).rejects.toMatchObject({ kind: 'not-found' });
    const found = await over('posts-search').source.search?.find('闪迪', 1).promise;
    expect(found?.items.length).toBeGreaterThan(0);
    expect(hasHoles(found)).toBe(false);
  });

  it.each([
    'impuls-posts-embed.json',
    'ryelle-fixtures/posts.json',
    'PTOM76/wp-json/wp/v2/posts/index.json',
    'softconcis/wp-json/wp/v2/posts.json',
  ])('reads the live %s', async (file) => {
    const { source } = sourceOver(wordpress({ baseUrl: 'https://site.test/wp-json/' }), (url) =>
      url.includes('/categories') || url.includes('sticky=true') ? { value: [] } : { value: json(`wordpress/${file}`) },
    );
    const { items } = await source.page(1).promise;
    checkRows(items);
    expect(items.length).toBeGreaterThan(0);
  });

  it('refuses what is no list of posts, by name', async () => {
    const { source } = sourceOver(wordpress({ baseUrl: 'https://site.test/wp-json/' }), () => ({
      value: json('jsonfeed/36kr.json'),
    }));
    await expect(source.page(1).promise).rejects.toMatchObject({ kind: 'malformed' });
  });
});

overCorpus('JSON Feeds of the wild', () => {
  const files = isLeftOut ? [] : fs.readdirSync(path.join(backends, 'jsonfeed'));

  it('are there', () => expect(files.length).toBeGreaterThan(20));

  it.each(files)('%s is read whole', async (file) => {
    const over = sourceOver(jsonFeed({ feeds: [FEED] }), () => ({ value: json(`jsonfeed/${file}`) }));
    const rows = await everyPage(over);
    checkRows(rows);
    expect(rows).toHaveLength((json(`jsonfeed/${file}`) as { items: unknown[] }).items.length);
    checkTree(await over.source.categories().promise);
    for (const { id } of rows) checkArticle(await over.source.article(id).promise);
  });

  it('are one list together, sorted by date', async () => {
    const urls = files.map((file) => `https://feeds.test/${file}`);
    const over = sourceOver(jsonFeed({ feeds: urls }), (url) => ({ value: json(`jsonfeed/${path.basename(url)}`) }));
    const rows = await everyPage(over);
    checkRows(rows);
    const dates = rows.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(await over.source.categories().promise).toHaveLength(files.length);
  });
});

overCorpus('Hexo sites with hexo-generator-restful', () => {
  const sites = [
    'hexo-restful-live/CloudyCity',
    'hexo-restful-live/BluecatWu',
    'hexo-restful-live/BaronStack',
    'hexo-restful-built',
  ];
  const over = (site: string) =>
    sourceOver(hexoRestful({ baseUrl: 'https://site.test/api/' }), (url) => {
      const file = path.join(site, decodeURIComponent(new URL(url).pathname));
      return fs.existsSync(path.join(backends, file)) ? { value: json(file) } : null;
    });

  it.each(sites)('%s is read on all its pages, and each of its articles', async (site) => {
    const opened = over(site);
    const rows = await everyPage(opened);
    checkRows(rows);
    const first = await opened.source.page(1).promise;
    expect(rows).toHaveLength(first.total);
    let read = 0;
    for (const { id } of rows) {
      try {
        checkArticle(await opened.source.article(id).promise);
        read += 1;
      } catch (error) {
        // Only half of the captured files are in the corpus.
        if (!isReaderError(error) || error.kind !== 'not-found') throw error;
      }
    }
    expect(read).toBeGreaterThan(rows.length / 4);
  });

  it.each(sites)('%s has a tree in which every article is found by its path', async (site) => {
    const { source } = over(site);
    const tree = await source.categories().promise;
    checkTree(tree);
    for (const root of tree.slice(0, 5)) {
      const page = await source.categoryPage(root.id, 1).promise;
      expect(page.total).toBe(root.count);
      checkRows(page.items);
    }
  });

  it('finds an odd slug on a cold start, and searches all titles', async () => {
    const [row] = (await over('hexo-restful-built').source.page(20).promise).items;
    const cold = over('hexo-restful-built');
    const found = await searchOf(cold.source)?.find(row?.title ?? '', 1).promise;
    expect(found?.items[0]?.id).toBe(row?.id);
  });
});

if (isLeftOut) {
  it('leaves the corpus out, as it was told to', () => {
    expect(process.env.WITHOUT_CORPUS === '1' || process.env.READER_CORPUS === '').toBe(true);
  });
}
