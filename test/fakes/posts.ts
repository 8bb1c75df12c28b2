/** Articles, pages and categories as values, written short: a test names only what it is about. */
import type { Article, ArticleSummary } from '../../miniprogram/core/article';
import type { Category } from '../../miniprogram/core/category';
import type { ArticlePage, Site } from '../../miniprogram/core/site';

export const SITE: Site = { title: '河边的信', description: '写给住在河边的人', logo: '', url: 'https://river.test/' };

/** What a list knows of the post `id`. */
export function post(id: string, changes: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id,
    title: `第 ${id} 封信`,
    cover: null,
    author: '阿禾',
    date: '2026-03-01T08:00:00Z',
    updated: null,
    revision: `${id}-1`,
    categoryPaths: [],
    excerpt: '河水涨了。',
    length: 800,
    pinned: false,
    ...changes,
  };
}

/** Posts `p<from>` to `p<to>`. */
export function posts(from: number, to: number): ArticleSummary[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => post(`p${from + at}`));
}

/** The whole article `id`. */
export function fullArticle(id: string, changes: Partial<Article> = {}): Article {
  return {
    ...post(id),
    html: '<p>河水涨了，船都系在柳树下。</p>',
    url: `https://river.test/${id}/`,
    originUrl: '',
    rights: '',
    older: null,
    newer: null,
    related: [],
    links: {},
    ...changes,
  };
}

/** A page of a list that is all on one page, unless `changes` say otherwise. */
export function sitePage(items: ArticleSummary[], changes: Partial<ArticlePage> = {}): ArticlePage {
  return { page: 1, pageCount: 1, total: items.length, build: 'b1', items, site: null, ...changes };
}

export function categoryNode(id: string, children: Category[] = [], changes: Partial<Category> = {}): Category {
  return { id, name: `栏目 ${id}`, count: 3, cover: null, children, ...changes };
}

/** A tree of one branch with so many levels: `c0` at the root, then `c1` below it. */
export function deepTree(levels: number): Category[] {
  let children: Category[] = [];
  for (let level = levels - 1; level >= 0; level -= 1) children = [categoryNode(`c${level}`, children)];
  return children;
}
