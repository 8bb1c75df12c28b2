import fc from 'fast-check';
import { brokenCopies, hasHoles } from '../../fakes/broken-json';
import { fullArticle, post } from '../../fakes/posts';
import { article } from '../../../miniprogram/core/article';
import {
  count,
  decode,
  dictionary,
  exactly,
  flag,
  identifier,
  list,
  nullable,
  number,
  record,
  text,
  withDefault,
} from '../../../miniprogram/core/decode';
import type { Decoder } from '../../../miniprogram/core/decode';
import { isReaderError } from '../../../miniprogram/core/errors';

const point = record<{ x: number; label: string | null }>({ x: number, label: nullable(text) });

describe('left alone', () => {
  it.each<[string, Decoder<unknown>, unknown]>([
    ['a text', text, '雨'],
    ['an empty text', text, ''],
    ['true', flag, true],
    ['false', flag, false],
    ['a fraction', number, -1.5],
    ['zero', count, 0],
    ['a whole number', count, 42],
    ['the longest id', identifier, 'a'.repeat(24)],
    ['an id of every allowed kind of character', identifier, 'aZ09_-'],
    ['the expected version', exactly(1), 1],
    ['an empty list', list(text), []],
    ['a list', list(count), [1, 2]],
    ['an object', point, { x: 1, label: 'a' }],
    ['an empty map', dictionary(count), {}],
    ['a map', dictionary(count), { 'a b': 1, constructor: 2 }],
  ])('%s stays as it is', (_name, decoder, value) => {
    expect(decode(decoder, value)).toEqual(value);
  });
});

describe('what is not what it should be', () => {
  it.each<[string, Decoder<unknown>, unknown, string]>([
    ['a number for a text', text, 1, '$ should be text, but is number'],
    ['null for a text', text, null, '$ should be text, but is null'],
    ['a missing text', text, undefined, '$ should be text, but is undefined'],
    ['a text for a flag', flag, 'true', '$ should be true or false, but is string'],
    ['infinity for a number', number, Infinity, '$ should be a number, but is number'],
    ['NaN for a number', number, NaN, '$ should be a number, but is number'],
    ['a text for a number', number, '1', '$ should be a number, but is string'],
    ['a negative count', count, -1, '$ should be a whole number, but is number'],
    ['a broken count', count, 1.5, '$ should be a whole number, but is number'],
    ['an infinite count', count, Infinity, '$ should be a whole number, but is number'],
    ['an empty id', identifier, '', '$ should be an id, but is string'],
    ['an id that is too long', identifier, 'a'.repeat(25), '$ should be an id, but is string'],
    ['an id that leaves its folder', identifier, '../a', '$ should be an id, but is string'],
    ['an id with a line after it', identifier, 'a\n', '$ should be an id, but is string'],
    ['another version', exactly(1), 2, '$ should be 1, but is number'],
    ['an object for a list', list(text), { length: 1 }, '$ should be a list, but is object'],
    ['a list for an object', point, [], '$ should be an object, but is a list'],
    ['null for an object', point, null, '$ should be an object, but is null'],
    ['a text for a map', dictionary(count), 'a', '$ should be an object, but is string'],
  ])('%s is malformed, and says where', (_name, decoder, value, message) => {
    expect(() => decode(decoder, value)).toThrow(`malformed: ${message}`);
  });

  it('is named by its whole path', () => {
    const file = record({ items: list(record({ cover: point })) });
    const value = { items: [{ cover: { x: 1 } }, { cover: { x: 'one' } }] };
    expect(() => decode(file, value, 'articles/1.json')).toThrow('articles/1.json.items[1].cover.x should be a number');
  });

  it('is named by its key in a map', () => {
    expect(() => decode(dictionary(count), { 'a/b': 'x' }, 'links')).toThrow('links.a/b should be a whole number');
  });
});

describe('fields that may be missing', () => {
  it.each([
    ['null', null],
    ['nothing', undefined],
  ])('a nullable field reads %s as null', (_name, value) => {
    expect(decode(nullable(text), value)).toBeNull();
  });

  it('a nullable field is still checked when it is there', () => {
    expect(() => decode(nullable(text), 1)).toThrow('should be text');
  });

  it('a default stands for what is missing, not for null', () => {
    expect(decode(withDefault(text, 'none'), undefined)).toBe('none');
    expect(() => decode(withDefault(text, 'none'), null)).toThrow('should be text');
  });
});

it('leaves unknown fields out', () => {
  expect(decode(point, { x: 1, label: null, y: 2 })).toEqual({ x: 1, label: null });
});

it('does not let a key of a map change what objects are', () => {
  const decoded = decode(dictionary(count), JSON.parse('{"__proto__": {"polluted": 1}, "a": 1}') as unknown);
  expect(decoded).toEqual({ a: 1 });
  expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
});

it('turns any broken article into a whole one or a malformed error, never into a value with holes', () => {
  const valid = fullArticle('a1', {
    cover: { src: 'cover.png', width: 3, height: 2 },
    updated: '2026-03-02T08:00:00Z',
    categoryPaths: [[{ id: 'c1', name: '河' }]],
    older: { id: 'a0', title: '旧信' },
    related: [post('a2')].map(({ id, title }) => ({ id, title })),
    links: { '/a0/': 'a0' },
  });
  fc.assert(
    fc.property(brokenCopies(valid), ({ copy }) => {
      try {
        const decoded = decode(article, copy);
        expect(hasHoles(decoded)).toBe(false);
        expect(decode(article, decoded)).toEqual(decoded);
      } catch (error) {
        if (!isReaderError(error)) throw error;
        expect(error.kind).toBe('malformed');
      }
    }),
    { numRuns: 500 },
  );
});
