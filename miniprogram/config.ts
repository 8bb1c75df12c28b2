/** What a publisher changes: where the articles come from. */
import { readerApi } from './services/sources/reader-api';
import type { SourceFactory } from './services/sources/source';

export interface ReaderConfig {
  /** The backend: one of `services/sources/`, with the address it speaks at. Only the one imported here is uploaded. */
  source: SourceFactory;
  /** How long one answer may take, in milliseconds. */
  timeoutMs: number;
  /**
   * Address of an image proxy that makes covers as small as they are shown, with `{url}` and `{width}` in it
   * (`https://img.example.com/?url={url}&w={width}`, or `{url}?resize={width}`); empty for none.
   */
  imageProxy: string;
  /** Hosts whose files may be downloaded (`img.example.com`), as listed for the mini program: offline pictures, posters. */
  fileHosts: string[];
  /** Address that takes counts of the way to a brand, in batches; empty: nothing is ever sent. */
  eventsUrl: string;
}

export const config: ReaderConfig = {
  source: readerApi({ baseUrl: 'http://localhost:4000/api/' }),
  timeoutMs: 15_000,
  imageProxy: 'http://localhost:4000/picture?url={url}&width={width}',
  fileHosts: ['localhost:4000'],
  eventsUrl: '',
};
