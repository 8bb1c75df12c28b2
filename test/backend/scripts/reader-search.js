/**
 * The index that readers search, made beside the reader API by `reader-api.js`, which looks for this file in the same
 * folder. Which letters are one letter and what is a term is said once more in the app (`pages/search/core/search-fold.ts`,
 * `search-terms.ts` beside it); test/unit/backend/search-terms.test.ts holds both to the same answers.
 */
'use strict';

/** Longer words and numbers are known by their first letters. */
const MAX_WORD = 16;
/** Letters of the list of one term; what does not fit, the worst matches first, is left out. */
const MAX_LIST = 8000;
/** Bytes of one file of terms. A query reads at most eight of them, and ten files of rows. */
const MAX_SHARD = 24_000;
const USUAL_SHARD = 10_000;
const ROWS_A_FILE = 12;
/** No title in a row is longer. */
const MAX_TITLE = 120;

const LATIN =
  'aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy' +
  'aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllllllnnnnnnnŋŋoooooo' +
  'œœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs';
const PINYIN = 'aaiioouuuuuuuuuu';

/** One spelling of every letter: lower case, half width, without accents; as long as the text itself. */
function fold(text) {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += foldUnit(text[at], text.charCodeAt(at));
  return folded;
}

function foldUnit(letter, unit) {
  const within = (first, last) => unit >= first && unit <= last;
  const moved = (distance) => String.fromCharCode(unit + distance);
  if (within(0x41, 0x5a) || within(0x391, 0x3a9) || within(0x410, 0x42f)) return moved(32);
  if (unit < 0xc0 || within(0x4e00, 0x9fff)) return letter;
  if (within(0xc0, 0x17f)) return LATIN[unit - 0xc0];
  if (within(0x1cd, 0x1dc)) return PINYIN[unit - 0x1cd];
  if (within(0x400, 0x40f)) return moved(80);
  if (within(0x2080, 0x2089)) return moved(0x30 - 0x2080);
  if (within(0x2460, 0x2468)) return moved(0x31 - 0x2460);
  if (unit === 0x3000) return ' ';
  if (within(0xff21, 0xff3a)) return moved(0x61 - 0xff21);
  return within(0xff01, 0xff5e) ? moved(0x21 - 0xff01) : letter;
}

/** Characters of scripts without spaces, words, numbers. */
const RUNS =
  /(?:[\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff]|[\ud840-\ud88f][\udc00-\udfff])+|[a-z\xc0-\xd6\xd8-\xf6\xf8-\u1fff]+|[0-9]+/g;

/**
 * What can be asked of a text: `书` and `书店` of Chinese, `go` and its beginnings (`jav*` of `java`) of words, numbers as
 * they are. Each once.
 */
function termsOf(text) {
  const terms = new Set();
  for (const [run] of fold(text).matchAll(RUNS)) {
    if (/^[0-9]/.test(run)) terms.add(run.slice(0, MAX_WORD));
    else if (/^[a-z\xc0-\u1fff]/.test(run)) addWord(run.slice(0, MAX_WORD), terms);
    else addCharacters(Array.from(run), terms);
  }
  return terms;
}

function addWord(word, terms) {
  terms.add(word);
  for (let end = 2; end < word.length; end += 1) terms.add(`${word.slice(0, end)}*`);
}

function addCharacters(characters, terms) {
  characters.forEach((character, at) => {
    terms.add(character);
    if (at > 0) terms.add(characters[at - 1] + character);
  });
}

/** The file of a term; a word and its beginnings stand together. */
function shardOf(term, shards) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % shards;
}

/**
 * The index of articles, the newest first: `{shards, terms(shard), rowsAFile, rowFiles, rows(file)}`. `shards` is a power
 * of two, large enough that no file of terms is too large.
 */
function searchIndex(articles) {
  const entries = [...listsOf(articles)].map(([term, lists]) => [term, packed(lists)]);
  const bytes = entries.map(([term, list]) => Buffer.byteLength(term) + list.length + 6);
  const files = entries.map(([term]) => term.replace('*', ''));
  const total = bytes.reduce((sum, one) => sum + one, 0);
  let shards = 1;
  while (shards * USUAL_SHARD < total || largest(files, bytes, shards) > MAX_SHARD) shards *= 2;
  const byShard = Array.from({ length: shards }, () => []);
  entries.forEach((entry, at) => byShard[shardOf(files[at], shards)].push(entry));
  return {
    shards,
    terms: (shard) => Object.fromEntries(byShard[shard]),
    rowsAFile: ROWS_A_FILE,
    rowFiles: Math.ceil(articles.length / ROWS_A_FILE),
    rows: (file) => articles.slice(file * ROWS_A_FILE, (file + 1) * ROWS_A_FILE).map(rowOf),
  };
}

function largest(files, bytes, shards) {
  const sums = new Uint32Array(shards);
  files.forEach((file, at) => (sums[shardOf(file, shards)] += bytes[at]));
  return sums.reduce((most, sum) => Math.max(most, sum), 0);
}

function rowOf({ id, title, date, excerpt }) {
  const isLong = title.length > MAX_TITLE;
  const shown = isLong ? `${title.slice(0, MAX_TITLE - 1).replace(/[\ud800-\udbff]$/, '')}…` : title;
  return { id, title: shown, date, excerpt };
}

/** Of each term three lists of articles by number, by the best field that holds it: title, author and categories, excerpt. */
function listsOf(articles) {
  const byTerm = new Map();
  articles.forEach((article, number) => {
    const best = new Map();
    fieldsOf(article).forEach((texts, field) => {
      for (const text of texts) for (const term of termsOf(text)) if (!best.has(term)) best.set(term, field);
    });
    for (const [term, field] of best) {
      if (!byTerm.has(term)) byTerm.set(term, [[], [], []]);
      const list = byTerm.get(term)[field];
      if (list.length <= MAX_LIST) list.push(number);
    }
  });
  return byTerm;
}

function fieldsOf({ title, author, categoryPaths, excerpt }) {
  return [[title], [author, ...categoryPaths.flatMap((names) => names.map(({ name }) => name))], [excerpt]];
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The three lists as text, apart by dots: of each number how many were skipped since the one before, in digits of five
 * bits, the lowest first; 32 more says that another digit follows. A plus at the end says that the list is cut.
 */
function packed(lists) {
  let text = '';
  let isCut = false;
  lists.forEach((numbers, field) => {
    if (field > 0) text += '.';
    let last = -1;
    for (const number of numbers) {
      if (isCut) break;
      const digits = digitsOf(number - last - 1);
      isCut = text.length + digits.length > MAX_LIST;
      if (!isCut) text += digits;
      last = number;
    }
  });
  return text.replace(/\.+$/, '') + (isCut ? '+' : '');
}

function digitsOf(count) {
  let rest = count;
  let digits = '';
  while (rest > 31) {
    digits += DIGITS[(rest % 32) + 32];
    rest = Math.floor(rest / 32);
  }
  return digits + DIGITS[rest];
}

module.exports = { fold, searchIndex, shardOf, termsOf };
