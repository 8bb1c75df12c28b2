/** The sample posts as plain values, for backends that are not ours: read once from the site that Hexo builds of them. */
import type { Article } from '../../../miniprogram/core/article';
import type { BuiltSite } from '../site';

export interface SamplePost {
  /** From 1, in the order of age; stays the same while no older post is added. */
  number: number;
  title: string;
  html: string;
  excerpt: string;
  author: string;
  /** ISO 8601 in UTC. */
  date: string;
  updated: string;
  /** Names from the root down, at least one path. */
  paths: string[][];
  cover: { src: string; width: number; height: number } | null;
  isPinned: boolean;
}

interface ListFile {
  pageCount: number;
  items: { id: string }[];
}

/** Every post, the newest first. Addresses of pictures are made absolute below `origin` (no slash at its end). */
export async function samplePosts(site: BuiltSite, origin: string): Promise<SamplePost[]> {
  const first = await apiFile<ListFile>(site, 'articles/1.json');
  const numbers = Array.from({ length: first.pageCount }, (_, at) => at + 1);
  const lists = await Promise.all(numbers.map((page) => apiFile<ListFile>(site, `articles/${page}.json`)));
  const ids = lists.flatMap(({ items }) => items.map(({ id }) => id));
  const articles = await Promise.all(ids.map((id) => apiFile<Article>(site, `article/${id}.json`)));
  const byAge = [...articles].sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
  return byAge.map((article, at) => postOf(article, at + 1, origin)).reverse();
}

function postOf(article: Article, number: number, origin: string): SamplePost {
  const { title, html, excerpt, author, date, cover, pinned } = article;
  const below = (address: string): string => new URL(address, `${origin}/api/`).href;
  return {
    number,
    title,
    html: html.replace(/([\s,"'(](?:(?:data-)?(?:src|original|srcset|poster)=["'])?)(?=\/pictures\/)/g, `$1${origin}`),
    excerpt,
    author,
    date,
    updated: article.updated ?? date,
    paths: article.categoryPaths.map((path) => path.map(({ name }) => name)).filter((path) => path.length > 0),
    cover: cover === null ? null : { ...cover, src: below(cover.src) },
    isPinned: pinned,
  };
}

async function apiFile<T>(site: BuiltSite, name: string): Promise<T> {
  const bytes = await site.read(`api/${name}`);
  if (bytes === null) throw new Error(`the sample site has no ${name}`);
  return JSON.parse(bytes.toString('utf8')) as T;
}
