import fc from 'fast-check';
import { post } from '../../fakes/posts';
import { brokenCopies, hasHoles } from '../../fakes/broken-json';
import { isReaderError } from '../../../miniprogram/core/errors';
import {
  HISTORY_LIMIT,
  joinedHistories,
  marked,
  MARKS_LIMIT,
  opened,
  placed,
  PLACES_LIMIT,
  shelfEntry,
} from '../../../miniprogram/core/reading';
import type { History, Places, ReadMarks } from '../../../miniprogram/core/reading';
import { historyFormat, marksFormat, placesFormat } from '../../../miniprogram/core/reading-formats';

const NOBODY = (): boolean => false;

function entry(id: string, readAt = 1) {
  return { id, title: id, author: '', cover: '', readAt };
}

describe('history', () => {
  it('has an article that is opened again once, on top', () => {
    const history = ['a', 'b', 'a'].reduce<History>((now, id, at) => opened(now, entry(id, at)), []);
    expect(history.map(({ id, readAt }) => [id, readAt])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('forgets the oldest rows', () => {
    let history: History = [];
    for (let at = 0; at <= HISTORY_LIMIT; at += 1) history = opened(history, entry(`a${at}`, at));
    expect(history).toHaveLength(HISTORY_LIMIT);
    expect(history[HISTORY_LIMIT - 1].id).toBe('a1');
  });

  it('fits its key, however long titles, authors and covers are', () => {
    const cover = { src: `https://river.test/${'x'.repeat(280)}.jpg`, width: 0, height: 0 };
    const long = shelfEntry(post('x'.repeat(24), { title: '河'.repeat(5000), author: '禾'.repeat(5000), cover }));
    const row = { ...long, readAt: 1_700_000_000_000 };
    expect(Buffer.byteLength(JSON.stringify(row)) * HISTORY_LIMIT).toBeLessThan(1024 * 1024);
  });

  it('leaves out a cover that is written out in its address', () => {
    const src = `data:image/png;base64,${'A'.repeat(5000)}`;
    expect(shelfEntry(post('a', { cover: { src, width: 1, height: 1 } })).cover).toBe('');
  });

  it('joins with another, each article once with its newest time', () => {
    expect(joinedHistories([entry('a', 1), entry('b', 5)], [entry('a', 3), entry('c', 4)])).toEqual([
      entry('b', 5),
      entry('c', 4),
      entry('a', 3),
    ]);
  });
});

describe('read marks', () => {
  it('stay as they are for what was read before', () => {
    const marks = marked(new Set(), 'a', NOBODY);
    expect(marked(marks, 'a', NOBODY)).toBe(marks);
  });

  it('lose beyond their bound the earliest that no shelf shows', () => {
    let marks: ReadMarks = new Set(Array.from({ length: MARKS_LIMIT }, (_, at) => `a${at}`));
    marks = marked(marks, 'new', (id) => id === 'a0');
    expect([marks.size, marks.has('a0'), marks.has('a1'), marks.has('new')]).toEqual([MARKS_LIMIT, true, false, true]);
  });
});

describe('places', () => {
  it('are rounded to a thousandth and kept between 0 and 1', () => {
    const places = [0.12345, 2, -1].map((place) => placed(new Map(), 'a', place, NOBODY).get('a'));
    expect(places).toEqual([0.123, 1, undefined]);
  });

  it('stay as they are when they do not move', () => {
    const places = placed(new Map(), 'a', 0.5, NOBODY);
    expect(placed(places, 'a', 0.5001, NOBODY)).toBe(places);
  });

  it('lose beyond their bound the one that moved longest ago and that no shelf shows', () => {
    let places: Places = new Map(Array.from({ length: PLACES_LIMIT }, (_, at) => [`a${at}`, 0.5]));
    places = placed(places, 'a0', 0.6, NOBODY);
    places = placed(places, 'new', 0.1, (id) => id === 'a1');
    expect(['a0', 'a1', 'a2', 'new'].map((id) => places.has(id))).toEqual([true, true, false, true]);
  });

  it('do not mind an id that every object knows', () => {
    expect(placed(new Map(), 'constructor', 0.5, NOBODY).get('constructor')).toBe(0.5);
  });
});

const FORMATS = [
  ['history', historyFormat, [entry('a', 1)]],
  ['read marks', marksFormat, new Set(['a', 'b'])],
  ['places', placesFormat, new Map([['a', 0.5]])],
] as const;

describe.each(FORMATS)('the format of %s', (_name, format, value) => {
  const encode = format.encode as (given: unknown) => unknown;

  it('gives back what it took, through JSON', () => {
    expect(format.decode(JSON.parse(JSON.stringify(encode(value))), format.key)).toEqual(value);
  });

  it('refuses whatever is broken, and never with a bug', () => {
    const kept: unknown = JSON.parse(JSON.stringify(encode(value)));
    fc.assert(
      fc.property(brokenCopies(kept), ({ copy }) => {
        try {
          return !hasHoles([...format.decode(copy, format.key)]);
        } catch (error) {
          return isReaderError(error);
        }
      }),
    );
  });

  it('refuses anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        try {
          format.decode(anything, format.key);
          return false;
        } catch (error) {
          return isReaderError(error);
        }
      }),
    );
  });
});
