/** An index as files in memory, and a reader of them that counts what a search costs: round trips, bytes, CPU. */
import type { Call } from '../../../miniprogram/core/call';
import { decode } from '../../../miniprogram/core/decode';
import { readerError } from '../../../miniprogram/core/errors';
import type { SearchPage } from '../../../miniprogram/core/search';
import { indexSearch } from '../../../miniprogram/pages/search/services/index-search';
import type { GetFile } from '../../../miniprogram/services/sources/source';
import type { SearchIndex } from '../../backend/reader-search';

export interface Published {
  /** The JSON of a file, null when there is none; made when it is first asked for. */
  file: (name: string) => string | null;
}

export interface Cost {
  found: SearchPage;
  turns: number;
  bytes: number;
  cpuMs: number;
}

const BUILD = 'bench';

export function publishedIndex(index: SearchIndex, total: number): Published {
  const made = new Map<string, string | null>();
  const valueOf = (name: string): object | null => {
    const { shards, rowsAFile, rowFiles } = index;
    if (name === 'site.json') return { total, search: { shards, rowsAFile } };
    const [, rows, number = ''] = /^search\/(rows\/)?(\d+)\.json$/.exec(name) ?? [];
    if (number === '' || Number(number) >= (rows === undefined ? shards : rowFiles)) return null;
    return rows === undefined ? { terms: index.terms(Number(number)) } : { rows: index.rows(Number(number)) };
  };
  return {
    file: (name) => {
      if (!made.has(name)) {
        const value = valueOf(name);
        made.set(name, value === null ? null : JSON.stringify({ version: 1, build: BUILD, ...value }));
      }
      return made.get(name) ?? null;
    },
  };
}

/** One search on a phone that has opened the search page and has no file of the index yet. */
export async function costOf(published: Published, query: string): Promise<Cost> {
  // Once without a clock: the files are made then, as they are on a server.
  await searched(published, query);
  const before = process.cpuUsage();
  const { found, turns, bytes } = await searched(published, query);
  const { user, system } = process.cpuUsage(before);
  return { found, turns, bytes, cpuMs: (user + system) / 1000 };
}

async function searched(published: Published, query: string): Promise<Omit<Cost, 'cpuMs'>> {
  let bytes = 0;
  let waiting: (() => void)[] = [];
  const get: GetFile = <T>(name: string, decoder: (value: unknown, path: string) => T): Call<T> => {
    const promise = new Promise<T>((resolve, reject) => {
      waiting.push(() => {
        const text = published.file(name);
        if (text === null) reject(readerError('not-found', name));
        else resolve(decode(decoder, JSON.parse(text), name));
        bytes += text === null ? 0 : Buffer.byteLength(text);
      });
    });
    return { promise, abort: () => undefined };
  };
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const run = async (): Promise<number> => {
    for (let turns = 0; ; turns += 1) {
      await settle();
      if (waiting.length === 0) return turns;
      const now = waiting;
      waiting = [];
      now.forEach((answer) => answer());
    }
  };
  const { find, prepare } = indexSearch(get);
  prepare?.();
  await run();
  bytes = 0;
  const call = find(query, 1);
  const turns = await run();
  return { found: await call.promise, turns, bytes };
}
