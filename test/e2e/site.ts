/**
 * What a suite reads from: a Hexo site behind the reader API and the app in the preview, on free ports. Also the answers
 * of the API as a test compares them with the screen.
 */
import path from 'node:path';
import type { Article, ArticleSummary } from '../../miniprogram/core/article';
import type { Category } from '../../miniprogram/core/category';
import { startStatic } from '../backend/make-large';
import { startBackend } from '../backend/serve';
import { withSource } from '../preview/build/config-source';
import type { ConfiguredSource } from '../preview/build/config-source';
import { startPreview } from '../preview/server';
import { startFaultProxy } from './fault-proxy';
import type { FaultProxy } from './fault-proxy';

const APP = path.resolve(__dirname, '../../miniprogram');

export interface SiteOptions {
  /** A folder of posts that stands in for the sample posts. */
  posts?: string;
  /** A folder of static files with a reader API that stands in for a Hexo site. */
  folder?: string;
  /** Milliseconds that the app gives an answer, so that a test of slowness is quick. */
  timeoutMs?: number;
  /** Where counts of the way to brands are sent; nowhere without it. */
  eventsUrl?: string;
  /** Another backend, already running, that stands in for the reader API. */
  source?: ConfiguredSource & { hosts: string[] };
}

export interface Site {
  /** Stands between the app and the backend. */
  faults: FaultProxy;
  /** Address of the preview, with a slash at its end. */
  previewUrl: string;
  /** Address of the reader API as the app asks it, with a slash at its end. */
  apiUrl: string;
  /** An answer of the API; rejects when there is none. */
  api: <T>(name: string) => Promise<T>;
  /** Takes in posts that were written since. */
  rebuild: () => Promise<void>;
  stopBackend: () => Promise<void>;
  /** Starts the backend again where it was; false leaves out the blocks it makes ahead. */
  restartBackend: (blocks?: boolean) => Promise<void>;
  close: () => Promise<void>;
}

/** What both kinds of backend have in common. */
interface Served {
  url: string;
  port: number;
  rebuild?: () => Promise<void>;
  close: () => Promise<void>;
}

/** A backend that somebody else starts and stops. */
function elsewhere([host]: string[]): Served {
  return { url: `http://${host ?? ''}`, port: 0, close: () => Promise.resolve() };
}

/** Builds the site and the app; resolves when both answer, rejects when the app does not build. */
export async function startSite({ posts, folder, source, timeoutMs, eventsUrl = '' }: SiteOptions = {}): Promise<Site> {
  const start = (port: number, blocks?: boolean): Promise<Served> =>
    source !== undefined
      ? Promise.resolve(elsewhere(source.hosts))
      : folder === undefined
        ? startBackend({ port, posts, blocks })
        : startStatic(folder, port);
  let backend = await start(0);
  const { url, port } = backend;
  const faults = await startFaultProxy(url);
  const apiUrl = `${source === undefined ? faults.url : url}/api/`;
  const changed = (config: string): string => {
    const counting = config.replace(/eventsUrl: '.*'/, `eventsUrl: '${eventsUrl}'`);
    return timeoutMs === undefined ? counting : counting.replace(/timeoutMs: [\d_]+/, `timeoutMs: ${timeoutMs}`);
  };
  const preview = await startPreview({
    srcRoot: APP,
    ...(source === undefined
      ? { backend: faults.url, config: changed }
      : { config: withSource(source), hosts: source.hosts }),
  });
  if (preview.failure !== undefined) throw new Error(preview.failure);
  return {
    faults,
    previewUrl: preview.url,
    apiUrl,
    api: async <T>(name: string) => {
      const answer = await fetch(`${url}/api/${name}`);
      if (!answer.ok) throw new Error(`${name} answered ${answer.status}`);
      return (await answer.json()) as T;
    },
    rebuild: async () => backend.rebuild?.(),
    stopBackend: () => backend.close(),
    restartBackend: async (blocks) => {
      backend = await start(port, blocks);
    },
    close: async () => {
      await preview.close();
      await faults.close();
      await backend.close();
    },
  };
}

interface Page {
  pageCount: number;
  items: ArticleSummary[];
}

/** Every article of a list in the order of the API; `name` is `articles` or `categories/<id>`. */
export async function allArticles({ api }: Site, name = 'articles'): Promise<ArticleSummary[]> {
  const first = await api<Page>(`${name}/1.json`);
  const others = Array.from({ length: first.pageCount - 1 }, (_, at) => api<Page>(`${name}/${at + 2}.json`));
  return [first, ...(await Promise.all(others))].flatMap((page) => page.items);
}

/** The first article of the site whose whole value passes `test`; a site without one is a mistake in the test. */
export async function findArticle(site: Site, what: string, test: (article: Article) => boolean): Promise<Article> {
  const articles = await Promise.all(
    (await allArticles(site)).map(({ id }) => site.api<Article>(`article/${id}.json`)),
  );
  const found = articles.find(test);
  if (found !== undefined) return found;
  throw new Error(`the site has no article with ${what}`);
}

/** The category tree of the site. */
export async function categoryTree({ api }: Site): Promise<Category[]> {
  const { categories } = await api<{ categories: Category[] }>('categories.json');
  return categories;
}
