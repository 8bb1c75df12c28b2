/** What a search answers: rows that can be shown as they are. */

export interface SearchRow {
  id: string;
  title: string;
  /** ISO 8601 in UTC with `Z`. */
  date: string;
  /** Plain text, empty when the answer brought none. */
  excerpt: string;
}

export interface SearchPage {
  /** From 1. */
  page: number;
  pageCount: number;
  /** Articles that match; what a cut list no longer knows is not counted. */
  total: number;
  /** There are more than `total`, which a cut list no longer knows. */
  isCut?: boolean;
  items: SearchRow[];
}
