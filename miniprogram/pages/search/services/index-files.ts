/**
 * The files of the reader API's index, kept in memory while the site stays as it is. Every file names its build, and
 * files of two builds are never mixed.
 */
import type { TakeIn } from '../core/joined-call';
import { count, dictionary, identifier, list, record, text } from '../../../core/decode';
import type { Decoder } from '../../../core/decode';
import { isReaderError, readerError } from '../../../core/errors';
import type { SearchRow } from '../../../core/search';
import type { GetFile } from '../../../services/sources/source';
import { shardOf } from './shard';

interface Built {
  build: string;
}

/** What the index is: `total` articles in `shards` files of terms, and rows in files of `rowsAFile`. */
export interface IndexHead extends Built {
  total: number;
  search: { shards: number; rowsAFile: number };
}

interface TermFile extends Built {
  terms: Record<string, string>;
}

interface RowFile extends Built {
  rows: SearchRow[];
}

/** Files kept, of 2 to 24 KB. */
const MAX_FILES = 60;
/** More articles than this are no site, but a broken answer. */
const MAX_ARTICLES = 4_000_000;

const indexHead = record<IndexHead>({ build: text, total: count, search: record({ shards: count, rowsAFile: count }) });
const termFile = record<TermFile>({ build: text, terms: dictionary(text) });
const row = record<SearchRow>({ id: identifier, title: text, date: text, excerpt: text });
const rowFile = record<RowFile>({ build: text, rows: list(row) });

export class IndexFiles {
  private known: IndexHead | null = null;
  private asking: Promise<IndexHead> | null = null;
  /** By name, the one used longest ago first. */
  private readonly files = new Map<string, Built>();

  constructor(private readonly get: GetFile) {}

  /** The head as it is known, or asked for: when there is none, and when `mustAsk`. */
  async head(mustAsk: boolean): Promise<IndexHead> {
    if (this.known !== null && !mustAsk) return this.known;
    this.asking ??= this.ask();
    return this.asking;
  }

  /** By term its lists, as a whole word and as a beginning; null when a file is of another build than the head. */
  async lists(terms: readonly string[], head: IndexHead, takeIn: TakeIn): Promise<[string, string][] | null> {
    const nameOf = (term: string): string => `search/${shardOf(term, head.search.shards)}.json`;
    const files = await this.load(terms.map(nameOf), termFile, head, takeIn);
    if (files === null) return null;
    return terms.map((term) => {
      const lists = new Map(Object.entries(files.get(nameOf(term))?.terms ?? {}));
      return [lists.get(term) ?? '', lists.get(`${term}*`) ?? ''];
    });
  }

  /** The rows of articles by number, in their order; null when a file is of another build than the head. */
  async rows(articles: readonly number[], head: IndexHead, takeIn: TakeIn): Promise<SearchRow[] | null> {
    const { rowsAFile } = head.search;
    const nameOf = (article: number): string => `search/rows/${Math.floor(article / rowsAFile)}.json`;
    const files = await this.load(articles.map(nameOf), rowFile, head, takeIn);
    if (files === null) return null;
    return articles.map((article) => {
      const rows = files.get(nameOf(article))?.rows ?? [];
      if (article % rowsAFile < rows.length) return rows[article % rowsAFile];
      throw readerError('malformed', `${nameOf(article)} lacks the row of article ${article}`);
    });
  }

  private async ask(): Promise<IndexHead> {
    try {
      const fresh = await this.get('site.json', indexHead).promise;
      if (fresh.total > MAX_ARTICLES) throw readerError('malformed', `site.json.total is ${fresh.total}`);
      if (fresh.build !== this.known?.build) this.files.clear();
      this.known = fresh;
      return fresh;
    } finally {
      this.asking = null;
    }
  }

  /** Files by name, each asked for once and all at the same time; null when one is not of the head's build. */
  private async load<T extends Built>(
    names: readonly string[],
    decoder: Decoder<T>,
    head: IndexHead,
    takeIn: TakeIn,
  ): Promise<Map<string, T> | null> {
    const loaded = new Map<string, T>();
    await Promise.all(
      Array.from(new Set(names), async (name) => {
        // A name stands for one decoder, so what is kept under it is of that type.
        const kept = this.files.get(name) as T | undefined;
        const file = kept ?? (await takeIn(this.get(name, decoder)).catch(nullWhenMissing));
        if (file?.build !== head.build) return;
        loaded.set(name, file);
        if (this.known?.build === head.build) this.keep(name, file);
      }),
    );
    return names.every((name) => loaded.has(name)) ? loaded : null;
  }

  private keep(name: string, file: Built): void {
    this.files.delete(name);
    this.files.set(name, file);
    if (this.files.size > MAX_FILES) this.files.delete(Array.from(this.files.keys())[0]);
  }
}

/** A file that is gone was of another build. */
function nullWhenMissing(error: unknown): null {
  if (isReaderError(error) && error.kind === 'not-found') return null;
  throw error;
}
