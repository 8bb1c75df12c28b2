/** Articles kept in files to be read without a network: what is known of each, and which goes first when room is needed. */
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

/** The copy that goes next: the one not read for longest, never a favourite nor one that is to be spared. */
export function leastRead(copies: readonly Copy[], isSpared: (id: string) => boolean): Copy | null {
  const lastUse = ({ savedAt, readAt }: Copy): number => Math.max(savedAt, readAt);
  return copies
    .filter(({ id }) => !isSpared(id))
    .reduce<Copy | null>((least, next) => (least === null || lastUse(next) < lastUse(least) ? next : least), null);
}

/** Whether files of this address may be asked for: hosts have to be listed with WeChat. */
export function isDownloadable(url: string, fileHosts: readonly string[]): boolean {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url)?.[1];
  return host !== undefined && fileHosts.includes(host.toLowerCase());
}

const ENDING = /\.(jpe?g|png|gif|webp|svg|bmp|avif)$/i;

/** A file name for the picture of an address: the same for the same address, in practice no other's. */
export function pictureName(url: string): string {
  const ending = ENDING.exec(url.replace(/[?#].*$/, ''))?.[0].toLowerCase() ?? '.jpg';
  return hash(url, 0x811c9dc5) + hash(url, 0x01234567) + ending;
}

/** FNV-1a in 32 bits, as eight hexadecimal digits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return `0000000${(value >>> 0).toString(16)}`.slice(-8);
}
