/**
 * A Hexo site with hexo-generator-restful or one of its forks: a folder of JSON files, paged or not. It knows no tree
 * and no search; both are made here of the posts that it lists.
 */
import { mapCall } from '../../core/call';
import type { Call } from '../../core/call';
import { decode, list, record } from '../../core/decode';
import type { Decoder } from '../../core/decode';
import { isReaderError, readerError } from '../../core/errors';
import type { ArticlePage, Site } from '../../core/site';
import { resolveUrl } from '../../html/urls';
import { answered, both, chained, rescued, shared } from './calls';
import { hexoPosts } from './hexo-library';
import type { Library } from './hexo-library';
import { permalinksOf } from './hexo-permalink';
import type { Permalinks } from './hexo-permalink';
import { hexoPost, hexoSite } from './hexo-post';
import type { HexoPost, HexoSite } from './hexo-post';
import { articleOf, keyInId, rowOf, treeOf } from './hexo-rows';
import { hexoShelf } from './hexo-shelf';
import { hrefsOf } from './known-rows';
import { pageOfRows } from './listed-rows';
import type { Source, SourceFactory } from './source';

interface Options {
  /** The folder of the generator, ending with a slash: `https://example.com/api/`. */
  baseUrl: string;
}

interface Told {
  site: HexoSite | null;
  links: Permalinks;
}

const categoryFile = record<{ postlist: HexoPost[] }>({ postlist: list(hexoPost) });

export function hexoRestful({ baseUrl }: Options): SourceFactory {
  return ({ requestJson, timeoutMs }): Source => {
    const seen = hexoShelf();
    let told: Told | null = null;

    const get = <T>(file: string, decoder: Decoder<T>): Call<T> => {
      const url = baseUrl + file.split('/').map(encodeURIComponent).join('/');
      return mapCall(requestJson({ url, timeoutMs }), ({ value }) => decode(decoder, value, file));
    };
    const askSite = shared(() =>
      mapCall(rescued<HexoSite | null>(get('site.json', hexoSite), nothing), (site) => {
        told = { site, links: permalinksOf(site, baseUrl) };
        return told;
      }),
    );
    /** What the site says of itself, asked once a session; many sites say nothing. */
    const site = (): Call<Told> => (told === null ? askSite() : answered(told));
    const posts = hexoPosts(get, seen.add);
    const rowsOf = (library: Library, { links }: Told): ReturnType<typeof rowOf>[] =>
      library.posts.map((post) => rowOf(post, links.root));

    const whole = (call: Call<Library>) =>
      mapCall(both(call, site()), ([library, about]) => ({ library, rows: rowsOf(library, about), about }));

    const categoryRows = (id: string, page: number): Call<ArticlePage> =>
      chained(whole(page === 1 ? posts.fresh() : posts.held()), ({ library, rows, about }) => {
        const isIn = (row: (typeof rows)[number]): boolean =>
          row.categoryPaths.some((path) => path.some((at) => at.id === id));
        const path = rows.flatMap(({ categoryPaths }) => categoryPaths).find((one) => one.some((at) => at.id === id));
        const name = path?.find((at) => at.id === id)?.name;
        const pageHere = pageOfRows(rows.filter(isIn), page, library.build, null);
        // A file holds all posts of every category of one name, also those past what was listed.
        if (library.isWhole || name === undefined) return answered(pageHere);
        return mapCall(get(`categories/${name}.json`, categoryFile), ({ postlist }) => {
          seen.add(postlist);
          const all = postlist.map((post) => rowOf(post, about.links.root)).filter(isIn);
          return pageOfRows(all.sort(newestFirst), page, library.build, null);
        });
      });

    const articleAt = (key: string): Call<ReturnType<typeof articleOf>> =>
      mapCall(both(get(`articles/${key}.json`, hexoPost), site()), ([post, { site: about, links }]) => {
        const linksIn = (html: string, base: string): Record<string, string> => {
          const found: Record<string, string> = {};
          for (const href of hrefsOf(html)) {
            const id = seen.idOf(links.keyIn(resolveUrl(base, href) ?? ''));
            if (id !== null) found[href] = id;
          }
          return found;
        };
        return articleOf({ ...post, slug: post.slug ?? key }, links, seen.neighboursOf, linksIn, about?.author ?? '');
      });

    return {
      page: (page) =>
        mapCall(both(posts.page(page), site()), ([listed, { site: about, links }]) => {
          const rows = listed.posts.map((post) => rowOf(post, links.root));
          const name = page === 1 && about !== null ? siteOf(about, links) : null;
          if (listed.pages === null) return pageOfRows(rows, page, listed.build, name);
          const { total, pageCount } = listed.pages;
          if (page > Math.max(1, pageCount)) throw readerError('not-found', `page ${page} of ${pageCount}`);
          return { page, pageCount: Math.max(1, pageCount), total, build: listed.build, items: rows, site: name };
        }),
      categories: () => mapCall(whole(posts.fresh()), ({ rows }) => treeOf(rows)),
      categoryPage: categoryRows,
      article: (id) => {
        const key = seen.keyOf(id) ?? keyInId(id);
        if (key !== null) return articleAt(key);
        return chained(posts.fresh(), () => {
          const found = seen.keyOf(id);
          if (found === null) throw readerError('not-found', `${id} is among no posts`);
          return articleAt(found);
        });
      },
      resolve: (url) => {
        const key = told?.links.keyIn(url) ?? null;
        if (key === null) return null;
        return mapCall(posts.held(), () => seen.idOf(key));
      },
      search: null,
      searchRows: () => mapCall(whole(posts.held()), ({ rows }) => rows),
    };
  };
}

function siteOf({ title, description }: HexoSite, { root }: Permalinks): Site {
  return { title: title ?? '', description: description ?? '', logo: '', url: root };
}

/** A generator may leave the file out, and a host answer a page of HTML for it: the site then says nothing of itself. */
function nothing(error: unknown): null {
  if (isReaderError(error) && error.kind !== 'cancelled') return null;
  throw error;
}

function newestFirst(a: { date: string }, b: { date: string }): number {
  return a.date === b.date ? 0 : a.date < b.date ? 1 : -1;
}
