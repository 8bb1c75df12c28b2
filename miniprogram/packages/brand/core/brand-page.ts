/** What a brand's account page shows. A part that cannot be read is not there; the rest of the page is. */
import { articleSummary } from '../../../core/article';
import type { ArticleSummary } from '../../../core/article';
import { goodOnes, orElse, textUpTo, webAddress } from '../../../core/brand';
import { flag, identifier, number, record } from '../../../core/decode';
import type { Decoder } from '../../../core/decode';
import { readerError } from '../../../core/errors';

/** Where a line of the menu leads: a page of the brand's mini program, an article, or a category. */
export type MenuTarget = { kind: 'program'; path: string } | { kind: 'article' | 'category'; id: string };

export interface MenuLine {
  name: string;
  target: MenuTarget;
}

export interface Topic {
  /** Of a category. */
  id: string;
  name: string;
}

export interface Product {
  name: string;
  /** As it is to be shown: `¥68`. */
  price: string;
  cover: string;
  /** In the brand's mini program. */
  path: string;
}

export interface Shop {
  name: string;
  address: string;
  /** In the coordinates of the map (gcj02); null when it has no place on it. */
  place: { latitude: number; longitude: number } | null;
  phone: string;
}

export interface Notice {
  title: string;
  text: string;
  /** ISO 8601 in UTC, or empty for no beginning or end. */
  from: string;
  to: string;
  /** Address of the rules, or empty. */
  link: string;
}

export interface Live {
  title: string;
  /** Both or none; without them WeChat takes the channel's latest. */
  feedId: string;
  nonceId: string;
  /** A live broadcast is announced. */
  isAnnounced: boolean;
}

export interface Channels {
  finderUserName: string;
  feeds: { feedId: string; title: string; cover: string }[];
  live: Live | null;
}

export interface BrandPage {
  id: string;
  intro: string;
  menu: MenuLine[];
  pinned: ArticleSummary[];
  topics: Topic[];
  articles: ArticleSummary[];
  products: Product[];
  shops: { online: string; offline: Shop[] };
  notice: Notice | null;
  message: { corpId: string; url: string } | null;
  channels: Channels | null;
}

const line = textUpTo(60);
const cover = orElse(webAddress, '');
const programPath = orElse(textUpTo(1024), '');

/** Text that says something, at most so long. */
function filled(most: number): Decoder<string> {
  return (value, path) => {
    const said = textUpTo(most)(value, path);
    if (said === '') throw readerError('malformed', `${path} should not be empty`);
    return said;
  };
}

const menuTarget: Decoder<MenuTarget> = (value, path) => {
  const { kind } = record<{ kind: string }>({ kind: line })(value, path);
  if (kind === 'program') return { kind, path: record<{ path: string }>({ path: programPath })(value, path).path };
  if (kind === 'article' || kind === 'category')
    return { kind, id: record<{ id: string }>({ id: identifier })(value, path).id };
  throw readerError('malformed', `${path} leads nowhere`);
};

const within = (most: number): Decoder<number> => {
  return (value, path) => {
    if (Math.abs(number(value, path)) > most) throw readerError('malformed', `${path} is beyond the map`);
    return Number(value);
  };
};

const place = record<{ latitude: number; longitude: number }>({ latitude: within(90), longitude: within(180) });

const shop = record<Shop>({
  name: filled(60),
  address: orElse(textUpTo(120), ''),
  place: orElse<Shop['place']>(place, null),
  phone: orElse(textUpTo(30), ''),
});

const live = record<Live>({
  title: orElse(line, ''),
  feedId: orElse(textUpTo(200), ''),
  nonceId: orElse(textUpTo(200), ''),
  isAnnounced: orElse(flag, false),
});

const channels = record<Channels>({
  finderUserName: filled(100),
  feeds: goodOnes(record({ feedId: filled(200), title: orElse(line, ''), cover }), 12),
  live: orElse<Live | null>(live, null),
});

const notice = record<Notice>({
  title: filled(60),
  text: orElse(textUpTo(400), ''),
  from: orElse(textUpTo(30), ''),
  to: orElse(textUpTo(30), ''),
  link: orElse(webAddress, ''),
});

const shops = record<BrandPage['shops']>({ online: orElse(webAddress, ''), offline: goodOnes(shop, 50) });

export const brandPage: Decoder<BrandPage> = record<BrandPage>({
  id: identifier,
  intro: orElse(textUpTo(400), ''),
  menu: goodOnes(record<MenuLine>({ name: filled(20), target: menuTarget }), 6),
  pinned: goodOnes(articleSummary, 5),
  topics: goodOnes(record<Topic>({ id: identifier, name: filled(30) }), 20),
  articles: goodOnes(articleSummary, 50),
  products: goodOnes(
    record<Product>({ name: filled(60), price: orElse(textUpTo(20), ''), cover, path: programPath }),
    20,
  ),
  shops: orElse(shops, { online: '', offline: [] }),
  notice: orElse<Notice | null>(notice, null),
  message: orElse<BrandPage['message']>(record({ corpId: filled(64), url: filled(1024) }), null),
  channels: orElse<Channels | null>(channels, null),
});

/** The page with every picture's address changed, as a source makes them absolute. */
export function mapAddresses(page: BrandPage, address: (written: string) => string): BrandPage {
  const summary = (one: ArticleSummary): ArticleSummary => {
    const src = one.cover === null ? '' : address(one.cover.src);
    return { ...one, cover: one.cover === null || src === '' ? null : { ...one.cover, src } };
  };
  const withCover = <T extends { cover: string }>(one: T): T => ({ ...one, cover: one.cover && address(one.cover) });
  return {
    ...page,
    pinned: page.pinned.map(summary),
    articles: page.articles.map(summary),
    products: page.products.map(withCover),
    channels: page.channels && { ...page.channels, feeds: page.channels.feeds.map(withCover) },
  };
}
