/** What an article page shows around the body: the one state of the screen, and notes about an older copy. */
import { articleFoot, articleHead } from '../core/article-view';
import type { ArticleFoot, ArticleHead } from '../core/article-view';
import { shortTime } from '../core/dates';
import { fill } from '../core/messages';
import { screenState } from '../core/remote';
import type { ScreenState } from '../core/remote';
import type { ArticleStore } from './article';
import type { Bound } from './bind';
import { brandsBelow } from './brand-places';
import type { Root } from './root';

export interface ArticleScreen {
  state: ScreenState;
  told: Record<'title' | 'message', string>;
  /** What the button does: a missing article leads home, anything else is tried again. */
  action: string;
  head: ArticleHead | null;
  foot: ArticleFoot | null;
  isBodyComplete: boolean;
  /** Why there is no body, or that more of it comes; empty otherwise. */
  note: string;
  /** Says that an older copy is shown, and why; empty otherwise. */
  notice: string;
  isFavourite: boolean;
  /** Whether the article is kept in files. */
  copy: CopyState;
  /** The brands whose cards follow the body; null without any. */
  named: { ids: string[]; article: string } | null;
  /** The reader came in here: the ways back stand below. */
  isEntry: boolean;
}

export type CopyState = 'none' | 'writing' | 'kept';

export const EMPTY_ARTICLE_SCREEN: ArticleScreen = {
  state: 'loading',
  told: { title: '', message: '' },
  action: '',
  head: null,
  foot: null,
  isBodyComplete: false,
  note: '',
  notice: '',
  isFavourite: false,
  copy: 'none',
  named: null,
  isEntry: false,
};

/** Fields for `bindData`. `isAlone` says that no page lies below this one. */
export function articleScreen(store: ArticleStore, root: Root, isAlone: boolean): Bound<ArticleScreen> {
  const { words, favourites, copies, entry, device } = root;
  const error = (): typeof store.task.error => (store.task.isIdle ? store.task.error : null);
  const isMissing = (): boolean => error()?.kind === 'not-found';
  return {
    state: () => screenState(store.article !== null, false, error()),
    told: () => {
      const failed = error();
      if (failed === null) return { title: words.footer.loading, message: '' };
      return isMissing() ? words.article.missing : words.errors[failed.kind];
    },
    action: () => (isMissing() ? words.article.goHome : words.retry),
    head: () => {
      const head = store.article && articleHead(store.article, store.hasCoverInBody, words);
      return head && { ...head, cover: store.pictureAt(head.cover) };
    },
    foot: () => store.article && articleFoot(store.article, words),
    isBodyComplete: () => store.isBodyComplete,
    note: () => {
      if (!store.isBodyComplete) return words.article.moreText;
      if (!store.isEmpty) return '';
      return store.article?.isProtected ? words.article.protectedBody : words.article.emptyBody;
    },
    notice: () => notice(store, root),
    isFavourite: () => favourites.ids.has(store.id),
    copy: () => {
      if (copies.writing.has(store.id)) return 'writing';
      return copies.ids.has(store.id) ? 'kept' : 'none';
    },
    named: () => {
      const ids = brandsBelow(store);
      return ids.length === 0 ? null : { ids, article: store.id };
    },
    isEntry: () => store.isBodyComplete && !device.isSinglePage && (isAlone || entry.canReturnToApp),
  };
}

function notice(store: ArticleStore, { words, device, network }: Root): string {
  const { keptBecause, savedAt, missing } = store;
  const isOffline = !network.isOnline;
  if (store.article === null || (keptBecause === null && !isOffline)) return '';
  const { withdrawn, kept, offline } = words.article;
  const why = keptBecause?.kind === 'not-found' ? withdrawn : isOffline ? offline : kept;
  const when = fill(why, { when: shortTime(savedAt, device.now(), words.dates) });
  return missing > 0 ? `${when}${words.article.and}${fill(words.article.picturesAway, { n: missing })}` : when;
}
