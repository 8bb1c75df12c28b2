import { find, findAll, heard, mount, tap, text } from '../../simulate';
import { zh } from '../../../miniprogram/core/messages-zh';

const FOOT = {
  originUrl: 'https://else.test/a',
  rights: '转载请写信',
  neighbours: [
    { id: 'n', title: '新信', label: '下一篇' },
    { id: 'o', title: '旧信', label: '上一篇' },
  ],
  related: [{ id: 'r', title: '也说船' }],
};

function foot(changes: object = {}, properties: object = {}) {
  return mount('pages/article/components/article-foot/article-foot', {
    foot: { ...FOOT, ...changes },
    words: zh.article,
    ...properties,
  });
}

it('shows rights, origin, neighbours and related articles', () => {
  expect(text(foot())).toMatch(/转载请写信.*https:\/\/else\.test\/a.*下一篇.*新信.*上一篇.*旧信.*相关文章.*也说船/);
});

it.each([
  [0, 'n'],
  [1, 'o'],
  [2, 'r'],
])('opens the article of row %d', async (at, id) => {
  const part = foot();
  const opened = heard(part, 'open');
  await tap(findAll(part, '.article-foot__next')[at]);
  expect(opened).toEqual([{ id }]);
});

it('hands over the address of the origin', async () => {
  const part = foot({ rights: '' });
  const asked = heard(part, 'origin');
  await tap(find(part, '.article-foot__line'));
  expect(asked).toEqual([{ href: 'https://else.test/a' }]);
});

it('leads nowhere where the app cannot move', () => {
  expect(findAll(foot({}, { isStill: true }), '.article-foot__next')).toHaveLength(0);
});

it('has no line without a value', () => {
  expect(text(foot({ originUrl: '', rights: '', neighbours: [], related: [] }))).toBe('');
});
