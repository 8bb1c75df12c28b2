// Asks the page on top for what it would share, and completes it as WeChat does.
import { SHARE_TAP } from './builtins/share-button';
import { localFiles } from './local-files';
import type { OpenPage } from './open-page';

export type ShareKind = 'chat' | 'timeline' | 'favorites';

export interface ShareCard {
  kind: ShareKind;
  title: string;
  imageUrl: string;
  /** Opens from a chat: path with query. Moments and favourites open the same page with this query. */
  path: string;
}

export interface Sharing {
  readonly last: ShareCard | undefined;
  /** What the menu offers: the chat needs onShareAppMessage, Moments both handlers. */
  offered(): ShareKind[];
  share(kind: ShareKind): Promise<ShareCard>;
  /** Chooses what the menu of a page offers to send; undefined gives it back to the page's handlers. */
  choose(page: OpenPage, menus: readonly ShareMenu[] | undefined): void;
}

/** The names of wx.showShareMenu. */
export type ShareMenu = 'shareAppMessage' | 'shareTimeline';

const MENU_KINDS = { chat: 'shareAppMessage', timeline: 'shareTimeline' } as const;

/** A card may come as a promise; WeChat waits three seconds and then takes the plain values. */
const PROMISE_BUDGET_MS = 3000;

const HANDLERS = { chat: 'onShareAppMessage', timeline: 'onShareTimeline', favorites: 'onAddToFavorites' } as const;

interface Offer {
  title?: string;
  path?: string;
  query?: string;
  imageUrl?: string;
  promise?: Promise<Offer>;
}

export function createSharing(
  top: () => OpenPage | undefined,
  titleOf: (page: OpenPage) => string,
  show: (card: ShareCard) => void,
): Sharing {
  let last: ShareCard | undefined;
  const chosen = new WeakMap<OpenPage, readonly ShareMenu[]>();

  async function shareFrom(kind: ShareKind, from: 'menu' | 'button', target?: unknown): Promise<ShareCard> {
    const page = top();
    if (!page) throw new Error('no page is open');
    const offer = await settled(page.call(HANDLERS[kind], { from, target }) ?? {});
    const path = kind === 'chat' ? (offer.path ?? page.url) : pathWith(page, offer.query);
    last = { kind, title: offer.title ?? titleOf(page), imageUrl: offer.imageUrl ?? '', path };
    show({ ...last, imageUrl: drawable(last.imageUrl) });
    return last;
  }

  window.addEventListener(SHARE_TAP, (event) => {
    if (event instanceof CustomEvent) void shareFrom('chat', 'button', event.detail);
  });

  return {
    get last() {
      return last;
    },
    offered() {
      const page = top();
      if (!page) return [];
      const inChat = page.has(HANDLERS.chat);
      const has = { chat: inChat, timeline: inChat && page.has(HANDLERS.timeline) };
      const menus = chosen.get(page);
      const kinds = (['chat', 'timeline'] as const).filter((kind) => {
        return has[kind] && (menus === undefined || menus.includes(MENU_KINDS[kind]));
      });
      return [...kinds, 'favorites'];
    },
    share: (kind) => shareFrom(kind, 'menu'),
    choose(page, menus) {
      if (menus) chosen.set(page, menus);
      else chosen.delete(page);
    },
  };
}

/** An address that the shell can draw: pictures of the package and local files are the page's. */
function drawable(picture: string): string {
  const isOfPackage = picture !== '' && !/^[a-z][a-z0-9+.-]*:|^\//i.test(picture);
  return isOfPackage ? `/${picture}` : localFiles().url(picture);
}

function pathWith(page: OpenPage, query: string | undefined): string {
  if (query === undefined) return page.url;
  return query === '' ? `/${page.path}` : `/${page.path}?${query}`;
}

async function settled(offer: Offer): Promise<Offer> {
  if (!offer.promise) return offer;
  const late = new Promise<Offer>((resolve) => window.setTimeout(() => resolve({}), PROMISE_BUDGET_MS));
  return { ...offer, ...(await Promise.race([offer.promise, late])) };
}
