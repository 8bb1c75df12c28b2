/** The account page as it is shown: each part only when there is something in it and the phone can do it. */
import type { ArticleSummary } from '../../../core/article';
import type { Brand } from '../../../core/brand';
import type { ArticleRow } from '../../../core/rows';
import type { BrandPage, Product, Shop } from './brand-page';
import { actionOf } from './card-view';
import type { BrandMessages } from './messages';
import { noticeView } from './notice-view';
import type { NoticeView } from './notice-view';
import { isThere } from './ways';
import type { Abilities, Plan } from './ways';

/** Something to tap: which of its part, by its place in the page's data. */
export interface Tappable {
  at: number;
  name: string;
}

export interface BrandView {
  head: { name: string; logo: string; initial: string; verified: string; intro: string; action: string; note: string };
  /** `message`, `share`: what the head offers besides the launch. */
  canMessage: boolean;
  menu: Tappable[];
  notice: NoticeView | null;
  topics: Tappable[];
  pinned: ArticleRow[];
  articles: ArticleRow[];
  products: (Tappable & { price: string; cover: string })[];
  /** Products are only looked at where the brand's mini program cannot be opened. */
  canBuy: boolean;
  hasOnlineShop: boolean;
  shops: (Tappable & { address: string; phone: string; hasMap: boolean; hasPhone: boolean })[];
  feeds: (Tappable & { cover: string })[];
  /** Words of the channel's other entries; empty ones are not there. */
  channel: { profile: string; live: string; liveTitle: string; notice: string };
}

export interface BrandContext {
  abilities: Abilities;
  plan: Plan | null;
  now: number;
  words: BrandMessages;
  /** As in core/dates.ts: how a full day is written. */
  day: (iso: string) => string;
  row: (summary: ArticleSummary) => ArticleRow;
  /** Address of a cover in about the size in which it is shown. */
  coverUrl: (src: string) => string;
}

/** Where the functions are missing by platform (platform: tables of APIs). */
const NO_MAP = ['windows'];
const NO_PHONE = ['windows', 'mac'];

export function brandView(brand: Brand, page: BrandPage, context: BrandContext): BrandView {
  const { abilities, plan, words } = context;
  const canOpen = plan !== null && plan.obstacle === null;
  const canLeave = !abilities.isSinglePage;
  const pinnedIds = new Set(page.pinned.map(({ id }) => id));
  return {
    head: headOf(brand, page, context),
    canMessage: canLeave && page.message !== null && isThere(abilities, 'openCustomerServiceChat', '2.19.0'),
    menu: named(page.menu).filter((_, at) => canLeave && (page.menu[at].target.kind !== 'program' || canOpen)),
    notice: page.notice && noticeView(page.notice, context.now, context.day, words, canLeave),
    topics: canLeave ? named(page.topics) : [],
    pinned: page.pinned.map(context.row),
    articles: page.articles.filter(({ id }) => !pinnedIds.has(id)).map(context.row),
    products: page.products.map((product, at) => ({ at, ...shownProduct(product, context.coverUrl) })),
    canBuy: canOpen,
    hasOnlineShop: canLeave && page.shops.online !== '',
    shops: page.shops.offline.map((shop, at) => ({ at, ...shownShop(shop, abilities) })),
    ...channelOf(page, context),
  };
}

function headOf(brand: Brand, { intro }: BrandPage, { plan, words, abilities }: BrandContext): BrandView['head'] {
  const { name, logo, verified, launch } = brand;
  const isClosed = launch !== null && plan === null && !abilities.isSinglePage;
  return {
    name,
    logo,
    initial: Array.from(name)[0] ?? '',
    verified: verified ? words.page.verified : '',
    intro,
    action: actionOf(plan, words),
    note: isClosed ? words.page.noLaunch : '',
  };
}

function named(items: readonly { name: string }[]): Tappable[] {
  return items.map(({ name }, at) => ({ at, name }));
}

function shownProduct({ name, price, cover }: Product, coverUrl: BrandContext['coverUrl']) {
  return { name, price, cover: coverUrl(cover) };
}

function shownShop({ name, address, place, phone }: Shop, { platform, isSinglePage }: Abilities) {
  return {
    name,
    address,
    phone,
    hasMap: !isSinglePage && place !== null && !NO_MAP.includes(platform),
    hasPhone: !isSinglePage && phone !== '' && !NO_PHONE.includes(platform),
  };
}

function channelOf(
  { channels }: BrandPage,
  { abilities, words, coverUrl }: BrandContext,
): Pick<BrandView, 'feeds' | 'channel'> {
  const none = { feeds: [], channel: { profile: '', live: '', liveTitle: '', notice: '' } };
  const isLocked = abilities.isSinglePage || abilities.apiCategory === 'browseOnly';
  if (channels === null || isLocked) return none;
  const { feeds, live } = channels;
  const isOpen = (api: string, since: string): boolean => isThere(abilities, api, since);
  // Chat tools allow no channel's page. Without ids the live call came later.
  const canProfile = isOpen('openChannelsUserProfile', '2.21.2') && abilities.apiCategory !== 'chatTool';
  const hasIds = live !== null && live.feedId !== '' && live.nonceId !== '';
  const canLive = live !== null && isOpen('openChannelsLive', hasIds ? '2.15.0' : '2.19.2');
  const canNotice = live?.isAnnounced === true && isOpen('openChannelsLiveNoticeInfo', '3.13.0');
  return {
    feeds: isOpen('openChannelsActivity', '2.19.2')
      ? feeds.map(({ title, cover }, at) => ({ at, name: title, cover: coverUrl(cover) }))
      : [],
    channel: {
      profile: canProfile ? words.page.profile : '',
      live: canLive ? words.page.live : '',
      liveTitle: live?.title ?? '',
      notice: canNotice ? words.page.liveNotice : '',
    },
  };
}
