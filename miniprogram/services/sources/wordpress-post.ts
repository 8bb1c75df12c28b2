/** A post as WordPress writes it (REST API wp/v2 with `_embed`): strictly decoded, its field names stop here. */
import { count, dictionary, flag, list, nullable, record, text, withDefault } from '../../core/decode';
import type { Decoder } from '../../core/decode';

/** Fields of a row; without `_links` WordPress embeds nothing. */
export const ROW_FIELDS =
  'id,status,date,date_gmt,modified,modified_gmt,link,title,excerpt,sticky,categories,_links,_embedded';
export const EMBEDDED = 'author,wp:featuredmedia,wp:term';

interface Rendered {
  /** HTML. */
  rendered: string;
  /** Behind a password: nothing of it is answered. */
  protected: boolean;
}

export interface MediaSize {
  source_url: string;
  width: number;
  height: number;
}

/** An uploaded file; without an address when it may not be seen. */
export interface Media {
  source_url: string;
  media_details: { width: number; height: number; sizes: Record<string, MediaSize> };
}

export interface Term {
  id: number;
  name: string;
  taxonomy: string;
}

export interface Embedded {
  author: { name: string }[];
  'wp:featuredmedia': Media[];
  'wp:term': Term[][];
}

/** Dates without a zone: `_gmt` in UTC, the others as the site's clock shows them. */
export interface Post {
  id: number;
  status: string;
  date: string | null;
  date_gmt: string | null;
  modified: string | null;
  modified_gmt: string | null;
  /** The post's own page. */
  link: string;
  title: { rendered: string };
  content: Rendered;
  excerpt: Rendered;
  sticky: boolean;
  categories: number[];
  _embedded: Embedded;
}

/** PHP writes an empty map as an empty list. */
function map<T>(decoder: Decoder<T>): Decoder<T> {
  return (value, path) =>
    decoder(value === undefined || (Array.isArray(value) && value.length === 0) ? {} : value, path);
}

/** Sizes that plugins saved as text are numbers all the same; none is 0. */
const pixels: Decoder<number> = (value, path) =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : (nullable(count)(value, path) ?? 0);

const mediaSize = record<MediaSize>({ source_url: withDefault(text, ''), width: pixels, height: pixels });

/** What may not be seen is embedded as an error, `{code, message, data}`: all its fields are missing. */
const embedded = map(
  record<Embedded>({
    author: withDefault(list(record<{ name: string }>({ name: withDefault(text, '') })), []),
    'wp:featuredmedia': withDefault(
      list(
        record<Media>({
          source_url: withDefault(text, ''),
          media_details: map(record({ width: pixels, height: pixels, sizes: map(dictionary(mediaSize)) })),
        }),
      ),
      [],
    ),
    'wp:term': withDefault(
      list(
        list(record<Term>({ id: withDefault(count, 0), name: withDefault(text, ''), taxonomy: withDefault(text, '') })),
      ),
      [],
    ),
  }),
);

/** A type of post that has none of it leaves the field out. */
const rendered = map(record<Rendered>({ rendered: withDefault(text, ''), protected: withDefault(flag, false) }));

export const post: Decoder<Post> = record<Post>({
  id: count,
  status: withDefault(text, 'publish'),
  date: nullable(text),
  date_gmt: nullable(text),
  modified: nullable(text),
  modified_gmt: nullable(text),
  link: withDefault(text, ''),
  title: map(record({ rendered: withDefault(text, '') })),
  content: rendered,
  excerpt: rendered,
  sticky: withDefault(flag, false),
  categories: withDefault(list(count), []),
  _embedded: embedded,
});
