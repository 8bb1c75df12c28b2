/**
 * One article on one page: its values, and its body as blocks that grow from the first screen on. Each article page has
 * a store of its own, since the same article may stand in the page stack twice.
 */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import { keptArticle } from '../core/article';
import type { Article } from '../core/article';
import type { ReaderError } from '../core/errors';
import { ARTICLE_MAX_AGE_MS, isFresh } from '../core/freshness';
import type { BlockPlace, LinkTarget } from '../core/link-target';
import type { PlacedChunk } from '../html/chunk';
import { contentsOf } from '../html/contents';
import type { ContentsEntry } from '../html/contents';
import { picturesOf } from '../html/pictures';
import type { Schedule } from '../platform/schedule';
import type { Cache, Entry } from '../services/cache';
import type { Revisions } from '../services/revisions';
import type { Source } from '../services/sources/source';
import { staleWhileRevalidate } from '../services/strategies';
import { brandPlaces } from './brand-places';
import { withoutTitle } from './body-title';
import { createChunkReader } from './chunk-reader';
import type { CopiesStore, ReadCopy } from './copies';
import { atHand, cacheName, inFiles, withKeptPictures } from './kept-article';
import { askedTarget, targetIn } from './link-targets';
import { RemoteTask } from './remote-task';

/** A picture among the first blocks is on the first screen. */
const COVER_WITHIN_BLOCKS = 4;
/** A long body is shown by so many handfuls at once, or fewer that are so much JSON: few calls, and none too large. */
export const HANDFULS_AT_ONCE = 4;
const MUCH_JSON = 24_000;

interface Services {
  source: Source;
  cache: Cache;
  copies: CopiesStore;
  revisions: Revisions;
  schedule: Schedule;
  now: () => number;
}

export class ArticleStore {
  readonly id: string;
  article: Article | null = null;
  /** When what is shown was answered, in milliseconds. */
  savedAt = 0;
  /** Pictures of the article that are not kept on the phone, where it is a copy for offline. */
  missing = 0;
  /** Handfuls of blocks in order; one never changes once it is here. */
  chunks: readonly PlacedChunk[] = [];
  isBodyComplete = false;
  readonly task = new RemoteTask();

  private readonly services: Services;
  private cancelSlice: (() => void) | null = null;
  private copy: ReadCopy | null = null;

  constructor(id: string, services: Services) {
    this.id = id;
    this.services = services;
    makeAutoObservable<this, 'services' | 'cancelSlice' | 'copy'>(
      this,
      {
        id: false,
        article: observable.ref,
        chunks: observable.ref,
        task: false,
        services: false,
        cancelSlice: false,
        copy: false,
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

  /** Shows what is kept, then asks unless that is the newest; a newer revision replaces it. */
  async load(): Promise<void> {
    const { source, cache, copies, revisions, now } = this.services;
    await this.task.run(this.article === null ? 'loading' : 'refreshing', async (hold) => {
      const kept = this.article === null ? (atHand(this.id, this.services) ?? (await this.fromFiles())) : null;
      const newest = revisions.newest(this.id);
      const answer = await staleWhileRevalidate({
        cached: kept,
        isFresh: (savedAt) =>
          newest === null ? isFresh(savedAt, now(), ARTICLE_MAX_AGE_MS) : newest === kept?.value.revision,
        onCached: (entry) => runInAction(() => this.show(entry.value, entry.savedAt)),
        fetch: () => source.article(this.id),
        onCall: hold,
        save: (value) => cache.write(cacheName(this.id), keptArticle(value)),
      });
      return () => {
        if (answer === null) return;
        // With its pictures, which are addresses again.
        if (copies.isRemoved(this.id)) this.copy = null;
        if (answer.revision === this.article?.revision) this.savedAt = now();
        else this.show(answer, now());
        if (this.copy !== null && this.copy.article.revision !== answer.revision) void copies.renew(answer, this.copy);
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
    return targetIn(this.article, href);
  }

  /**
   * Where a link leads that is no known article, if the backend can be asked: null when there is nothing to ask, and
   * when its answer fails the link is taken for what it is.
   */
  askTargetOf(href: string): Promise<LinkTarget> | null {
    return askedTarget(this.services.source, href, this.targetOf(href));
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
    return start.includes(this.pictureAt(this.article?.cover?.src ?? ''));
  }

  /** Addresses of all pictures of the body that is here, in order, for the preview. */
  get pictures(): string[] {
    return this.chunks.flatMap(({ blocks }) => blocks.flatMap(picturesOf));
  }

  /** The headings of the body that is here, for a table of contents. */
  get contents(): ContentsEntry[] {
    return this.chunks.flatMap(({ blocks }, chunk) => contentsOf(blocks, chunk));
  }

  /** The address under which a picture can be had now: its file where it is kept. */
  pictureAt(src: string): string {
    return this.copy?.paths.get(src) ?? src;
  }

  private async fromFiles(): Promise<Entry<Article> | null> {
    const { entry, copy } = await inFiles(this.id, this.services);
    this.copy = copy;
    return entry;
  }

  private show(article: Article, savedAt: number): void {
    this.cancelSlice?.();
    this.article = article;
    this.savedAt = savedAt;
    this.missing = this.copy?.missing ?? 0;
    this.chunks = [];
    this.isBodyComplete = false;
    this.readBody(article);
  }

  private readBody(article: Article): void {
    const placed = brandPlaces(article);
    const untitled = withoutTitle(article.title);
    const reader = createChunkReader(article, article.url, (blocks) => placed(untitled(blocks)));
    let waiting: PlacedChunk[] = [];
    const read = (): void => {
      const chunk = reader.next();
      if (chunk !== null) waiting.push(this.copy === null ? chunk : withKeptPictures(chunk, this.copy));
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

function isEnough(chunks: readonly PlacedChunk[]): boolean {
  return chunks.length >= HANDFULS_AT_ONCE || JSON.stringify(chunks).length >= MUCH_JSON;
}
