/**
 * One article on one page: its values, and its body as blocks that grow from the first screen on. Each article page has
 * a store of its own, since the same article may stand in the page stack twice.
 */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import { article as articleDecoder, keptArticle } from '../core/article';
import type { Article } from '../core/article';
import { isReaderError } from '../core/errors';
import type { ReaderError } from '../core/errors';
import { ARTICLE_MAX_AGE_MS, isFresh } from '../core/freshness';
import { linkTarget } from '../core/link-target';
import type { BlockPlace, LinkTarget } from '../core/link-target';
import type { BodyChunk } from '../html/chunk';
import { contentsOf } from '../html/contents';
import type { ContentsEntry } from '../html/contents';
import { picturesOf } from '../html/pictures';
import { resolveUrl } from '../html/urls';
import type { Schedule } from '../platform/schedule';
import type { Cache } from '../services/cache';
import type { Source } from '../services/sources/source';
import { staleWhileRevalidate } from '../services/strategies';
import { createChunkReader } from './chunk-reader';
import { RemoteTask } from './remote-task';

/** A picture among the first blocks is on the first screen. */
const COVER_WITHIN_BLOCKS = 4;
/** A long body is shown by so many handfuls at once, or fewer that are so much JSON: few calls, and none too large. */
export const HANDFULS_AT_ONCE = 4;
const MUCH_JSON = 24_000;

interface Services {
  source: Source;
  cache: Cache;
  schedule: Schedule;
  now: () => number;
}

export class ArticleStore {
  readonly id: string;
  article: Article | null = null;
  /** Handfuls of blocks in order; one never changes once it is here. */
  chunks: readonly BodyChunk[] = [];
  isBodyComplete = false;
  readonly task = new RemoteTask();

  private readonly services: Services;
  private cancelSlice: (() => void) | null = null;

  constructor(id: string, services: Services) {
    this.id = id;
    this.services = services;
    makeAutoObservable<this, 'services' | 'cancelSlice'>(
      this,
      {
        id: false,
        article: observable.ref,
        chunks: observable.ref,
        task: false,
        services: false,
        cancelSlice: false,
      },
      { autoBind: true },
    );
  }

  get isEmpty(): boolean {
    return this.isBodyComplete && this.chunks.length === 0;
  }

  /** Why the newest answer is missing although an older copy is on screen. */
  get keptBecause(): ReaderError | null {
    return this.article === null ? null : this.task.error;
  }

  /** Shows the kept copy, then asks unless that is fresh; a newer revision replaces it. */
  async load(): Promise<void> {
    const { source, cache, now } = this.services;
    const name = `article:${this.id}`;
    await this.task.run(this.article === null ? 'loading' : 'refreshing', async (hold) => {
      const answer = await staleWhileRevalidate({
        cached: this.article === null ? cache.read(name, articleDecoder) : null,
        isFresh: (savedAt) => isFresh(savedAt, now(), ARTICLE_MAX_AGE_MS),
        onCached: (entry) => runInAction(() => this.show(entry.value)),
        fetch: () => source.article(this.id),
        onCall: hold,
        save: (value) => cache.write(name, keptArticle(value)),
      });
      return () => {
        if (answer !== null && answer.revision !== this.article?.revision) this.show(answer);
      };
    });
  }

  /** Gives up what is under way. Call it when the page goes. */
  leave(): void {
    this.task.cancel();
    this.cancelSlice?.();
    this.cancelSlice = null;
  }

  /** Where a link of the body leads. */
  targetOf(href: string): LinkTarget {
    const { article } = this;
    const ids = new Map<string, string>();
    for (const [written, id] of Object.entries(article?.links ?? {})) {
      ids.set(resolveUrl(article?.url ?? '', written) ?? written, id);
    }
    return linkTarget(href, ids);
  }

  /**
   * Where a link leads that is no known article, if the backend can be asked: null when there is nothing to ask, and
   * when its answer fails the link is taken for what it is.
   */
  askTargetOf(href: string): Promise<LinkTarget> | null {
    const call = this.services.source.resolve(href);
    if (call === null) return null;
    const plain = this.targetOf(href);
    return call.promise.then(
      (id): LinkTarget => (id === null ? plain : { kind: 'article', id }),
      (error: unknown) => {
        if (isReaderError(error)) return plain;
        throw error;
      },
    );
  }

  /** The block that carries an anchor; null when none of those that are here does. */
  placeOfAnchor(name: string): BlockPlace | null {
    for (const [chunk, { blocks }] of this.chunks.entries()) {
      const block = blocks.findIndex(({ anchors }) => anchors?.includes(name));
      if (block >= 0) return { chunk, block };
    }
    return null;
  }

  /** Whether the body begins with the cover: it then needs no second one above. */
  get hasCoverInBody(): boolean {
    const start = this.chunks[0]?.blocks.slice(0, COVER_WITHIN_BLOCKS).flatMap(picturesOf) ?? [];
    return start.includes(this.article?.cover?.src ?? '');
  }

  /** Ids of the brands that the article names and whose cards follow it. */
  get brandsBelow(): string[] {
    return [...new Set(this.article?.brands ?? [])];
  }

  /** Addresses of all pictures of the body that is here, in order, for the preview. */
  get pictures(): string[] {
    return this.chunks.flatMap(({ blocks }) => blocks.flatMap(picturesOf));
  }

  /** The headings of the body that is here, for a table of contents. */
  get contents(): ContentsEntry[] {
    return this.chunks.flatMap(({ blocks }, chunk) => contentsOf(blocks, chunk));
  }

  private show(article: Article): void {
    this.cancelSlice?.();
    this.article = article;
    this.chunks = [];
    this.isBodyComplete = false;
    this.readBody(article);
  }

  private readBody(article: Article): void {
    const reader = createChunkReader(article, article.url);
    let waiting: BodyChunk[] = [];
    const read = (): void => {
      const chunk = reader.next();
      if (chunk !== null) waiting.push(chunk);
      const isFirst = this.chunks.length === 0;
      if (isFirst || reader.isDone || isEnough(waiting)) {
        if (waiting.length > 0) this.chunks = [...this.chunks, ...waiting];
        waiting = [];
      }
      this.isBodyComplete = reader.isDone;
      this.cancelSlice = reader.isDone ? null : this.services.schedule.later(() => runInAction(read));
    };
    read();
  }
}

function isEnough(chunks: readonly BodyChunk[]): boolean {
  return chunks.length >= HANDFULS_AT_ONCE || JSON.stringify(chunks).length >= MUCH_JSON;
}
