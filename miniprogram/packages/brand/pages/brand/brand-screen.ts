/** What a brand's page shows of its stores: the state of the screen, and the page as it can be used on this phone. */
import type { Brand } from '../../../../core/brand';
import { fullDate } from '../../../../core/dates';
import { fill } from '../../../../core/messages';
import { screenState } from '../../../../core/remote';
import type { ScreenState } from '../../../../core/remote';
import { articleRow } from '../../../../core/rows';
import type { Bound } from '../../../../stores/bind';
import type { ReaderError } from '../../../../core/errors';
import { brandView } from '../../core/brand-view';
import type { BrandView } from '../../core/brand-view';
import { NO_LAUNCH } from '../../core/launch-view';
import type { LaunchView } from '../../core/launch-view';
import type { BrandPageStore } from '../../stores/brand-page';
import type { Desk } from '../../stores/desk';
import { sheetView } from '../../parts/launch-handlers';

export interface BrandScreen {
  state: ScreenState;
  told: Record<'title' | 'message', string>;
  /** What the button of `load-state` does. */
  action: string;
  view: BrandView | null;
  /** What is said after a visit to the brand's mini program; empty otherwise. */
  returned: string;
  /** The reader has agreed to open this brand, and may withdraw that. */
  canWithdraw: boolean;
  sheet: LaunchView;
}

export const EMPTY_BRAND_SCREEN: BrandScreen = {
  state: 'loading',
  told: { title: '', message: '' },
  action: '',
  view: null,
  returned: '',
  canWithdraw: false,
  sheet: NO_LAUNCH,
};

/** Fields for `bindData`. */
export function brandScreen(store: BrandPageStore, desk: Desk, owner: number): Bound<BrandScreen> {
  const { root, words, launches, consents } = desk;
  const { brands, reading, device } = root;
  const brand = (): Brand | null => brands.byId(store.id);
  const isMissing = (): boolean =>
    store.task.error?.kind === 'not-found' || (brands.list !== null && brands.task.isIdle && brand() === null);
  const error = (): ReaderError | null => {
    if (store.task.isIdle && store.task.error !== null) return store.task.error;
    return brands.task.isIdle ? brands.task.error : null;
  };
  const view = (): BrandView | null => {
    const known = brand();
    if (known === null || store.page === null) return null;
    return brandView(known, store.page, {
      abilities: desk.abilities,
      plan: desk.planOf(known),
      now: device.now(),
      words,
      coverUrl: root.smallCover,
      day: (iso) => fullDate(iso, root.words.dates),
      row: (summary) =>
        articleRow(summary, {
          now: device.now(),
          words: root.words,
          isRead: reading.isRead,
          coverUrl: root.smallCover,
        }),
    });
  };
  return {
    state: () => (isMissing() && view() === null ? 'error' : screenState(view() !== null, false, error())),
    told: () => (isMissing() ? words.page.missing : root.words.errors[error()?.kind ?? 'server']),
    action: () => (isMissing() ? words.page.goHome : root.words.retry),
    view,
    returned: () => {
      const back = launches.returnedFrom;
      if (back?.brandId !== store.id) return '';
      return fill(back.isBought ? words.card.bought : words.card.returned, { name: brand()?.name ?? '' });
    },
    canWithdraw: () => consents.has(store.id, brand()?.launch?.appId ?? ''),
    sheet: () => sheetView(desk, owner),
  };
}
