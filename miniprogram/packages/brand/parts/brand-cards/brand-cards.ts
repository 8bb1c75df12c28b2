/**
 * The cards of brands in a page of another package, with all that a tap on them needs. It stands apart from pages, so
 * that an article or a search loads it only where there is a brand to show.
 */
import type { CardView } from '../../core/card-view';
import { NO_LAUNCH } from '../../core/launch-view';
import { brandUrl } from '../../../../core/routes';
import type { Origin } from '../../core/funnel';
import { instanceState } from '../../../../core/instance-state';
import { appRoot } from '../../../../pages/app-root';
import { openPage } from '../../../../pages/open-page';
import { bindData } from '../../../../stores/bind';
import { brandDesk } from '../../stores/desk';
import type { Desk } from '../../stores/desk';
import { launchBrand, sheetHandlers, sheetView } from '../launch-handlers';

interface State {
  desk: Desk;
  owner: number;
  /** Null before it is there. */
  undo: (() => void) | null;
  isInView: boolean;
  /** Cards that were seen in this search. */
  seen: Set<string>;
}

const stateOf = instanceState<State>(() => {
  const desk = brandDesk(appRoot());
  return { desk, owner: desk.nextOwner(), undo: null, isInView: false, seen: new Set() };
});

interface CardEvent {
  detail: { id: string };
}

Component({
  properties: {
    /** Ids of the brands in their order, and of the article around them; without one it is a search. */
    named: { type: Object, value: { ids: [] as string[], article: '' } },
  },

  data: {
    cards: [] as CardView[],
    sheet: NO_LAUNCH,
    isStill: false,
  },

  observers: {
    named() {
      if (stateOf(this).undo !== null) this.bind();
    },

    cards() {
      this.countSeen();
    },
  },

  lifetimes: {
    attached() {
      void stateOf(this).desk.root.brands.load();
      this.bind();
      const observer = this.createIntersectionObserver({ thresholds: [0] });
      observer.relativeToViewport().observe('.brand-cards', ({ intersectionRatio }) => {
        stateOf(this).isInView = intersectionRatio > 0;
        this.countSeen();
      });
    },

    detached() {
      const { desk, owner, undo } = stateOf(this);
      undo?.();
      desk.launches.leave(owner);
    },
  },

  methods: {
    bind() {
      const state = stateOf(this);
      const { desk, owner } = state;
      const { ids } = this.properties.named;
      state.undo?.();
      state.undo = bindData(this, {
        isStill: () => desk.root.device.isSinglePage,
        cards: () => desk.cards(ids),
        sheet: () => sheetView(desk, owner),
      });
    },

    /** The list of brands may come before or after the cards are in sight. In an article a card counts once. */
    countSeen() {
      const { desk, seen, isInView } = stateOf(this);
      if (!isInView) return;
      const origin = this.origin();
      const known = origin.article === '' ? seen : desk.seen;
      for (const { id } of this.data.cards) {
        const key = `${origin.article} ${id}`;
        if (!known.has(key)) desk.funnel.count({ ...origin, brand: id, step: 'seen' });
        known.add(key);
      }
    },

    onOpen({ detail }: CardEvent) {
      if (!this.data.isStill) openPage(brandUrl(detail.id));
    },

    onLaunch({ detail }: CardEvent) {
      const { desk, owner } = stateOf(this);
      const brand = desk.root.brands.byId(detail.id);
      const { place, article } = this.origin();
      if (brand !== null) launchBrand(desk, brand, { path: '', place, article, owner });
    },

    ...sheetHandlers((part) => stateOf(part).desk),

    origin(): Origin {
      const { article } = this.properties.named;
      return stateOf(this).desk.originOf(article === '' ? 'search' : 'article', article);
    },
  },
});
