/** The article that an item of a feed is, and the categories that a feed and its tags are. */
import type { Article, CategoryRef } from '../../core/article';
import { decodeEntities } from '../../html/entities';
import { resolveMediaUrl, resolveUrl } from '../../html/urls';
import type { FeedItem, JsonFeedFile } from './json-feed-item';
import { excerptOf, plainText } from './plain-text';
import { stableId } from './stable-id';
import { unwrappedPicture, unwrappedPictures } from './unwrapped-pictures';
import { utcDate } from './utc-date';

const FIRST_PICTURE = /<img\b[^<>]*?\s(?:data-src|data-original|src)\s*=\s*["'](?!data:)([^"'<>]+)["']/i;

export interface Feed {
  /** Where it was read. */
  url: string;
  file: JsonFeedFile;
}

export function articleOf(feed: Feed, item: FeedItem): Article {
  const { file } = feed;
  const ownUrl = resolveUrl(feed.url, item.url ?? item.external_url ?? '') ?? '';
  const html = item.content_html === null ? paragraphs(item.content_text ?? '') : unwrappedPictures(item.content_html);
  const plain = plainText(html);
  const date = utcDate(item.date_published, item.date_modified);
  const updated = utcDate(item.date_modified);
  const [author] = item.authors ?? (item.author === null ? (file.authors ?? [file.author]) : [item.author]);
  const summary = plainText(item.summary ?? '');
  const title = plainText(item.title ?? '');
  return {
    id: itemIdOf(feed, item),
    title: title === '' ? excerptOf(plain) : title,
    cover: coverOf(feed, item),
    author: author?.name ?? '',
    date,
    updated: updated === '' || updated === date ? null : updated,
    revision: stableId(JSON.stringify([item.title, html, item.date_modified, item.image, item.tags])),
    categoryPaths: pathsOf(feed, item),
    excerpt: excerptOf(summary === '' ? plain : summary),
    length: plain.length,
    pinned: false,
    html,
    url: ownUrl,
    originUrl: resolveUrl(feed.url, item.external_url ?? '') ?? '',
    rights: '',
    older: null,
    newer: null,
    related: [],
    links: {},
  };
}

/** Addresses name an item everywhere; anything else names it in its feed alone. */
function itemIdOf(feed: Feed, { id }: FeedItem): string {
  return stableId(/^https?:\/\//i.test(id) ? id : `${feed.url}\n${id}`);
}

/** Plain text as paragraphs; its single line ends are kept. */
function paragraphs(plain: string): string {
  const escaped = plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped
    .split(/\r?\n(?:[^\S\n]*\r?\n)+/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${part.trim().replace(/\r?\n/g, '<br>')}</p>`)
    .join('');
}

/** Most feeds name no picture of an item: the first one of the body stands for it. */
function coverOf(feed: Feed, item: FeedItem): Article['cover'] {
  const first = FIRST_PICTURE.exec(item.content_html ?? '')?.[1] ?? '';
  const named = item.image ?? item.banner_image ?? decodeEntities(first, true);
  const src = resolveMediaUrl(item.url ?? feed.url, unwrappedPicture(named));
  return src === null ? null : { src, width: 0, height: 0 };
}

export function feedRef({ url, file }: Feed): CategoryRef {
  return { id: stableId(url), name: file.title === '' ? url : plainText(file.title) };
}

export function tagRef({ url }: Feed, tag: string): CategoryRef {
  return { id: stableId(`${url}\n${tag}`), name: tag };
}

/** Tags of an item, each once and without white space around. */
export function tagsOf(item: FeedItem): string[] {
  return [...new Set((item.tags ?? []).map((tag) => tag.trim()))].filter((tag) => tag !== '');
}

function pathsOf(feed: Feed, item: FeedItem): CategoryRef[][] {
  const tags = tagsOf(item);
  const root = feedRef(feed);
  return tags.length === 0 ? [[root]] : tags.map((tag) => [root, tagRef(feed, tag)]);
}
