/** What the app makes of a Hexo post: its id, its paths of categories, a row, an article. */
import type { Article, ArticleRef, ArticleSummary, CategoryRef, Picture } from '../../core/article';
import type { Category } from '../../core/category';
import { readerError } from '../../core/errors';
import { resolveMediaUrl } from '../../html/urls';
import type { HexoCategory, HexoPost } from './hexo-post';
import type { Permalinks } from './hexo-permalink';
import type { Neighbours } from './known-rows';
import { excerptOf, plainText } from './plain-text';
import { stableId } from './stable-id';
import { utcDate } from './utc-date';

/** Ids that are keys themselves: such an article can be asked for at once. */
const SAFE_KEY = /^[A-Za-z0-9-][A-Za-z0-9_-]{0,23}$/;
/** Old generators take any attachment for a cover. */
const NO_PICTURE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|gz|txt|mp[34]|mov|avi|html?|js|css)(?:[?#]|$)/i;

/** Where a post stands below `articles/`, without `.json`. */
export function keyOf({ path, slug }: Pick<HexoPost, 'path' | 'slug'>, at: string): string {
  const key = /(?:^|\/)articles\/(.+)\.json$/.exec(path ?? '')?.[1] ?? slug ?? '';
  if (key === '') throw readerError('malformed', `${at} names neither slug nor path`);
  return key;
}

/** Short plain slugs are ids; of any other the id is made, and the slug is found again among the posts. */
export function idOf(key: string): string {
  return SAFE_KEY.test(key) ? key : `_${stableId(key)}`;
}

/** The key that an id is itself; null when it was made. */
export function keyInId(id: string): string | null {
  return SAFE_KEY.test(id) ? id : null;
}

export function rowOf(post: HexoPost, root: string): ArticleSummary {
  const date = utcDate(post.date);
  const updated = utcDate(post.updated);
  const plain = plainText(post.excerpt ?? '') || plainText(post.text ?? '');
  return {
    id: idOf(keyOf(post, 'post')),
    title: plainText(post.title ?? ''),
    cover: coverOf(post, root),
    author: post.author ?? '',
    date,
    updated: updated === '' || updated === date ? null : updated,
    revision: post.updated ?? date,
    categoryPaths: pathsOf(post.categories ?? []),
    excerpt: excerptOf(plain),
    length: post.content === null ? 0 : plainText(post.content).length,
    pinned: (post.sticky ?? 0) > 0,
  };
}

/** `fallbackAuthor` is the site's own: most generators name none. */
export function articleOf(
  post: HexoPost,
  links: Permalinks,
  neighboursOf: (id: string) => Neighbours,
  linksIn: (html: string, base: string) => Record<string, string>,
  fallbackAuthor: string,
): Article {
  const row = rowOf(post, links.root);
  const html = post.content ?? post.more;
  if (html === null) throw readerError('malformed', 'the article has neither content nor more');
  const url = links.urlOf(keyOf(post, 'article'), row.date);
  const plain = plainText(html);
  const beside = neighboursOf(row.id);
  return {
    ...row,
    author: row.author === '' ? fallbackAuthor : row.author,
    excerpt: row.excerpt === '' ? excerptOf(plain) : row.excerpt,
    length: plain.length,
    html,
    url,
    originUrl: '',
    rights: '',
    newer: refOf(post.prev_post) ?? beside.newer,
    older: refOf(post.next_post) ?? beside.older,
    related: [],
    links: linksIn(html, url),
  };
}

function refOf(ref: HexoPost['prev_post']): ArticleRef | null {
  if (ref === null || (ref.path ?? ref.slug ?? '') === '') return null;
  return { id: idOf(keyOf(ref, 'neighbour')), title: plainText(ref.title ?? '') };
}

function coverOf({ cover, thumbnail, covers }: HexoPost, root: string): Picture | null {
  const named = [cover, thumbnail, ...(covers ?? [])].find(
    (one) => one !== null && one !== '' && !NO_PICTURE.test(one),
  );
  const src = resolveMediaUrl(root, named ?? '');
  return src === null ? null : { src, width: 0, height: 0 };
}

/**
 * Paths of a post. Names repeat under different parents, so only the whole path tells categories apart. Forks name each
 * by its whole slug (`a/b`); without that, the ordered categories of a post are one path.
 */
export function pathsOf(categories: readonly HexoCategory[]): CategoryRef[][] {
  const paths: { slug: string | null; names: string[] }[] = [];
  for (const { name, slug } of categories) {
    const parent = [...paths].reverse().find((path) => slug === null || slug.startsWith(`${path.slug ?? ''}/`));
    paths.push({ slug, names: [...(parent?.names ?? []), name] });
  }
  const refs = paths.map(({ names }) =>
    names.map((name, depth) => ({ id: categoryId(names.slice(0, depth + 1)), name })),
  );
  const inner = new Set(refs.flatMap((path) => path.slice(0, -1).map(({ id }) => id)));
  return refs.filter((path) => !inner.has(path[path.length - 1].id));
}

function categoryId(names: readonly string[]): string {
  return stableId(names.join('\n'));
}

/** The tree of all paths of the rows; the fullest category of each level first. */
export function treeOf(rows: readonly ArticleSummary[]): Category[] {
  const roots: Category[] = [];
  const nodes = new Map<string, Category>();
  for (const { categoryPaths } of rows) {
    const met = new Set<string>();
    for (const path of categoryPaths) {
      let level = roots;
      for (const { id, name } of path) {
        const node = nodes.get(id) ?? { id, name, count: 0, cover: null, children: [] };
        if (!nodes.has(id)) level.push(node);
        nodes.set(id, node);
        // A post of two categories below is one post here.
        if (!met.has(id)) node.count += 1;
        met.add(id);
        level = node.children;
      }
    }
  }
  const fullestFirst = (a: Category, b: Category): number => b.count - a.count;
  nodes.forEach(({ children }) => children.sort(fullestFirst));
  return roots.sort(fullestFirst);
}
