/** A backend in memory: it answers from its posts as they are when it is asked, and can fail, be slow, or change. */
import type { Article, ArticleSummary } from '../../miniprogram/core/article';
import type { Call } from '../../miniprogram/core/call';
import type { Category } from '../../miniprogram/core/category';
import { readerError } from '../../miniprogram/core/errors';
import type { ArticlePage } from '../../miniprogram/core/site';
import type { Source } from '../../miniprogram/services/sources/source';
import { SITE } from './posts';

export class FakeSource implements Source {
  posts: ArticleSummary[];
  articles: Article[] = [];
  tree: Category[] = [];
  build = 'b1';
  readonly search = null;
  resolve: Source['resolve'] = () => null;
  pageSize = 3;
  /** What every request fails with, until it is null again. */
  failure: unknown = null;
  /** Answers wait for `release`. */
  isSlow = false;
  /** Runs before each answer is made: here a site changes between two requests. */
  beforeAnswer: (name: string) => void = () => undefined;
  /** What was asked, oldest first: `page 1`, `categories`, `category c 1`, `article a`. */
  readonly asked: string[] = [];
  readonly aborted: string[] = [];
  private waiting: (() => void)[] = [];

  constructor(posts: ArticleSummary[] = []) {
    this.posts = posts;
  }

  page = (page: number): Call<ArticlePage> => this.answer(`page ${page}`, () => this.pageOf(this.posts, page));

  categories = (): Call<Category[]> => this.answer('categories', () => this.tree);

  categoryPage = (id: string, page: number): Call<ArticlePage> =>
    this.answer(`category ${id} ${page}`, () => {
      const own = this.posts.filter(({ categoryPaths }) =>
        categoryPaths.some((path) => path.some((at) => at.id === id)),
      );
      return this.pageOf(own, page);
    });

  article = (id: string): Call<Article> =>
    this.answer(`article ${id}`, () => {
      const found = this.articles.find((one) => one.id === id);
      if (!found) throw readerError('not-found', id);
      return found;
    });

  /** Lets the slow answers go, oldest first. */
  release(): void {
    this.waiting.splice(0).forEach((settle) => settle());
  }

  private answer<T>(name: string, make: () => T): Call<T> {
    this.asked.push(name);
    this.beforeAnswer(name);
    let abort = (): void => undefined;
    const promise = new Promise<T>((resolve, reject) => {
      abort = () => {
        this.aborted.push(name);
        reject(readerError('cancelled', name));
      };
      const settle = outcomeOf(this.failure, make, resolve, reject);
      if (this.isSlow) this.waiting.push(settle);
      else settle();
    });
    return { promise, abort: () => abort() };
  }

  private pageOf(posts: ArticleSummary[], page: number): ArticlePage {
    const pageCount = Math.max(1, Math.ceil(posts.length / this.pageSize));
    if (page > pageCount) throw readerError('not-found', `page ${page}`);
    const items = posts.slice((page - 1) * this.pageSize, page * this.pageSize);
    return { page, pageCount, total: posts.length, build: this.build, items, site: page === 1 ? SITE : null };
  }
}

/** What will be said, decided when it is asked. */
function outcomeOf<T>(
  failure: unknown,
  make: () => T,
  resolve: (value: T) => void,
  reject: (reason: unknown) => void,
): () => void {
  if (failure !== null) return () => reject(failure);
  try {
    const value = make();
    return () => resolve(value);
  } catch (error) {
    return () => reject(error);
  }
}
