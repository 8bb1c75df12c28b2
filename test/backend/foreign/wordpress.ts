/**
 * The part of WordPress' REST API wp/v2 that a reader asks for, over sample posts: the same parameters, headers, errors
 * and shapes, including a draft that is never listed and a post behind a password.
 */
import { escaped } from './answer';
import type { ForeignAnswer } from './answer';
import type { SamplePost } from './sample-posts';

export interface WordPressPost extends SamplePost {
  status: 'publish' | 'draft';
  isProtected: boolean;
  categories: number[];
}

export interface WordPressCategory {
  id: number;
  name: string;
  parent: number;
}

export interface WordPressSite {
  posts: WordPressPost[];
  categories: WordPressCategory[];
}

const MAX_PAGE_SIZE = 100;

/** Categories are numbered by their whole path; every second post with a path also stands in the category above. */
export function wordpressSite(samples: readonly SamplePost[]): WordPressSite {
  const ids = new Map<string, WordPressCategory>();
  const idOf = (path: readonly string[]): number => {
    const key = path.join('\n');
    const known = ids.get(key);
    if (known !== undefined) return known.id;
    const parent = path.length === 1 ? 0 : idOf(path.slice(0, -1));
    const made = { id: ids.size + 2, name: path[path.length - 1] ?? '', parent };
    ids.set(key, made);
    return made.id;
  };
  const posts = samples.map((sample): WordPressPost => {
    const own = sample.paths.map(idOf);
    const above = sample.paths.filter((path) => path.length > 1 && sample.number % 2 === 0);
    const categories = [...new Set([...own, ...above.map((path) => idOf(path.slice(0, -1)))])];
    return { ...sample, status: 'publish', isProtected: false, categories: categories.length === 0 ? [1] : categories };
  });
  const [newest] = posts;
  if (newest === undefined) throw new Error('there are no sample posts');
  const extra = { ...newest, isPinned: false, cover: null };
  posts.push(
    { ...extra, number: 9001, title: '没写完的草稿', status: 'draft' },
    { ...extra, number: 9002, title: '给老朋友的信', isProtected: true, date: '2019-01-02T03:04:05Z' },
  );
  return { posts, categories: [{ id: 1, name: '未分类', parent: 0 }, ...ids.values()] };
}

/** Answers a route below the API (`wp/v2/posts`) with its parameters; `origin` has no slash at its end. */
export function wordpressAnswer(
  site: WordPressSite,
  origin: string,
  route: string,
  query: URLSearchParams,
): ForeignAnswer {
  const single = /^wp\/v2\/posts\/(\d+)$/.exec(route)?.[1];
  if (single !== undefined) return onePost(site, origin, Number(single), query);
  if (route === 'wp/v2/posts') return postList(site, origin, query);
  if (route === 'wp/v2/categories') {
    const counted = site.categories.map((one) => ({ ...one, count: countIn(site, one.id), taxonomy: 'category' }));
    return paged(counted, query, (one) => picked(one, query), 'rest_term_invalid_page_number');
  }
  return refusal(404, 'rest_no_route');
}

function onePost(site: WordPressSite, origin: string, number: number, query: URLSearchParams): ForeignAnswer {
  const post = site.posts.find((one) => one.number === number);
  if (post === undefined) return refusal(404, 'rest_post_invalid_id');
  if (post.status !== 'publish') return refusal(401, 'rest_forbidden');
  return { status: 200, headers: {}, body: picked(written(site, origin, post, query), query) };
}

function postList(site: WordPressSite, origin: string, query: URLSearchParams): ForeignAnswer {
  const ids = (name: string): number[] => (query.get(name) ?? '').split(',').filter(Boolean).map(Number);
  const sticky = query.get('sticky');
  const [categories, include] = [ids('categories'), ids('include')];
  const slugs = (query.get('slug') ?? '').split(',').filter(Boolean);
  const words = (query.get('search') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const found = site.posts
    .filter(({ status }) => status === 'publish')
    .filter((post) => sticky === null || post.isPinned === (sticky === 'true'))
    .filter((post) => categories.length === 0 || post.categories.some((id) => categories.includes(id)))
    .filter((post) => include.length === 0 || include.includes(post.number))
    .filter((post) => slugs.length === 0 || slugs.includes(slugOf(post)))
    .filter((post) => words.every((word) => `${post.title} ${post.html}`.toLowerCase().includes(word)))
    .sort((a, b) => (a.date === b.date ? b.number - a.number : a.date < b.date ? 1 : -1));
  const inTitle = (post: SamplePost): number => Number(words.every((word) => post.title.toLowerCase().includes(word)));
  if (query.get('orderby') === 'relevance') found.sort((a, b) => inTitle(b) - inTitle(a));
  return paged(
    found,
    query,
    (post) => picked(written(site, origin, post, query), query),
    'rest_post_invalid_page_number',
  );
}

function paged<T>(all: T[], query: URLSearchParams, write: (one: T) => unknown, code: string): ForeignAnswer {
  const size = Number(query.get('per_page') ?? 10);
  const page = Number(query.get('page') ?? 1);
  if (!(size >= 1 && size <= MAX_PAGE_SIZE && page >= 1)) return refusal(400, 'rest_invalid_param');
  const pageCount = Math.ceil(all.length / size);
  if (page > 1 && page > pageCount) return refusal(400, code);
  return {
    status: 200,
    headers: { 'X-WP-Total': String(all.length), 'X-WP-TotalPages': String(pageCount) },
    body: all.slice((page - 1) * size, page * size).map(write),
  };
}

function refusal(status: number, code: string): ForeignAnswer {
  return { status, headers: {}, body: { code, message: 'Not here.', data: { status } } };
}

/** `_fields` in its plain form; `_embedded` is kept only with `_links`, as WordPress needs them to embed. */
function picked(value: object, query: URLSearchParams): object {
  const fields = query.get('_fields')?.split(',');
  if (fields === undefined) return value;
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name]) => fields.includes(name) && (name !== '_embedded' || fields.includes('_links')),
    ),
  );
}

function countIn(site: WordPressSite, category: number): number {
  return site.posts.filter(({ status, categories }) => status === 'publish' && categories.includes(category)).length;
}

function slugOf({ number }: SamplePost): string {
  return `post-${number}`;
}

function written(site: WordPressSite, origin: string, post: WordPressPost, query: URLSearchParams): object {
  const { number, title, html, excerpt, cover, categories, isProtected, isPinned } = post;
  const shown = (text: string): object => ({ rendered: isProtected ? '' : text, protected: isProtected });
  return {
    id: number,
    date: beijing(post.date),
    date_gmt: withoutZone(post.date),
    modified: beijing(post.updated),
    modified_gmt: withoutZone(post.updated),
    slug: slugOf(post),
    status: post.status,
    type: 'post',
    link: `${origin}/archive/${slugOf(post)}/`,
    title: { rendered: escaped(title).replace(/[’']/g, '&#8217;') },
    content: shown(html),
    excerpt: shown(`<p>${escaped(excerpt)} [&hellip;]</p>\n`),
    author: 1,
    featured_media: cover === null ? 0 : number + 10_000,
    sticky: isPinned,
    categories,
    tags: [],
    _links: { self: [{ href: `${origin}/wp-json/wp/v2/posts/${number}` }] },
    ...(query.has('_embed') ? { _embedded: embedded(site, post) } : {}),
  };
}

function embedded(site: WordPressSite, { author, cover, categories }: WordPressPost): object {
  const terms = categories.flatMap((id) => site.categories.filter((one) => one.id === id));
  return {
    author: [{ id: 1, name: escaped(author), slug: 'author' }],
    ...(cover === null ? {} : { 'wp:featuredmedia': [media(cover)] }),
    'wp:term': [terms.map(({ id, name }) => ({ id, name: escaped(name), taxonomy: 'category' })), []],
  };
}

function media({ src, width, height }: NonNullable<SamplePost['cover']>): object {
  return {
    media_type: 'image',
    source_url: src,
    media_details: {
      width,
      height,
      sizes: {
        thumbnail: { source_url: src, width: 150, height: 150 },
        full: { source_url: src, width, height },
      },
    },
  };
}

function withoutZone(date: string): string {
  return new Date(date).toISOString().slice(0, 19);
}

function beijing(date: string): string {
  return withoutZone(new Date(new Date(date).getTime() + 8 * 3_600_000).toISOString());
}
