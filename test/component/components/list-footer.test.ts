import { find, findAll, heard, mount, tap, text } from '../../simulate';

function footer(state: string, words = '') {
  return mount('components/list-footer/list-footer', { state, text: words });
}

it.each([
  ['loading', '正在加载'],
  ['error', '点按重试'],
  ['end', '已经到底了'],
])('says what is so: %s', (state, words) => {
  expect(text(footer(state, words))).toBe(words);
});

it('keeps its room in silence while nothing happens', () => {
  const part = footer('idle', '正在加载');
  expect(text(part)).toBe('');
  expect(findAll(part, '.list-footer')).toHaveLength(1);
});

it('asks to try again by a tap after a failure', async () => {
  const part = footer('error', '点按重试');
  const retries = heard(part, 'retry');
  await tap(find(part, '.list-footer'));
  expect(retries).toHaveLength(1);
});

it.each(['loading', 'end', 'idle'])('does nothing by a tap while it is %s', async (state) => {
  const part = footer(state, 'x');
  const retries = heard(part, 'retry');
  await tap(find(part, '.list-footer'));
  expect(retries).toEqual([]);
});
