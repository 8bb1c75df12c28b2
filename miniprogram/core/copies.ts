/** Articles kept in files to be read without a network: what is known of each, and how it stands there. */
import { article } from './article';
import type { Article } from './article';
import { count, dictionary, exactly, identifier, list, record, text, time } from './decode';
import type { Decoder } from './decode';

export interface Copy {
  id: string;
  title: string;
  revision: string;
  /** Of the text and the pictures together. */
  bytes: number;
  /** Milliseconds since 1970; `readAt` is 0 when it was never opened. */
  savedAt: number;
  readAt: number;
  /** Pictures that could not be kept: of hosts that may not be asked for files, or not there. */
  missing: number;
}

/** What stands in the file of a copy: it says all about itself, so that a lost index can be made anew. */
export interface CopyFile {
  savedAt: number;
  article: Article;
  /** Addresses of pictures to the names of their files in the same folder. */
  pictures: Record<string, string>;
  missing: number;
}

const VERSION = 1;
const version = record({ version: exactly(VERSION) });
const copy: Decoder<Copy> = record<Copy>({
  id: identifier,
  title: text,
  revision: text,
  bytes: count,
  savedAt: time,
  readAt: time,
  missing: count,
});

/** How the index stands in the storage. */
export const copiesFormat = {
  key: 'copies',
  empty: [] as readonly Copy[],
  decode: (value: unknown, path: string): readonly Copy[] => {
    version(value, path);
    return record({ items: list(copy) })(value, path).items;
  },
  encode: (items: readonly Copy[]): unknown => ({ version: VERSION, items }),
  join: (earlier: readonly Copy[], later: readonly Copy[]): readonly Copy[] => {
    const known = new Set(later.map(({ id }) => id));
    return [...later, ...earlier.filter(({ id }) => !known.has(id))];
  },
};

export const copyFile: Decoder<CopyFile> = (value, path) => {
  version(value, path);
  return record<CopyFile>({ savedAt: time, article, pictures: dictionary(text), missing: count })(value, path);
};

export function encodedCopyFile(file: CopyFile): string {
  return JSON.stringify({ version: VERSION, ...file });
}

/** Where all copies are; each has a folder of its own, named by its article. */
export const COPIES_FOLDER = 'copies';

export function copyFileName(id: string): string {
  return `${COPIES_FOLDER}/${id}/article.json`;
}
