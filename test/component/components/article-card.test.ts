import { find, findAll, heard, mount, settled, tap, text } from '../../simulate';

const ROW = {
  id: 'a',
  title: '春汛',
  meta: '阿禾 · 昨天',
  cover: 'https://river.test/a.jpg',
  isRead: false,
  isPinned: false,
  label: '春汛，阿禾，昨天',
};

function card(changes: object = {}, properties: object = {}) {
  return mount('components/article-card/article-card', { row: { ...ROW, ...changes }, ...properties });
}

it('shows title, meta and cover', () => {
  const part = card();
  expect(text(part)).toBe('春汛阿禾 · 昨天');
  expect(findAll(part, '.article-card__cover')).toHaveLength(1);
});

it('opens its article by a tap', async () => {
  const part = card();
  const opened = heard(part, 'open');
  await tap(find(part, '.article-card'));
  expect(opened).toEqual([{ id: 'a' }]);
});

it.each([
  ['an article that was read', { isRead: true }, {}, 'article-card--read'],
  ['the lead story', {}, { lead: true }, 'article-card--lead'],
])('looks otherwise for %s', (_name, changes, properties, className) => {
  expect(find(card(), '.article-card').dom?.className).not.toContain(className);
  expect(find(card(changes, properties), '.article-card').dom?.className).toContain(className);
});

it('marks a pinned article', () => {
  expect(findAll(card(), '.article-card__meta .app-icon')).toHaveLength(0);
  expect(card({ isPinned: true }).dom?.innerHTML).toContain('app-icon--pin');
});

it('has no room for a cover where there is none', () => {
  expect(findAll(card({ cover: '' }), '.article-card__cover')).toHaveLength(0);
});

it('gives up a cover that does not come, and takes the next one', async () => {
  const part = card();
  const ends = heard(part, 'coverend');
  find(part, '.article-card__picture').dispatchEvent('error');
  await settled();
  expect(ends).toEqual([{ id: 'a' }]);
  expect(findAll(part, '.article-card__cover')).toHaveLength(0);
  part.setData({ row: { ...ROW, cover: 'https://river.test/b.jpg' } });
  expect(findAll(part, '.article-card__cover')).toHaveLength(1);
});

it('keeps the room of a cover that is not due', () => {
  const part = card({}, { isCoverDue: false });
  expect(findAll(part, '.article-card__cover')).toHaveLength(1);
  expect(findAll(part, '.article-card__picture')).toHaveLength(0);
});

it('says when its cover has come', async () => {
  const part = card();
  const ends = heard(part, 'coverend');
  find(part, '.article-card__picture').dispatchEvent('load');
  await settled();
  expect(ends).toEqual([{ id: 'a' }]);
});
