/**
 * Articles in any number, made of a small stock of words by a seeded generator: the same number gives the same site on
 * every machine. They measure size and speed and say nothing.
 */
import { readerApi } from './reader-api';
import type { ApiPost } from './reader-api';

const GROUPS = ['科技', '生活', '城市', '商业', '文化'];
const SITES = ['青禾周刊', '北岸实验室', '山前日报', '远光', '石桥评论', '春泥'];
const ROUTES = ['首页', '专题', '观察', '随笔'];
const SUBJECTS = [
  '老城的书店',
  '河边的电车',
  '清晨的市场',
  '新来的邻居',
  '山里的信号塔',
  '修表的师傅',
  '夜班的司机',
  '一张旧地图',
];
const EVENTS = [
  '在雨季里重新开张',
  '换了一条路线',
  '学会了第三种语言',
  '等来了第一位客人',
  '把账本公开',
  '停下来又出发',
];
const DETAILS = [
  '没有人提前知道',
  '消息是从茶馆传出来的',
  '数字比去年多了一成',
  '窗外的树刚好落叶',
  '他们约好明年再来',
  '答案写在第二页',
];
const ENDINGS = ['这件事值得记下来。', '后来的人会明白。', '一切都和从前一样安静。', '这还只是开始。'];
/** Names that stand before the title of every so many articles, for searches in Latin letters. */
const NAMES = ['Rust', 'JavaScript', 'Java', 'Go', 'TypeScript', 'WeChat', 'Vue3', 'iPhone 15', 'Café', 'ＣＳＳ'];
const ARTICLES_A_NAME = 53;
const FIRST_DAY = Date.UTC(2014, 0, 1);
const MINUTES_APART = 397;

/** A generator of numbers from 0 to below 1 that a seed decides (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` posts as `readerFiles` takes them, the newest last. */
export function largeArticles(count: number): ApiPost[] {
  return Array.from({ length: count }, (_, index) => largeArticle(index));
}

function largeArticle(index: number): ApiPost {
  const random = seeded(index + 1);
  const pick = (words: string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const name = index % ARTICLES_A_NAME === 0 ? `${NAMES[(index / ARTICLES_A_NAME) % NAMES.length]}：` : '';
  const title = `${name}${pick(SUBJECTS)}${pick(EVENTS)}（${index + 1}）`;
  const names = [pick(GROUPS), pick(SITES), pick(ROUTES)];
  const html = bodyOf(pick, random);
  const text = readerApi.plainText(html);
  const time = FIRST_DAY + index * MINUTES_APART * 60_000;
  const date = new Date(time).toISOString().replace('.000Z', 'Z');
  const sitePath = `articles/${index + 1}/`;
  const article = {
    id: readerApi.articleId(`large/${index + 1}`),
    title,
    cover: random() < 0.6 ? { src: `../pictures/large-${index % 12}.svg`, width: 960, height: 640 } : null,
    author: pick(SITES),
    date,
    updated: date,
    categoryPaths: [readerApi.withCategoryIds(names)],
    excerpt: readerApi.shortened(text),
    length: text.replace(/\s/g, '').length,
    pinned: false,
    url: `../${sitePath}`,
    originUrl: '',
    rights: '',
  };
  return { article, html, path: sitePath, tags: [pick(SUBJECTS)], rank: 0, time, links: {} };
}

function bodyOf(pick: (words: string[]) => string, random: () => number): string {
  const sentence = (): string => `${pick(SUBJECTS)}${pick(EVENTS)}，${pick(DETAILS)}。`;
  const paragraphs = Array.from({ length: 4 + Math.floor(random() * 10) }, () => {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, sentence);
    return `<p>${sentences.join('')}${pick(ENDINGS)}</p>`;
  });
  return `<h2>${pick(SUBJECTS)}</h2>\n${paragraphs.join('\n')}`;
}
