/** What a publisher changes: where the articles come from. */

export interface ReaderConfig {
  /** Folder of the reader API, with a slash at its end. */
  baseUrl: string;
  /** How long one answer may take, in milliseconds. */
  timeoutMs: number;
}

export const config: ReaderConfig = {
  baseUrl: 'http://localhost:4000/api/',
  timeoutMs: 15_000,
};
