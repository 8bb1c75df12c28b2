/** The reader API v1: a folder of JSON files that a static site publishes. Addresses in them may be relative to it. */
import { article } from '../../core/article';
import type { Article, ArticleSummary, Picture } from '../../core/article';
import { brandList } from '../../core/brand';
import { mapCall } from '../../core/call';
import type { Call } from '../../core/call';
import { categoryTree, mapTree } from '../../core/category';
import type { Category } from '../../core/category';
import { anything, decode, exactly, record } from '../../core/decode';
import { articlePage } from '../../core/site';
import type { ArticlePage } from '../../core/site';
import { resolveUrl } from '../../html/urls';
import type { GetFile, Source, SourceFactory } from './source';

interface Options {
  /** Ends with a slash. */
  baseUrl: string;
}

const version = record({ version: exactly(1) });
const treeFile = record<{ categories: Category[] }>({ categories: categoryTree });

export function readerApi({ baseUrl }: Options): SourceFactory {
  return ({ requestJson, timeoutMs }): Source => {
    const get: GetFile = (file, decoder) =>
      mapCall(requestJson({ url: baseUrl + file, timeoutMs }), ({ value }) => {
        decode(version, value, file);
        return decode(decoder, value, file);
      });
    const page = (file: string): Call<ArticlePage> =>
      mapCall(get(file, articlePage), (answer) => ({
        ...answer,
        site: answer.site && { ...answer.site, logo: absolute(baseUrl, answer.site.logo) },
        items: answer.items.map((item) => withAbsoluteCover(baseUrl, item)),
      }));
    return {
      page: (number) => page(`articles/${number}.json`),
      categories: () =>
        mapCall(get('categories.json', treeFile), ({ categories }) =>
          mapTree(categories, (one) => ({ ...one, cover: absolutePicture(baseUrl, one.cover) })),
        ),
      categoryPage: (id, number) => page(`categories/${encodeURIComponent(id)}/${number}.json`),
      article: (id) =>
        mapCall(get(`article/${encodeURIComponent(id)}.json`, article), (one) => absoluteArticle(baseUrl, one)),
      // An article's file names all its links to other articles.
      resolve: () => null,
      search: null,
      searchFiles: get,
      brands: {
        list: () =>
          mapCall(get('brands.json', brandList), (answer) => ({
            ...answer,
            brands: answer.brands.map((one) => ({ ...one, logo: absolute(baseUrl, one.logo) })),
          })),
        page: (id) => get(`brand/${encodeURIComponent(id)}.json`, anything),
        address: (written) => absolute(baseUrl, written),
      },
    };
  };
}

function absolute(baseUrl: string, reference: string): string {
  return reference === '' ? '' : (resolveUrl(baseUrl, reference) ?? '');
}

function absolutePicture(baseUrl: string, picture: Picture | null): Picture | null {
  const src = picture === null ? '' : absolute(baseUrl, picture.src);
  return picture === null || src === '' ? null : { ...picture, src };
}

function withAbsoluteCover<T extends ArticleSummary>(baseUrl: string, summary: T): T {
  return { ...summary, cover: absolutePicture(baseUrl, summary.cover) };
}

function absoluteArticle(baseUrl: string, one: Article): Article {
  return { ...withAbsoluteCover(baseUrl, one), url: absolute(baseUrl, one.url) };
}
