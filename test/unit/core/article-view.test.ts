import { fullArticle } from '../../fakes/posts';
import { articleFoot, articleHead } from '../../../miniprogram/core/article-view';
import { fill } from '../../../miniprogram/core/messages';
import { zh } from '../../../miniprogram/core/messages-zh';

/** Noon in UTC is the same day nearly everywhere. */
const DATE = '2026-03-01T12:00:00Z';
const TWO_MINUTES = fill(zh.article.minutes, { n: 2 });

describe('the head of an article', () => {
  it.each([
    ['all there is', { updated: '2026-03-04T12:00:00Z' }, `阿禾 · 2026年3月1日 · 更新于 2026年3月4日 · ${TWO_MINUTES}`],
    ['no change', { updated: null }, `阿禾 · 2026年3月1日 · ${TWO_MINUTES}`],
    ['a change on the same day', { updated: '2026-03-01T12:30:00Z' }, `阿禾 · 2026年3月1日 · ${TWO_MINUTES}`],
    ['a change at no date', { updated: 'soon' }, `阿禾 · 2026年3月1日 · ${TWO_MINUTES}`],
    ['no author', { author: '' }, `2026年3月1日 · ${TWO_MINUTES}`],
    ['nothing', { author: '', date: '', length: 0 }, ''],
  ])('says under the title: %s', (_name, changes, meta) => {
    expect(articleHead(fullArticle('a', { date: DATE, ...changes }), false, zh).meta).toBe(meta);
  });

  it('names an article without a title', () => {
    expect(articleHead(fullArticle('a', { title: ' ' }), false, zh).title).toBe('无题');
  });

  it.each([
    ['its own shape', 1600, 1200, 0.75],
    ['a square for a tower', 100, 900, 1],
    ['a band for a stripe', 900, 100, 0.4],
    ['16:9 for a cover of unknown size', 0, 0, 0.5625],
    ['16:9 for a cover of unknown height', 800, 0, 0.5625],
    ['16:9 for a cover of unknown width', 0, 800, 0.5625],
  ])('keeps room for the cover: %s', (_name, width, height, ratio) => {
    const cover = { src: 'https://river.test/a.jpg', width, height };
    expect(articleHead(fullArticle('a', { cover }), false, zh)).toMatchObject({ cover: cover.src, coverRatio: ratio });
  });

  it('has no cover where there is none', () => {
    expect(articleHead(fullArticle('a'), false, zh).cover).toBe('');
  });

  it('leaves the cover to a body that holds it', () => {
    const cover = { src: 'https://river.test/a.jpg', width: 0, height: 0 };
    expect(articleHead(fullArticle('a', { cover }), true, zh).cover).toBe('');
  });

  it('writes each path out and leads to its last category', () => {
    const river = { id: 'river', name: '河' };
    const boats = { id: 'boats', name: '船' };
    expect(articleHead(fullArticle('a', { categoryPaths: [[river, boats], [], [river]] }), false, zh).paths).toEqual([
      { id: 'boats', name: '河 / 船' },
      { id: 'river', name: '河' },
    ]);
  });
});

describe('the foot of an article', () => {
  const older = { id: 'o', title: '旧信' };
  const newer = { id: 'n', title: '新信' };

  it.each([
    ['both', { older, newer }, ['n', 'o']],
    ['the oldest', { newer }, ['n']],
    ['the newest', { older }, ['o']],
    ['the only one', {}, []],
  ])('leads to the neighbours of %s', (_name, changes, ids) => {
    expect(articleFoot(fullArticle('a', changes), zh).neighbours.map(({ id }) => id)).toEqual(ids);
  });

  it('says which neighbour is which', () => {
    const { neighbours } = articleFoot(fullArticle('a', { older, newer }), zh);
    expect(neighbours.map(({ label, title }) => `${label} ${title}`)).toEqual([
      `${zh.article.newer} 新信`,
      `${zh.article.older} 旧信`,
    ]);
  });

  it('gives the address it was taken from, or its own page', () => {
    const own = fullArticle('a');
    expect(articleFoot(own, zh).originUrl).toBe(own.url);
    expect(articleFoot({ ...own, originUrl: 'https://else.test/a' }, zh).originUrl).toBe('https://else.test/a');
  });
});
