/** What a publisher changes: where the articles come from. */

export interface ReaderConfig {
  /** Folder of the reader API, with a slash at its end. */
  baseUrl: string;
  /** How long one answer may take, in milliseconds. */
  timeoutMs: number;
  /**
   * Address of an image proxy that makes covers as small as they are shown, with `{url}` and `{width}` in it
   * (`https://img.example.com/?url={url}&w={width}`, or `{url}?resize={width}`); empty for none.
   */
  imageProxy: string;
}

export const config: ReaderConfig = {
  baseUrl: 'http://localhost:4000/api/',
  timeoutMs: 15_000,
  imageProxy: 'http://localhost:4000/picture?url={url}&width={width}',
};
