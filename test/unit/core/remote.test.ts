import { readerError } from '../../../miniprogram/core/errors';
import { screenState } from '../../../miniprogram/core/remote';

it.each([
  ['nothing yet', false, null, 'loading'],
  ['nothing, and no network', false, readerError('offline', ''), 'offline'],
  ['nothing, and another failure', false, readerError('server', ''), 'error'],
  ['nothing, and no such thing', false, readerError('not-found', ''), 'error'],
  ['a value', true, null, ''],
  ['a value whose refresh failed', true, readerError('offline', ''), ''],
] as const)('%s', (_name, hasValue, error, expected) => {
  expect(screenState(hasValue, false, error)).toBe(expected);
});

it('is empty when there is a value with nothing in it, also when its refresh failed', () => {
  expect(screenState(true, true, null)).toBe('empty');
  expect(screenState(true, true, readerError('server', ''))).toBe('empty');
});
