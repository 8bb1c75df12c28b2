import { find, findAll, heard, mount, tap, text } from '../../simulate';

const TOLD = { title: '没有网络', message: '连上后再试', action: '重试' };

function state(properties: object) {
  return mount('components/load-state/load-state', properties);
}

it('shows nothing when there is nothing to say', () => {
  expect(text(state({ ...TOLD, state: '' }))).toBe('');
});

it.each(['list', 'article', 'tree'])('loads in the shape of a %s, without a word', (shape) => {
  const part = state({ ...TOLD, state: 'loading', shape });
  expect(text(part)).toBe('');
  expect(part.dom?.innerHTML).toContain('van-skeleton');
});

it.each([
  ['error', 'warning'],
  ['offline', 'offline'],
  ['empty', 'empty'],
])('says why there is nothing: %s', (name, icon) => {
  const part = state({ ...TOLD, state: name });
  expect(text(part)).toBe('没有网络连上后再试重试');
  expect(part.dom?.innerHTML).toContain(`app-icon--${icon}`);
});

it('asks to try again by its button', async () => {
  const part = state({ ...TOLD, state: 'error' });
  const retries = heard(part, 'retry');
  await tap(find(part, '.load-state__action'));
  expect(retries).toHaveLength(1);
});

it('has no button where there is nothing to do', () => {
  expect(findAll(state({ ...TOLD, state: 'error', action: '' }), '.load-state__action')).toHaveLength(0);
});
