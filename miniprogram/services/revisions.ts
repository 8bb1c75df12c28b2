/** What lists said of the newest revision of articles: a kept article of that revision needs no question. */
import { mapCall } from '../core/call';
import type { Call } from '../core/call';
import { isFresh, REVISION_MAX_AGE_MS } from '../core/freshness';
import type { ArticlePage } from '../core/site';
import type { Source } from './sources/source';

export interface Revisions {
  /** The revision that a list named lately; null when none did. */
  newest: (id: string) => string | null;
}

/** Rows remembered: more than a reader scrolls through in the time that they count. */
const MAX_ROWS = 2000;

/** The same source, whose lists are listened to. */
export function withRevisions(source: Source, now: () => number): { source: Source; revisions: Revisions } {
  const rows = new Map<string, { revision: string; saidAt: number }>();
  const heard = (call: Call<ArticlePage>): Call<ArticlePage> =>
    mapCall(call, (page) => {
      if (rows.size > MAX_ROWS) rows.clear();
      for (const { id, revision } of page.items) rows.set(id, { revision, saidAt: now() });
      return page;
    });
  return {
    source: {
      ...source,
      page: (number) => heard(source.page(number)),
      categoryPage: (id, number) => heard(source.categoryPage(id, number)),
    },
    revisions: {
      newest: (id) => {
        const row = rows.get(id);
        return row !== undefined && isFresh(row.saidAt, now(), REVISION_MAX_AGE_MS) ? row.revision : null;
      },
    },
  };
}
