import { ERROR_KINDS } from '../../../miniprogram/core/errors';
import { fill, messagesFor } from '../../../miniprogram/core/messages';
import { en } from '../../../miniprogram/core/messages-en';
import { zh } from '../../../miniprogram/core/messages-zh';

/** Every text with the path of keys to it. */
function textsOf(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? textsOf(value, `${path}${key}.`) : [[`${path}${key}`, String(value)]],
  );
}

function placeholders(table: object): [string, string[]][] {
  return textsOf(table).map(([path, text]) => [path, (text.match(/\{\w+\}/g) ?? []).sort()]);
}

it('says the same things in both languages, with the same placeholders', () => {
  expect(placeholders(en).sort()).toEqual(placeholders(zh).sort());
});

it.each(ERROR_KINDS)('has words for an error of kind %s', (kind) => {
  expect(zh.errors[kind].title).not.toBe('');
  expect(en.errors[kind].title).not.toBe('');
});

it('has no empty words, but for what a cancelled request adds', () => {
  const empty = (table: object): string[] =>
    textsOf(table).flatMap(([path, text]) => (text.trim() === '' ? [path] : []));
  expect(empty(zh)).toEqual(['errors.cancelled.message']);
  expect(empty(en)).toEqual(['errors.cancelled.message']);
});

it.each([
  ['zh_CN', zh],
  ['zh_TW', zh],
  ['zh', zh],
  ['ZH-Hans', zh],
  ['', zh],
  ['en', en],
  ['en_US', en],
  ['fr', en],
])('a phone in "%s" has its table', (language, table) => {
  expect(messagesFor(language)).toBe(table);
});

describe('filling a text', () => {
  it.each([
    ['a number', '{n} min', { n: 3 }, '3 min'],
    ['zero', '{n} min', { n: 0 }, '0 min'],
    ['two values', '{a} and {b}', { a: 'x', b: 'y' }, 'x and y'],
    ['one value twice', '{a}{a}', { a: 'x' }, 'xx'],
    ['a value that looks like a placeholder', '{a}', { a: '{b}', b: 'no' }, '{b}'],
    ['a value with signs of a pattern', '{a}', { a: '$& $1' }, '$& $1'],
  ])('puts in %s', (_name, template, values, expected) => {
    expect(fill(template, values)).toBe(expected);
  });

  it.each([
    ['a text without placeholders', 'all'],
    ['a placeholder without a value', '{other}'],
    ['a name that every object has', '{constructor}'],
    ['braces that are no placeholder', '{} {a b}'],
  ])('leaves %s alone', (_name, template) => {
    expect(fill(template, { n: 1 })).toBe(template);
  });
});
