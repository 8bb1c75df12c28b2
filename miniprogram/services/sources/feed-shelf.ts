/** The feeds of a source together: one list of articles sorted by date, one tree of feeds and their tags. */
import type { Article, CategoryRef } from '../../core/article';
import type { Category } from '../../core/category';
import { articleOf, feedRef, tagRef, tagsOf } from './feed-article';
import type { Feed } from './feed-article';
import { stableId } from './stable-id';

export interface Shelf {
  /** The newest first; an article of several feeds stands here once. */
  articles: Article[];
  tree: Category[];
  /** Changes when any article does. */
  build: string;
}

export function shelfOf(feeds: readonly Feed[]): Shelf {
  const byId = new Map<string, Article>();
  for (const feed of feeds) {
    for (const item of feed.file.items) {
      const article = articleOf(feed, item);
      const twin = byId.get(article.id);
      byId.set(article.id, twin === undefined ? article : withPaths(twin, article.categoryPaths));
    }
  }
  const articles = [...byId.values()].sort(newestFirst);
  return {
    articles: articles.map((article, index) => ({
      ...article,
      newer: index > 0 ? refOf(articles[index - 1]) : null,
      older: index < articles.length - 1 ? refOf(articles[index + 1]) : null,
    })),
    tree: treeOf(feeds, articles),
    build: stableId(articles.map(({ id, revision }) => `${id} ${revision}`).join('\n')),
  };
}

function withPaths(article: Article, more: CategoryRef[][]): Article {
  const known = new Set(article.categoryPaths.map((path) => path[path.length - 1].id));
  const added = more.filter((path) => !known.has(path[path.length - 1].id));
  return { ...article, categoryPaths: [...article.categoryPaths, ...added] };
}

/** Feeds in the order of the configuration, their tags by how many articles carry them. */
function treeOf(feeds: readonly Feed[], articles: readonly Article[]): Category[] {
  const counts = new Map<string, number>();
  for (const { categoryPaths } of articles) {
    for (const id of new Set(categoryPaths.flatMap((path) => path.map((ref) => ref.id)))) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const category = ({ id, name }: CategoryRef, children: Category[]): Category => ({
    id,
    name,
    count: counts.get(id) ?? 0,
    cover: null,
    children,
  });
  return feeds.map((feed) => {
    const tags = [...new Set(feed.file.items.flatMap(tagsOf))].map((tag) => category(tagRef(feed, tag), []));
    return category(
      feedRef(feed),
      tags.sort((a, b) => b.count - a.count),
    );
  });
}

function newestFirst(a: Article, b: Article): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function refOf({ id, title }: Article): { id: string; title: string } {
  return { id, title };
}
