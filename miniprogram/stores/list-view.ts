/** What a page shows of a list of articles: its mounted rows, its spacers, and the one state of the screen. */
import { shortTime } from '../core/dates';
import type { ListChunk, ListData, ListStatus } from '../core/list-data';
import { fill } from '../core/messages';
import { screenState } from '../core/remote';
import type { ScreenState } from '../core/remote';
import { articleRow } from '../core/rows';
import type { ArticleListStore } from './article-list';
import type { Bound } from './bind';
import type { Root } from './root';

type Told = Record<'title' | 'message', string>;

interface Look {
  /** What a list without articles says. */
  empty: Told;
  /** The first article is a lead story, with a wide cover. */
  hasLead?: boolean;
}

/** Fields for `bindData`. */
export function listView(store: ArticleListStore, root: Root, { empty, hasLead = false }: Look): Bound<ListData> {
  return {
    chunks: () => mountedChunks(store, root, hasLead),
    above: () => store.window.value.above,
    below: () => store.window.value.below,
    status: () => ({ ...screen(store, root, empty), ...footer(store, root), ...notes(store, root) }),
  };
}

function mountedChunks(store: ArticleListStore, root: Root, hasLead: boolean): ListChunk[] {
  const { start, end } = store.window.value;
  const context = { now: root.device.now(), words: root.words, isRead: root.reading.isRead, coverUrl: root.smallCover };
  const lead = { ...context, coverUrl: root.wideCover };
  return (store.list?.chunks ?? []).slice(start, end).map((chunk, at) => ({
    key: `chunk-${start + at}`,
    index: start + at,
    rows: chunk.map((summary, row) => articleRow(summary, hasLead && start + at + row === 0 ? lead : context)),
  }));
}

function screen(store: ArticleListStore, root: Root, empty: Told): Told & { state: ScreenState } {
  const { error } = store.first;
  const state = screenState(store.list !== null, store.isEmpty, store.first.isIdle ? error : null);
  if (state === 'loading') return { state, title: root.words.footer.loading, message: '' };
  const told = state === 'empty' ? empty : root.words.errors[error?.kind ?? 'server'];
  return { state, title: told.title, message: told.message };
}

function footer(store: ArticleListStore, { words }: Root): Pick<ListStatus, 'footer' | 'footerText'> {
  if (store.more.error !== null && store.more.isIdle) return { footer: 'error', footerText: words.footer.error };
  if (store.canLoadMore) return { footer: 'loading', footerText: words.footer.loading };
  return { footer: 'end', footerText: words.footer.end };
}

function notes(store: ArticleListStore, { words, device, network }: Root): Pick<ListStatus, 'notice' | 'announcement'> {
  const when = shortTime(store.savedAt, device.now(), words.dates);
  return {
    notice: isOld(store, network.isOnline)
      ? fill(network.isOnline ? words.list.kept : words.list.offline, { when })
      : '',
    announcement: store.newCount > 0 ? fill(words.list.newArticles, { n: store.newCount }) : '',
  };
}

/** Whether what is shown cannot be made new just now. */
function isOld(store: ArticleListStore, isOnline: boolean): boolean {
  return store.list !== null && (store.first.error !== null || !isOnline);
}
