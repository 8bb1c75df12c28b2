/** What the head and the foot of an article page show, ready for the markup. */
import type { Article, ArticleRef } from './article';
import { fullDate } from './dates';
import { fill } from './messages';
import type { Messages } from './messages';
import { oneLine } from './one-line';
import { readingMinutes } from './reading-time';

export interface PathLink {
  /** Id of the last category of the path. */
  id: string;
  /** Names from the root down. */
  name: string;
}

export interface ArticleHead {
  title: string;
  /** Author, date, date of change and reading time; empty parts are left out. */
  meta: string;
  /** Address of the cover, or empty; width over height as a share, for the room it takes. */
  cover: string;
  coverRatio: number;
  paths: PathLink[];
}

export interface Neighbour extends ArticleRef {
  label: string;
}

export interface ArticleFoot {
  originUrl: string;
  rights: string;
  neighbours: Neighbour[];
  related: ArticleRef[];
}

const DEFAULT_COVER_RATIO = 9 / 16;
/** Covers beyond these shapes are cut rather than shown as a stripe or a tower. */
const MIN_COVER_RATIO = 0.4;
const MAX_COVER_RATIO = 1;

/** With `isCoverInBody` the head leaves the cover to the body. */
export function articleHead(article: Article, isCoverInBody: boolean, words: Messages): ArticleHead {
  const { title, author, date, updated, cover, categoryPaths, length } = article;
  const minutes = readingMinutes(length);
  const changed = updated === null ? '' : fullDate(updated, words.dates);
  const published = fullDate(date, words.dates);
  const meta = [
    oneLine(author),
    published,
    changed !== '' && changed !== published ? fill(words.article.updated, { date: changed }) : '',
    minutes > 0 ? fill(words.article.minutes, { n: minutes }) : '',
  ];
  const ratio =
    cover !== null && cover.width > 0 && cover.height > 0 ? cover.height / cover.width : DEFAULT_COVER_RATIO;
  return {
    title: oneLine(title) || words.rows.noTitle,
    meta: meta.filter((part) => part !== '').join(' · '),
    cover: cover === null || isCoverInBody ? '' : cover.src,
    coverRatio: Math.min(MAX_COVER_RATIO, Math.max(MIN_COVER_RATIO, ratio)),
    paths: categoryPaths.flatMap((path) =>
      path.length === 0 ? [] : [{ id: path[path.length - 1].id, name: path.map(({ name }) => name).join(' / ') }],
    ),
  };
}

export function articleFoot(article: Article, words: Messages): ArticleFoot {
  const { older, newer } = article;
  const neighbours: Neighbour[] = [];
  if (newer !== null) neighbours.push({ ...newer, label: words.article.newer });
  if (older !== null) neighbours.push({ ...older, label: words.article.older });
  return { originUrl: article.originUrl || article.url, rights: article.rights, neighbours, related: article.related };
}
