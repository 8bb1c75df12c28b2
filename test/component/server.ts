/** The reader API behind the fake network of a component test: a small site on the address that the app asks. */
import type { ArticleSummary } from '../../miniprogram/core/article';
import { readerSearch } from '../backend/reader-search';
import { articleFile, categoriesFile, pageFile } from '../fakes/api-files';
import { brandsFile } from '../fakes/brands';
import { categoryNode, fullArticle, post, posts } from '../fakes/posts';
import { fakeWx } from '../fakes/wx/fake-wx';

export const TREE = [categoryNode('river', [categoryNode('boats', [categoryNode('oars')])]), categoryNode('hills')];

/** Answers of a site with four articles on two pages, three categories, and the whole article `p1`. */
export function serveSite(): void {
  serve('articles/1.json', pageFile(posts(1, 2), 1, 2));
  serve('articles/2.json', pageFile(posts(3, 4), 2, 2));
  serve('categories.json', categoriesFile(TREE));
  serve('brands.json', brandsFile([]));
  serve('categories/boats/1.json', pageFile([post('p2')]));
  const article = fullArticle('p1', {
    html: '<p>看<a href="/p2/">船</a>。</p>',
    links: { '/p2/': 'p2' },
    older: { id: 'p0', title: '旧信' },
    categoryPaths: [[{ id: 'river', name: '河' }]],
  });
  serve('article/p1.json', articleFile(article));
}

/** What one file answers from now on. */
export function serve(file: string, data: unknown): void {
  fakeWx().network.answer(`/${file}`, { data });
}

/**
 * From now on nothing can be reached, or everything answers with this status. The phone says that it has no network, so
 * that the app does not wait to ask again by itself.
 */
export function breakNetwork(failure: { errMsg?: string; statusCode?: number }): void {
  const { device } = fakeWx();
  device.networkType = 'none';
  device.emit('NetworkStatusChange', { isConnected: false, networkType: 'none' });
  fakeWx().network.answer(() => true, { data: '', ...failure });
}

/** The addresses of the pages that were opened on top. */
export function openedPages(): string[] {
  return fakeWx()
    .calls.to('navigateTo')
    .map(({ url }) => url);
}

/** The index of these articles, as the generator makes it. */
export function serveSearch(articles: ArticleSummary[], build = 'b1'): void {
  const { shards, rowsAFile, rowFiles, terms, rows } = readerSearch.searchIndex(articles);
  serve('site.json', { version: 1, build, total: articles.length, search: { shards, rowsAFile } });
  for (let at = 0; at < shards; at += 1) serve(`search/${at}.json`, { version: 1, build, terms: terms(at) });
  for (let at = 0; at < rowFiles; at += 1) serve(`search/rows/${at}.json`, { version: 1, build, rows: rows(at) });
}
