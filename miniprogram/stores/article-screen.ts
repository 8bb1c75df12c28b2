/** What an article page shows around the body: the one state of the screen, and notes about an older copy. */
import { articleFoot, articleHead } from '../core/article-view';
import type { ArticleFoot, ArticleHead } from '../core/article-view';
import { screenState } from '../core/remote';
import type { ScreenState } from '../core/remote';
import type { ArticleStore } from './article';
import type { Bound } from './bind';
import type { Root } from './root';

export interface ArticleScreen {
  state: ScreenState;
  told: Record<'title' | 'message', string>;
  /** What the button does: a missing article leads home, anything else is tried again. */
  action: string;
  head: ArticleHead | null;
  foot: ArticleFoot | null;
  isBodyComplete: boolean;
  /** Why there is no body; empty while there is one, or it is still read. */
  emptyNote: string;
  /** Says that an older copy is shown, and why; empty otherwise. */
  notice: string;
  /** The brands whose cards follow the body; null without any. */
  named: { ids: string[]; article: string } | null;
  /** The reader came in here: the ways back stand below. */
  isEntry: boolean;
}

export const EMPTY_ARTICLE_SCREEN: ArticleScreen = {
  state: 'loading',
  told: { title: '', message: '' },
  action: '',
  head: null,
  foot: null,
  isBodyComplete: false,
  emptyNote: '',
  notice: '',
  named: null,
  isEntry: false,
};

/** Fields for `bindData`. `isAlone` says that no page lies below this one. */
export function articleScreen(store: ArticleStore, root: Root, isAlone: boolean): Bound<ArticleScreen> {
  const { words, entry, device } = root;
  const error = (): typeof store.task.error => (store.task.isIdle ? store.task.error : null);
  const isMissing = (): boolean => error()?.kind === 'not-found';
  return {
    state: () => screenState(store.article !== null, false, error()),
    told: () => (isMissing() ? words.article.missing : words.errors[error()?.kind ?? 'server']),
    action: () => (isMissing() ? words.article.goHome : words.retry),
    head: () => store.article && articleHead(store.article, store.hasCoverInBody, words),
    foot: () => store.article && articleFoot(store.article, words),
    isBodyComplete: () => store.isBodyComplete,
    emptyNote: () => {
      if (!store.isEmpty) return '';
      return store.article?.isProtected ? words.article.protectedBody : words.article.emptyBody;
    },
    notice: () => {
      if (store.keptBecause === null) return '';
      return store.keptBecause.kind === 'not-found' ? words.article.withdrawn : words.article.kept;
    },
    named: () => (store.brandsBelow.length === 0 ? null : { ids: store.brandsBelow, article: store.id }),
    isEntry: () => !device.isSinglePage && (isAlone || entry.canReturnToApp),
  };
}
