/** A server with the index of some articles, as the generator makes it: it counts what is asked of it, and in how many turns. */
import type { ArticleSummary } from '../../miniprogram/core/article';
import type { Call } from '../../miniprogram/core/call';
import { decode } from '../../miniprogram/core/decode';
import type { Decoder } from '../../miniprogram/core/decode';
import { readerError } from '../../miniprogram/core/errors';
import { readerSearch } from '../backend/reader-search';
import { settle } from './settle';

interface Waiting {
  name: string;
  answer: (how: { value?: unknown; error?: unknown }) => void;
}

export class SearchServer {
  /** Names of files, oldest first. */
  asked: string[] = [];
  aborted: string[] = [];
  /** Bytes of all answers. */
  bytes = 0;
  /** Fails every request as long as it is not null. */
  failure: unknown = null;
  /** Changes what is sent of a file. */
  change: (name: string, value: unknown) => unknown = (_name, value) => value;
  private files = new Map<string, unknown>();
  private waiting: Waiting[] = [];

  constructor(articles: readonly ArticleSummary[], build = 'b1') {
    this.publish(articles, build);
  }

  /** Another build takes the place of this one. */
  publish(articles: readonly ArticleSummary[], build: string): void {
    const newest = [...articles].sort((a, b) =>
      a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1,
    );
    const index = readerSearch.searchIndex(newest);
    const { shards, rowsAFile, rowFiles } = index;
    const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
    this.files = new Map<string, unknown>([
      ['site.json', { build, total: newest.length, search: { shards, rowsAFile } }],
      ...numbers(shards).map((at): [string, unknown] => [`search/${at}.json`, { build, terms: index.terms(at) }]),
      ...numbers(rowFiles).map((at): [string, unknown] => [`search/rows/${at}.json`, { build, rows: index.rows(at) }]),
    ]);
  }

  /** Answers wait until `turn`. */
  get = <T>(name: string, decoder: Decoder<T>): Call<T> => {
    this.asked.push(name);
    let abort = (): void => undefined;
    const promise = new Promise<T>((resolve, reject) => {
      abort = () => {
        this.aborted.push(name);
        reject(readerError('cancelled', name));
      };
      this.waiting.push({
        name,
        answer: ({ value, error }) => {
          try {
            if (error !== undefined) throw error;
            resolve(decode(decoder, value, name));
          } catch (problem) {
            reject(problem);
          }
        },
      });
    });
    return { promise, abort: () => abort() };
  };

  /** Answers what waits; false when nothing did. */
  async turn(): Promise<boolean> {
    await settle();
    const now = this.waiting.splice(0);
    for (const { name, answer } of now) answer(this.answerOf(name));
    await settle();
    return now.length > 0;
  }

  /** Answers turn after turn until nothing is asked any more; resolves with the number of turns. */
  async run(): Promise<number> {
    let turns = 0;
    while (await this.turn()) turns += 1;
    return turns;
  }

  private answerOf(name: string): { value?: unknown; error?: unknown } {
    if (this.failure !== null) return { error: this.failure };
    const value = this.change(name, this.files.get(name));
    if (value === undefined) return { error: readerError('not-found', name) };
    const json = JSON.stringify(value);
    this.bytes += Buffer.byteLength(json);
    return { value: JSON.parse(json) as unknown };
  }
}
