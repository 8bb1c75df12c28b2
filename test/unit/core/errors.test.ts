import { ERROR_KINDS, isReaderError, readerError } from '../../../miniprogram/core/errors';

it.each(ERROR_KINDS)('an error of kind %s is recognised as one of ours', (kind) => {
  expect(isReaderError(readerError(kind, 'detail'))).toBe(true);
});

it('tells developers its kind and detail, and keeps its cause', () => {
  const cause = new SyntaxError('cut');
  const error = readerError('malformed', 'site.json', cause);
  expect(error).toBeInstanceOf(Error);
  expect(error.message).toBe('malformed: site.json');
  expect(error.cause).toBe(cause);
});

it.each<[string, unknown]>([
  ['a bug', new TypeError('x is undefined')],
  ['an error of another library with a kind', Object.assign(new Error('x'), { kind: 'network' })],
  ['an object that looks like one', { kind: 'offline', message: 'offline' }],
  ['a text', 'offline'],
  ['null', null],
  ['nothing', undefined],
])('%s is none of ours', (_name, value) => {
  expect(isReaderError(value)).toBe(false);
});
