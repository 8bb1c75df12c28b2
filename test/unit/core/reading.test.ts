import fc from 'fast-check';
import { brokenCopies, hasHoles } from '../../fakes/broken-json';
import { decode } from '../../../miniprogram/core/decode';
import { isReaderError } from '../../../miniprogram/core/errors';
import {
  EMPTY_STATUS,
  HISTORY_LIMIT,
  historyCleared,
  isRead,
  opened,
  placed,
  placeOf,
  readingStatus,
} from '../../../miniprogram/core/reading';

function entry(id: string, readAt = 1) {
  return { id, title: id, author: '', cover: '', readAt };
}

it('puts an opened article on top of the history and marks it', () => {
  const status = opened(opened(EMPTY_STATUS, entry('a', 1)), entry('b', 2));
  expect(status.history.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(status.read).toEqual({ a: 1, b: 2 });
});

it('has an article that is opened again once, on top, and remembers when it was first opened', () => {
  const status = ['a', 'b', 'a'].reduce((now, id, at) => opened(now, entry(id, at)), EMPTY_STATUS);
  expect(status.history.map(({ id, readAt }) => [id, readAt])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(status.read).toEqual({ a: 0, b: 1 });
});

it('forgets the oldest history rows, never their marks', () => {
  let status = EMPTY_STATUS;
  for (let at = 0; at <= HISTORY_LIMIT; at += 1) status = opened(status, entry(`a${at}`, at));
  expect(status.history).toHaveLength(HISTORY_LIMIT);
  expect(status.history.some(({ id }) => id === 'a0')).toBe(false);
  expect(isRead(status, 'a0')).toBe(true);
});

it.each([
  [0, 0],
  [0.12345, 0.123],
  [1, 1],
  [-0.2, 0],
  [1.7, 1],
])('keeps the place %d as %d', (place, kept) => {
  expect(placeOf(placed(EMPTY_STATUS, 'a', place), 'a')).toBe(kept);
});

it('is the very same status when the place has not moved', () => {
  const status = placed(EMPTY_STATUS, 'a', 0.5);
  expect(placed(status, 'a', 0.5001)).toBe(status);
});

it('keeps marks and places when the history is cleared', () => {
  const status = historyCleared(placed(opened(EMPTY_STATUS, entry('a')), 'a', 0.5));
  expect(status.history).toEqual([]);
  expect(isRead(status, 'a')).toBe(true);
  expect(placeOf(status, 'a')).toBe(0.5);
});

it.each(['constructor', 'toString', 'valueOf', '__proto__', 'a'])(
  'knows nothing of the article "%s" at first',
  (id) => {
    expect(isRead(EMPTY_STATUS, id)).toBe(false);
    expect(placeOf(EMPTY_STATUS, id)).toBe(0);
    expect(isRead(opened(EMPTY_STATUS, entry(id)), id)).toBe(true);
    expect(placeOf(placed(EMPTY_STATUS, id, 0.5), id)).toBe(0.5);
  },
);

describe('what was kept', () => {
  const kept = placed(opened(EMPTY_STATUS, entry('a', 1_772_000_000_000)), 'a', 0.25);

  it('is read back as it was', () => {
    expect(decode(readingStatus, JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('is whole or malformed when it was damaged', () => {
    fc.assert(
      fc.property(brokenCopies(kept), ({ copy }) => {
        try {
          expect(hasHoles(decode(readingStatus, copy))).toBe(false);
        } catch (error) {
          if (!isReaderError(error)) throw error;
          expect(error.kind).toBe('malformed');
        }
      }),
    );
  });

  it.each([
    ['of another version', { ...kept, version: 2 }],
    ['with a time that no clock shows', { ...kept, history: [entry('a', 1e300)] }],
  ])('is malformed when it is %s', (_name, value) => {
    expect(() => decode(readingStatus, value)).toThrow('malformed');
  });
});
