/**
 * Sample posts as the files of hexo-generator-restful: lists in pages of ten, one file a post and one a category name.
 * Categories of one name share a file, whatever their parents, as they do there; switched-off fields are null.
 */
import type { SamplePost } from './sample-posts';

const PAGE_SIZE = 10;

/** Text of every file by its path below the site; `isPaged` is what `posts_size: 0` switches off. */
export function hexoFiles(posts: readonly SamplePost[], origin: string, isPaged = true): Map<string, string> {
  const rows = posts.map(rowOf);
  const files = new Map<string, unknown>();
  if (isPaged) {
    const pageCount = Math.ceil(rows.length / PAGE_SIZE);
    for (let page = 1; page <= pageCount; page += 1) {
      const data = rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
      const file = { total: rows.length, pageSize: PAGE_SIZE, pageCount, data };
      files.set(`api/posts/${page}.json`, file);
      if (page === 1) files.set('api/posts.json', file);
    }
  } else files.set('api/posts.json', rows);
  for (const post of posts) files.set(`api/articles/${slugOf(post)}.json`, articleOf(post));
  const names = [...new Set(posts.flatMap(namesOf))];
  const listed = names.map((name) => ({
    name,
    postlist: posts.filter((post) => namesOf(post).includes(name)).map(rowOf),
  }));
  files.set(
    'api/categories.json',
    listed.map(({ name, postlist }) => ({ name, path: categoryPath(name), count: postlist.length })),
  );
  for (const file of listed) files.set(categoryPath(file.name), file);
  files.set('api/site.json', {
    title: '轻读',
    subtitle: null,
    description: null,
    author: '轻读编辑部',
    url: origin,
    root: '/',
    permalink: ':year/:month/:day/:title/',
    timezone: 'Asia/Shanghai',
  });
  return new Map([...files].map(([path, value]) => [path, JSON.stringify(value)]));
}

function categoryPath(name: string): string {
  return `api/categories/${name}.json`;
}

/** A folder, Chinese, a space, and marks that addresses need encoded. */
function slugOf({ number, title }: SamplePost): string {
  return number % 3 === 0
    ? `post-${number}`
    : `${number % 3 === 1 ? '笔记/' : ''}${title.replace(/\//g, ' ')} & ${number}`;
}

/** Names of the first path, from the root: a post in several has them one after another, which no reader can tell apart. */
function namesOf({ paths }: SamplePost): string[] {
  return paths[0] ?? [];
}

/** What the rows of lists and the articles themselves have in common. */
function headOf(post: SamplePost): object {
  return {
    title: post.title,
    slug: slugOf(post),
    date: post.date,
    updated: post.updated,
    comments: true,
    path: `api/articles/${slugOf(post)}.json`,
    excerpt: null,
    categories: categoriesOf(post),
    tags: [],
  };
}

function rowOf(post: SamplePost): object {
  return { ...headOf(post), keywords: null, cover: post.cover?.src ?? null, content: null, raw: null };
}

function articleOf(post: SamplePost): object {
  return {
    ...headOf(post),
    covers: post.cover === null ? null : [post.cover.src],
    content: post.html,
    more: post.html,
  };
}

function categoriesOf(post: SamplePost): object[] {
  return namesOf(post).map((name) => ({ name, path: categoryPath(name) }));
}
