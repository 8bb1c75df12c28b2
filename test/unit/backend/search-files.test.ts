/** The index of a site as its generator writes it: files, builds, what happens without it, and how large it may become. */
import { readerApi } from '../../backend/reader-api';
import { largeArticles } from '../../backend/large-articles';
import { readerSearch } from '../../backend/reader-search';
import type { IndexedArticle } from '../../backend/reader-search';
import { tinySite } from './tiny-site';

interface SiteFile {
  build: string;
  total: number;
  features: { search: boolean };
  search: { shards: number; rowsAFile: number };
}

const post = (title: string, day: number): string =>
  `---\ntitle: ${title}\ndate: 2021-06-0${day} 08:00:00\ncategories: [生活]\nauthor: 阿禾\n---\n河边的书店。\n`;

const POSTS = { '_posts/a.md': post('老城的书店', 1), '_posts/b.md': post('Ｊａｖａ 入门', 2) };

test('a site has its terms and rows, all of one build', async () => {
  const site = await tinySite(POSTS);
  try {
    const head = await site.json<SiteFile>('site.json');
    expect(head).toMatchObject({ features: { search: true }, search: { shards: 1, rowsAFile: 12 } });
    const { terms, ...about } = await site.json<{ terms: Record<string, string> }>('search/0.json');
    expect(about).toEqual({ version: 1, build: head.build });
    expect(terms).toMatchObject({ 书店: 'B..A', java: 'A', 'jav*': 'A', 生活: '.AA', 阿禾: '.AA', 河边: '..AA' });
    const { rows } = await site.json<{ rows: object[] }>('search/rows/0.json');
    expect(rows).toEqual([
      {
        id: readerApi.articleId('_posts/b.md'),
        title: 'Ｊａｖａ 入门',
        date: '2021-06-02T00:00:00Z',
        excerpt: '河边的书店。',
      },
      {
        id: readerApi.articleId('_posts/a.md'),
        title: '老城的书店',
        date: '2021-06-01T00:00:00Z',
        excerpt: '河边的书店。',
      },
    ]);
    expect(site.messages()).toEqual([]);
    await site.change({ '_posts/c.md': post('新书', 3) });
    const after = await site.json<SiteFile>('site.json');
    expect(after.build).not.toBe(head.build);
    expect(await site.json('search/0.json')).toMatchObject({ build: after.build, terms: { 新书: 'A' } });
  } finally {
    await site.close();
  }
});

test.each([
  ['that wants none', 'reader_api:\n  search: false\n', undefined, []],
  ['that did not copy its maker', '', ['reader-api.js'], [expect.stringContaining('reader-search.js')]],
])('a site %s is made without an index', async (_name, config, scripts, messages) => {
  const site = await tinySite(POSTS, config, scripts);
  try {
    const { features, search, total } = await site.json<SiteFile>('site.json');
    expect([features.search, search, total]).toEqual([false, { shards: 0, rowsAFile: 0 }, 2]);
    await expect(site.json('search/0.json')).rejects.toThrow('404');
    expect(site.messages()).toEqual(messages);
  } finally {
    await site.close();
  }
});

test('a site without articles has an index of nothing', () => {
  expect(readerSearch.searchIndex([])).toMatchObject({ shards: 1, rowFiles: 0 });
});

test('no file is larger than a query can bear, whatever the articles hold', () => {
  const dense = Array.from({ length: 9000 }, (_, at): IndexedArticle => ({
    id: readerApi.articleId(String(at)),
    title: '的'.repeat(400),
    author: '一'.repeat(40),
    date: '2021-06-01T00:00:00Z',
    excerpt: '是不了在人有我他这中大来上国'.repeat(8),
    categoryPaths: [],
  }));
  for (const articles of [dense, largeArticles(3000).map((one) => one.article)]) {
    const index = readerSearch.searchIndex(articles);
    for (let shard = 0; shard < index.shards; shard += 1)
      expect(Buffer.byteLength(JSON.stringify(index.terms(shard)))).toBeLessThanOrEqual(24_000);
    for (let file = 0; file < index.rowFiles; file += 1)
      expect(Buffer.byteLength(JSON.stringify(index.rows(file)))).toBeLessThan(10_000);
  }
});
