/** What a list of articles shows: the data that a page binds and the list component draws. */
import type { ScreenState } from './remote';
import type { ArticleRow } from './rows';

/** A list that the front page can show. */
export interface Tab {
  /** Category id, empty for all. */
  id: string;
  name: string;
}

export interface ListChunk {
  /** Stays the same while the chunk keeps its place in the list. */
  key: string;
  index: number;
  rows: ArticleRow[];
}

export interface ListStatus {
  state: ScreenState;
  title: string;
  message: string;
  footer: 'idle' | 'loading' | 'error' | 'end';
  footerText: string;
  /** Says that what is shown is old, and how old; empty otherwise. */
  notice: string;
  /** Says that newer articles wait; empty otherwise. */
  announcement: string;
}

export interface ListData {
  chunks: ListChunk[];
  /** Heights of the spacers in px. */
  above: number;
  below: number;
  status: ListStatus;
}

export const EMPTY_LIST_DATA: ListData = {
  chunks: [],
  above: 0,
  below: 0,
  status: { state: 'loading', title: '', message: '', footer: 'idle', footerText: '', notice: '', announcement: '' },
};
