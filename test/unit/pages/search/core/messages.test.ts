import { searchMessagesFor } from '../../../../../miniprogram/pages/search/core/messages';
import { en } from '../../../../../miniprogram/pages/search/core/messages-en';
import { zh } from '../../../../../miniprogram/pages/search/core/messages-zh';

/** The placeholders of every word by its path, in order. */
function placeholders(words: object, path = ''): [string, string[]][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, string[]][] =>
    typeof value === 'string'
      ? [[path + name, (value.match(/\{\w+\}/g) ?? []).sort()]]
      : placeholders(value as object, `${path}${name}.`),
  );
}

it('says the same with the same placeholders in both languages', () => {
  expect(placeholders(en)).toEqual(placeholders(zh));
});

it.each([
  ['', zh],
  ['zh_CN', zh],
  ['en', en],
  ['fr', en],
])('for “%s” takes its table', (language, table) => {
  expect(searchMessagesFor(language)).toBe(table);
});
