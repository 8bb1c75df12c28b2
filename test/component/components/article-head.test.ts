import { find, findAll, heard, mount, settled, tap, text } from '../../simulate';

const HEAD = {
  title: '春汛',
  meta: '阿禾 · 2026年3月1日',
  cover: 'https://river.test/a.jpg',
  coverRatio: 0.5,
  paths: [
    { id: 'boats', name: '河 / 船' },
    { id: 'fish', name: '河 / 鱼' },
  ],
};

function head(changes: object = {}, properties: object = {}) {
  return mount('pages/article/components/article-head/article-head', { head: { ...HEAD, ...changes }, ...properties });
}

it('shows title, meta and where the article belongs', () => {
  expect(text(head())).toBe('春汛阿禾 · 2026年3月1日河 / 船河 / 鱼');
});

it('leads to a category by its path', async () => {
  const part = head();
  const asked = heard(part, 'category');
  await tap(findAll(part, '.article-head__path')[1]);
  expect(asked).toEqual([{ id: 'fish' }]);
});

it('leads nowhere where the app cannot move', async () => {
  const part = head({}, { isStill: true });
  const asked = heard(part, 'category');
  await tap(findAll(part, '.article-head__path')[0]);
  expect(asked).toEqual([]);
});

it('keeps room for the cover and gives it up when the cover does not come', async () => {
  const part = head();
  expect(find(part, '.article-head__cover').dom?.style.paddingTop).toBe('50%');
  find(part, '.article-head__picture').dispatchEvent('error');
  await settled();
  expect(findAll(part, '.article-head__cover')).toHaveLength(0);
});

it('shows the cover of the next revision after one that did not come', async () => {
  const part = head();
  find(part, '.article-head__picture').dispatchEvent('error');
  await settled();
  part.setData({ head: { ...HEAD, meta: '阿禾' } });
  await settled();
  expect(findAll(part, '.article-head__cover')).toHaveLength(0);
  part.setData({ head: { ...HEAD, cover: 'https://river.test/b.jpg' } });
  await settled();
  expect(findAll(part, '.article-head__cover')).toHaveLength(1);
});

it('has no cover and no paths where there are none', () => {
  const part = head({ cover: '', paths: [] });
  expect(findAll(part, '.article-head__cover')).toHaveLength(0);
  expect(findAll(part, '.article-head__paths')).toHaveLength(0);
});
