/** A feed as JSON Feed 1.0 and 1.1 write it: strictly decoded, its field names stop here. */
import { list, nullable, record, text, withDefault } from '../../core/decode';
import type { Decoder } from '../../core/decode';
import { readerError } from '../../core/errors';

export interface FeedAuthor {
  name: string | null;
}

export interface FeedItem {
  id: string;
  url: string | null;
  external_url: string | null;
  title: string | null;
  content_html: string | null;
  content_text: string | null;
  summary: string | null;
  image: string | null;
  banner_image: string | null;
  date_published: string | null;
  date_modified: string | null;
  /** Since 1.1; `author` before. */
  authors: FeedAuthor[] | null;
  author: FeedAuthor | null;
  tags: string[] | null;
}

export interface JsonFeedFile {
  title: string;
  description: string | null;
  icon: string | null;
  authors: FeedAuthor[] | null;
  author: FeedAuthor | null;
  /** Where the next items are. */
  next_url: string | null;
  items: FeedItem[];
}

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1(?:\.\d+)?\/?$/;

const version: Decoder<string> = (value, path) => {
  const written = text(value, path);
  if (VERSION.test(written)) return written;
  throw readerError('malformed', `${path} should be a version of JSON Feed, but is another text`);
};

/** The standard asks readers to take a number for a text. */
const itemId: Decoder<string> = (value, path) =>
  typeof value === 'number' && isFinite(value) ? String(value) : text(value, path);

const author = record<FeedAuthor>({ name: nullable(text) });

const item = record<FeedItem>({
  id: itemId,
  url: nullable(text),
  external_url: nullable(text),
  title: nullable(text),
  content_html: nullable(text),
  content_text: nullable(text),
  summary: nullable(text),
  image: nullable(text),
  banner_image: nullable(text),
  date_published: nullable(text),
  date_modified: nullable(text),
  authors: nullable(list(author)),
  author: nullable(author),
  tags: nullable(list(text)),
});

const file = record<JsonFeedFile & { version: string }>({
  version,
  title: withDefault(text, ''),
  description: nullable(text),
  icon: nullable(text),
  authors: nullable(list(author)),
  author: nullable(author),
  next_url: nullable(text),
  items: list(item),
});

export const jsonFeedFile: Decoder<JsonFeedFile> = file;
