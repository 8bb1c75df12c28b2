/**
 * The reader API, version 1, as a Hexo generator: static JSON files that the reader reads. Any Hexo site can copy it into
 * its `scripts/` folder, with `reader-search.js` for an index to search and `reader-brands.js` for brands; it needs Hexo
 * and Node and nothing else. README.md beside the embedded site lists the options and the files.
 */
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

/** Brands and the index to search, each where its file lies beside this one. */
const brandsPart = optionalPart('reader-brands.js');
const searchPart = optionalPart('reader-search.js');

const VERSION = 1;

/** What `reader_api:` in `_config.yml` may set. */
const DEFAULTS = {
  path: 'api',
  page_size: 20,
  urls: 'absolute',
  uncategorized: '未分类',
  logo: '',
  rights: '',
  raw_html: true,
  blocks: false,
  search: true,
  cover_fields: ['headimg', 'thumbnail', 'cover', 'index_img', 'banner_img', 'banner', 'image', 'photos'],
};

/** Hooks the API into a Hexo instance: posts are mended as they are read, kept whole as they are rendered, then listed. */
function register(hexo) {
  const warnings = createWarnings((file, reason) => hexo.log.warn('reader-api: %s: %s', file, reason));
  const parseYaml = (text) => hexo.render.renderSync({ text, engine: 'yaml' });
  hexo.locals.set('reader_warnings', () => warnings.list());
  mendPostsOnReading(hexo, parseYaml, warnings);
  keepHtmlBodiesWhole(hexo);
  hexo.extend.filter.register('before_generate', () => keepTemplateTextWhole(hexo, warnings), 5);
  hexo.extend.generator.register('reader-api', (locals) => {
    const options = { ...DEFAULTS, ...hexo.config.reader_api };
    warnings.forget('listing');
    const brands = brandsOf(hexo, locals.data, options, warnings);
    const posts = readPosts(hexo, locals.posts.toArray(), { ...options, brands }, parseYaml, warnings);
    reportLostPosts(hexo, warnings);
    if (searchPart === null && options.search)
      warnings.add('listing', '_config.yml', 'reader-search.js is not beside reader-api.js: nothing can be searched');
    return readerFiles(posts, siteOf(hexo, options), options, blocksMaker(hexo, options, warnings), brands);
  });
}

function optionalPart(name) {
  return fs.existsSync(path.join(__dirname, name)) ? require(`./${name}`) : null;
}

/** The brands of `source/_data/brands.yml`; none where the site has no such file or no part to read it. */
function brandsOf(hexo, data, options, warnings) {
  if (brandsPart === null) {
    if (data?.brands !== undefined)
      warnings.add('listing', '_data/brands.yml', 'it needs reader-brands.js in scripts/');
    return NO_BRANDS;
  }
  const warn = (reason) => warnings.add('listing', brandsPart.DATA_FILE, reason);
  const { ofFile } = addressesOf(hexo, options);
  const timeZone = knownTimeZone(hexo.config.timezone, () => undefined);
  const context = { ofFile, categoryId, parseDate: (written) => parseDate(written, timeZone) };
  return { ...brandsPart.readBrands(data?.brands, context, warn), warn };
}

const NO_BRANDS = { brands: [], enabled: true, find: () => undefined };

/** Warnings by file: those of reading stay until the file is read again, those of listing until the next listing. */
function createWarnings(log) {
  const byStage = { reading: new Map(), listing: new Map() };
  return {
    forget: (stage, file) => (file === undefined ? byStage[stage].clear() : byStage[stage].delete(file)),
    add(stage, file, reason) {
      const reasons = byStage[stage].get(file) ?? [];
      byStage[stage].set(file, [...reasons, reason]);
      log(file, reason);
    },
    list: () =>
      [byStage.reading, byStage.listing].flatMap((files) =>
        [...files].flatMap(([file, reasons]) => reasons.map((reason) => ({ file, reason }))),
      ),
  };
}

/** Keys that Hexo's own record of a post uses; set in front matter they replace the body or break the build. */
const RESERVED_KEYS = ['_id', '_content', 'content', 'more', 'raw', 'path', 'full_source', 'asset_dir'];
/** Keys whose value is text even where YAML sees a number, a date or a flag. */
const TEXT_KEYS = ['title', 'author', 'permalink'];
const KEY_LINE = /^([^\s:#'"[\]{}&*!|>%@`,-][^:\s]*)[ \t]*:(?:[ \t]+(.*)|)$/;
const TIGHT_KEY_LINE = /^(title|author|date|updated|headimg|thumbnail|cover|categories|category|tags|tag):(\S.*)$/;

/**
 * Hexo drops a post whose front matter it cannot parse, with one line in its log. Mending the text as Hexo reads it
 * (and only there, the file is left alone) keeps the post for the whole site, its own pages too.
 */
function mendPostsOnReading(hexo, parseYaml, warnings) {
  const isPost = (sourcePath) => /^_(posts|drafts)\//.test(sourcePath);
  hexo.source.File = class MendedFile extends hexo.source.File {
    constructor(data) {
      super(data);
      if (isPost(data.path) && data.params.path) this.params = { ...data.params, path: addressable(data.params.path) };
    }

    read(options) {
      const reading = super.read(options);
      if (!isPost(this.path) || options !== undefined) return reading;
      return reading.then((text) => {
        if (typeof text !== 'string') return text;
        warnings.forget('reading', this.path);
        return mendPost(text, parseYaml, (reason) => warnings.add('reading', this.path, reason));
      });
    }
  };
}

/** Hexo decodes the addresses that it makes of file names, and drops a post where that fails: "100%.md". */
function addressable(name) {
  try {
    decodeURI(name);
    return name;
  } catch {
    return name.replace(/%/g, '\uff05');
  }
}

/** The text of a post with front matter that Hexo can read; the very same text where it already can. */
function mendPost(text, parseYaml, warn) {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const start = clean.replace(/^(?:[\s\u200b\uFEFF]*\n)?[\u200b\uFEFF]*/, '');
  if (/^;{3,}/.test(start)) return start;
  const parts = splitFrontMatter(start);
  if (parts === null) {
    if (/^-{3,}[ \t]*\n/.test(start)) warn('no front matter could be read: the whole file is taken as the body');
    return clean;
  }
  if (start !== clean) warn('blank lines before the front matter were left out');
  if (parts.note) warn(parts.note);
  const { lines, body } = endFrontMatterAtBody(parts, parseYaml, warn);
  const mended = mendLines(lines, parseYaml, warn);
  if (mended === lines && parts.wellFormed && body === parts.body) return start;
  return `---\n${mended.join('\n') || 'title:'}\n---\n${body}`;
}

/**
 * Front matter lines and body. `wellFormed` says that Hexo's own pattern sees the same parts. Null when the text has no
 * front matter.
 */
function splitFrontMatter(text) {
  const lines = text.split('\n');
  const isFence = (line) => /^-{3,}[ \t]*$/.test(line);
  const opened = isFence(lines[0]);
  if (!opened && !KEY_LINE.test(lines[0]) && !TIGHT_KEY_LINE.test(lines[0])) return null;
  const first = opened ? 1 : 0;
  const close = lines.findIndex((line, index) => index >= first && isFence(line));
  if (close >= first) {
    const wellFormed = close > first && lines[close] === (opened ? lines[0] : '---');
    return { lines: lines.slice(first, close), body: lines.slice(close + 1).join('\n'), wellFormed };
  }
  if (!opened) return null;
  const end = lines.findIndex((line, index) => index >= first && !isYamlLine(line));
  const last = end < 0 ? lines.length : end;
  if (!lines.slice(first, last).some((line) => KEY_LINE.test(line) || TIGHT_KEY_LINE.test(line))) return null;
  const note = 'the line --- that closes the front matter is missing';
  return {
    lines: lines.slice(first, last),
    body: lines.slice(last).join('\n').replace(/^\n/, ''),
    wellFormed: false,
    note,
  };
}

function isYamlLine(line) {
  return /^(?:[ \t]+\S|- |-$|#)/.test(line) || KEY_LINE.test(line) || TIGHT_KEY_LINE.test(line);
}

/** A rule (`---`) in the body is taken for the missing closing line: what follows the last key is the body then. */
function endFrontMatterAtBody(parts, parseYaml, warn) {
  if (yamlMap(parts.lines, parseYaml) !== null) return parts;
  const foreign = parts.lines.findIndex((line) => line.trim() !== '' && !isYamlLine(line));
  if (foreign < 1 || parts.lines.slice(foreign).some((line) => KEY_LINE.test(line))) return parts;
  warn('the line --- that closes the front matter is missing');
  const rest = parts.lines.slice(foreign).join('\n');
  return { lines: parts.lines.slice(0, foreign), body: `${rest}\n\n---\n${parts.body}` };
}

/** The same array when nothing is to mend. Otherwise unreadable values are quoted, and what stays unreadable is named. */
function mendLines(lines, parseYaml, warn) {
  const data = yamlMap(lines, parseYaml);
  const entries = entriesOf(lines);
  if (data === null) return mendEntries(entries, parseYaml, warn).flatMap((entry) => entry.lines);
  const isReserved = (entry) => RESERVED_KEYS.includes(entry.key);
  const isMistyped = (entry) => TEXT_KEYS.includes(entry.key) && isTypedScalar(data[entry.key]);
  if (!entries.some((entry) => isReserved(entry) || isMistyped(entry))) return lines;
  for (const entry of entries.filter(isReserved))
    warn(`"${entry.key}" is a name Hexo keeps for itself, it was left out`);
  return entries
    .filter((entry) => !isReserved(entry))
    .flatMap((entry) => (isMistyped(entry) ? [quotedLine(entry)] : entry.lines));
}

function mendEntries(entries, parseYaml, warn) {
  const kept = new Map();
  for (const entry of entries) {
    if (entry.key === null || RESERVED_KEYS.includes(entry.key)) {
      if (entry.lines.some((line) => line.trim() !== '' && !line.startsWith('#')))
        warn(`front matter that cannot be read was left out: ${entry.lines[0].slice(0, 60)}`);
      continue;
    }
    if (kept.has(entry.key)) warn(`"${entry.key}" is given twice, the last one counts`);
    const readable = readableEntry(entry, parseYaml);
    if (readable === null) warn(`"${entry.key}" cannot be read and was left out`);
    else {
      if (readable !== entry) warn(`"${entry.key}" is not valid YAML and was read as text`);
      kept.delete(entry.key);
      kept.set(entry.key, readable);
    }
  }
  return [...kept.values()];
}

function readableEntry(entry, parseYaml) {
  const data = yamlMap(entry.lines, parseYaml);
  if (data !== null && !(TEXT_KEYS.includes(entry.key) && isTypedScalar(data[entry.key]))) return entry;
  const items = entry.lines.slice(1).filter((line) => line.trim() !== '');
  const isList = entry.value === '' && items.length > 0 && items.every((line) => /^\s*-(?:\s|$)/.test(line));
  const lines = isList
    ? [
        entry.lines[0],
        ...items.map((line) => line.replace(/^\s*-\s*(.*)$/, (_, item) => `  - ${JSON.stringify(unquoted(item))}`)),
      ]
    : [quotedLine(entry)];
  return yamlMap(lines, parseYaml) === null ? null : { ...entry, lines };
}

/** Top-level keys with their lines; lines before the first key come as an entry without a key. */
function entriesOf(lines) {
  const entries = [];
  for (const line of lines) {
    const match = KEY_LINE.exec(line) ?? TIGHT_KEY_LINE.exec(line);
    const last = entries[entries.length - 1];
    if (match !== null) entries.push({ key: match[1], value: (match[2] ?? '').trim(), lines: [line] });
    else if (last === undefined) entries.push({ key: null, value: '', lines: [line] });
    else last.lines.push(line);
  }
  return entries;
}

function quotedLine(entry) {
  const written = [entry.value, ...entry.lines.slice(1).map((line) => line.trim())].join(' ').trim();
  return `${entry.key}: ${JSON.stringify(unquoted(written))}`;
}

function unquoted(written) {
  const text = written.trim();
  const quote = text[0];
  if (text.length < 2 || (quote !== '"' && quote !== "'") || text[text.length - 1] !== quote) return text;
  const inner = text.slice(1, -1);
  return quote === '"' ? inner.replace(/\\(["\\])/g, '$1') : inner.replace(/''/g, "'");
}

function isTypedScalar(value) {
  return typeof value === 'number' || typeof value === 'boolean' || isDate(value);
}

/** By tag: a date of another realm is no instance of this one's class. */
function isDate(value) {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** The map that these lines are, or null when YAML cannot read them as one. */
function yamlMap(lines, parseYaml) {
  if (lines.every((line) => line.trim() === '' || line.startsWith('#'))) return {};
  try {
    const data = parseYaml(lines.join('\n'));
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : null;
  } catch {
    return null;
  }
}

/** `data` as YAML or JSON has it, `written` the same keys' text as it stands in the file (for dates and numbers). */
function readFrontMatter(raw, parseYaml) {
  if (/^;{3,}/.test(raw)) {
    const [head] = raw.replace(/^;{3,}\n/, '').split(/\n;{3,}(?:\n|$)/);
    try {
      return { data: JSON.parse(`{${head}}`), written: {} };
    } catch {
      return { data: {}, written: {} };
    }
  }
  const parts = splitFrontMatter(raw);
  const lines = parts === null ? [] : parts.lines;
  const written = {};
  for (const entry of entriesOf(lines)) {
    if (entry.key !== null) written[entry.key] = unquoted(entry.value.replace(/\s+#.*$/, ''));
  }
  return { data: yamlMap(lines, parseYaml) ?? {}, written };
}

/**
 * A crawled body is HTML inside a Markdown file. Markdown would turn its indented lines into code and its stars into
 * emphasis, a fence in it into a listing, and Nunjucks would evaluate its braces. Such a body is set aside before the
 * renderer and put back after it, so not a character changes.
 */
function keepHtmlBodiesWhole(hexo) {
  const aside = new WeakMap();
  hexo.extend.filter.register(
    'before_post_render',
    (data) => {
      const wanted = { ...DEFAULTS, ...hexo.config.reader_api }.raw_html;
      if (!wanted || typeof data.source !== 'string' || !/^_(posts|drafts)\//.test(data.source)) return;
      if (!isHtmlBody(data.content) || usesTags(data.content, tagNames(hexo))) return;
      aside.set(data, data.content);
      data.content = '';
    },
    1,
  );
  hexo.extend.filter.register(
    'after_post_render',
    (data) => {
      if (!aside.has(data)) return;
      data.content = aside.get(data);
      aside.delete(data);
    },
    1,
  );
}

const TAG_START = /^\s*<(?:!--|!doctype|[a-z][\w-]*[\s/>])/i;
const MARKDOWN_LINE =
  /^ {0,3}(?:#{1,6}[ \t]+\S|[-*+][ \t]+\S|\d{1,9}[.)][ \t]+\S|>[ \t]?\S|(?:`{3,}|~{3,})|\|.*\|[ \t]*$|\[[^\]]+\]:[ \t]*\S)/;
const MARKDOWN_INLINE = /!?\[[^\]\n]*\]\([^)\n]+\)|\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*|(?:^|[^`])`[^`\n]+`/;

/**
 * Whether a body is HTML throughout. It is when it opens with an HTML tag and no paragraph of it is Markdown: by
 * CommonMark an HTML block ends at a blank line, so Markdown can only stand in a paragraph that does not open with a tag.
 * Paragraphs of nothing but words count as Markdown only outside every element, where HTML would run them together.
 * The frame a crawler writes (`<div>` and spaces on the first line, closed on the last) says HTML by itself.
 */
function isHtmlBody(body) {
  if (!TAG_START.test(body)) return false;
  if (/^\s*<div>[ \t]+\n/.test(body) && /<\/div>\s*$/.test(body)) return true;
  const shown = body.replace(/<(pre|script|style|textarea|code)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, '<i></i>');
  let depth = 0;
  for (const paragraph of shown.split(/\n[ \t]*\n/)) {
    const text = paragraph.replace(/^\n+/, '');
    if (text.trim() !== '' && !/^\s*</.test(text)) {
      const isCode = /^(?: {4}|\t)/.test(text);
      if (!isCode && (text.split('\n').some((line) => MARKDOWN_LINE.test(line)) || MARKDOWN_INLINE.test(text)))
        return false;
      if (depth <= 0 && !isCode) return false;
    }
    depth += openElements(text);
  }
  return true;
}

function openElements(text) {
  const opened = (text.match(/<(?:div|section|article|figure|table|tbody|tr|td|ul|ol|li|blockquote|main|p)\b/gi) ?? [])
    .length;
  const closed = (
    text.match(/<\/(?:div|section|article|figure|table|tbody|tr|td|ul|ol|li|blockquote|main|p)\b/gi) ?? []
  ).length;
  return opened - closed;
}

/** Names of the tag plugins, with Nunjucks' own `raw`, which authors use to show braces. */
function tagNames(hexo) {
  const extensions = hexo.extend.tag.env?.extensions ?? {};
  return new Set(['raw', ...Object.keys(extensions)]);
}

function usesTags(body, names) {
  return [...body.matchAll(/\{%-?\s*([\w-]+)/g)].some((match) => names.has(match[1]));
}

/**
 * Hexo renders a body as a Nunjucks template: `{{ name }}` in an article about templates prints as nothing, and one
 * brace too many fails the whole build. A body without tag plugins is therefore not a template here, and one that
 * cannot be rendered with its tags is shown with them as text.
 */
async function keepTemplateTextWhole(hexo, warnings) {
  const names = tagNames(hexo);
  const unrendered = hexo
    .model('Post')
    .toArray()
    .filter(
      (post) => post.content == null && /\{[{%#]/.test(post._content) && typeof post.disableNunjucks !== 'boolean',
    );
  for (const post of unrendered) {
    const problem = usesTags(post._content, names) ? await renderProblem(hexo, post) : '';
    if (problem === null) continue;
    if (problem !== '')
      warnings.add('reading', post.source, `its {% %} tags cannot be rendered, they stay text: ${problem}`);
    post.disableNunjucks = true;
    await post.save();
  }
}

/** Why the body cannot be rendered, null when it can. */
async function renderProblem(hexo, post) {
  try {
    await hexo.post.render(post.full_source, { ...post.toObject(), content: post._content });
    return null;
  } catch (error) {
    return (
      String(error.message ?? error)
        .split('\n')
        .slice(-1)[0]
        .trim() || 'unknown error'
    );
  }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours from UTC of the zone names of RFC 2822. */
const ZONES = { z: 0, ut: 0, utc: 0, gmt: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 };
const TIME = String.raw`(?:[T ,日]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?`;
const ZONE = String.raw`\s*(?:([a-z]{1,3})?\s*([+-]\d{1,2}:?(?:\d{2})?)?)?(?:\s*\([^)]*\))?`;
const NUMERIC_DATE = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${TIME}${ZONE}$`, 'i');
const DAY_FIRST_DATE = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})${TIME}${ZONE}$`,
  'i',
);
const MONTH_FIRST_DATE = new RegExp(
  String.raw`^(?:[a-z]{3},?\s+)?([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})${TIME}${ZONE}$`,
  'i',
);

/**
 * Milliseconds since 1970 of a date as authors and crawlers write it: ISO 8601 with or without a zone, RFC 2822, the
 * text of a JavaScript date, Chinese numerals' form (2021年6月15日), Unix seconds or milliseconds. Without a zone it is
 * local to `timeZone` (an IANA name; empty for this machine's, which is what Hexo does). Null when it is no date.
 */
function parseDate(written, timeZone) {
  const text = String(written ?? '')
    .trim()
    .replace(/\s+/g, ' ');
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  if (/^\d{12,13}$/.test(text)) return Number(text);
  const parts = dateParts(text);
  if (parts === null || !isRealDate(parts)) return null;
  const { year, month, day, hour, minute, second, offsetMinutes } = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (offsetMinutes !== null) return wall - offsetMinutes * 60_000;
  if (!timeZone) return new Date(year, month - 1, day, hour, minute, second).getTime();
  return wall - zoneOffset(wall - zoneOffset(wall, timeZone), timeZone);
}

function dateParts(text) {
  const numeric = NUMERIC_DATE.exec(text);
  if (numeric !== null) return partsOf(numeric[1], Number(numeric[2]), numeric[3], numeric);
  const dayFirst = DAY_FIRST_DATE.exec(text);
  if (dayFirst !== null) return partsOf(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1], dayFirst);
  const monthFirst = MONTH_FIRST_DATE.exec(text);
  return monthFirst === null ? null : partsOf(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2], monthFirst);
}

function monthNumber(name) {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

function partsOf(year, month, day, match) {
  const [hour, minute, second] = [match[4], match[5], match[6]].map((part) => Number(part ?? 0));
  return {
    year: Number(year),
    month,
    day: Number(day),
    hour,
    minute,
    second,
    offsetMinutes: offsetOf(match[7], match[8]),
  };
}

/** Minutes from UTC; null where no zone is written, NaN where its name is unknown. */
function offsetOf(name, offset) {
  if (name === undefined && offset === undefined) return null;
  const named = name === undefined ? 0 : (ZONES[name.toLowerCase()] ?? NaN) * 60;
  if (offset === undefined) return named;
  const digits = offset.slice(1).replace(':', '');
  const [hours, minutes] = digits.length <= 2 ? [digits, '0'] : [digits.slice(0, -2), digits.slice(-2)];
  return named + (offset[0] === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function isRealDate({ year, month, day, hour, minute, second, offsetMinutes }) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && hour <= 24 && minute <= 59 && second <= 60 && !Number.isNaN(offsetMinutes);
}

const zoneClocks = new Map();

/** Milliseconds that the clocks of a zone are ahead of UTC at an instant. */
function zoneOffset(time, timeZone) {
  if (!zoneClocks.has(timeZone)) {
    const fields = {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    };
    zoneClocks.set(timeZone, new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...fields }));
  }
  const parts = Object.fromEntries(
    zoneClocks
      .get(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return wall - Math.floor(time / 1000) * 1000;
}

function isoDate(time) {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/** Elements whose content no reader sees as text. */
const NO_TEXT = new Set(['script', 'style', 'template', 'iframe', 'object', 'noembed', 'noframes', 'xmp', 'svg']);
/** Elements that do not part words. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const ENTITIES = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwj: '\u200d',
  zwnj: '\u200c',
  shy: '',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  middot: '·',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  plusmn: '±',
  times: '×',
  divide: '÷',
  frac12: '½',
  frac14: '¼',
  sect: '§',
  para: '¶',
  cent: '¢',
  pound: '£',
  yen: '¥',
  euro: '€',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  harr: '↔',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  infin: '∞',
  alpha: 'α',
  beta: 'β',
  pi: 'π',
  micro: 'µ',
  iexcl: '¡',
  iquest: '¿',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  szlig: 'ß',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  Eacute: 'É',
  num: '#',
  lbrace: '{',
  rbrace: '}',
  lcub: '{',
  rcub: '}',
  star: '☆',
  hearts: '♥',
  check: '✓',
};

function decodeEntities(text) {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,11}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}

/**
 * Walks the tags and texts of HTML in one pass, the way browsers find the end of a tag (a quote only counts after `=`),
 * since broken quotes are common in crawled bodies. `onTag(name, source, isEnd)`; text comes undecoded.
 */
function scanHtml(html, onText, onTag) {
  const unclosed = new Set();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return onText(html.slice(at));
    if (open > at) onText(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 2);
      at = end < 0 ? html.length : end + 3;
    } else if (/[a-z]/i.test(html[open + 1] ?? '') || /^<\/[a-z]/i.test(html.slice(open, open + 3))) {
      at = scanTag(html, open, onTag, unclosed);
    } else if (/[!?/]/.test(html[open + 1] ?? '')) {
      const end = html.indexOf('>', open);
      at = end < 0 ? html.length : end + 1;
    } else {
      onText('<');
      at = open + 1;
    }
  }
}

/**
 * Reports the tag at `open`; the index after it, or after the element's content where that is no text. `unclosed` keeps
 * names without another end tag, so that no end is looked for twice in vain.
 */
function scanTag(html, open, onTag, unclosed) {
  const isEnd = html[open + 1] === '/';
  const end = tagEnd(html, open + 1);
  const source = html.slice(open, end + 1);
  const name = /^<\/?([^\s/>]+)/.exec(source)[1].toLowerCase();
  onTag(name, source, isEnd);
  const isGutter = name === 'td' && /\bclass\s*=\s*["']?gutter\b/i.test(source);
  const isSkipped = isGutter || (NO_TEXT.has(name) && !source.endsWith('/>'));
  if (isEnd || !isSkipped || unclosed.has(name)) return end + 1;
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = end;
  const found = close.exec(html);
  if (found !== null) return found.index;
  unclosed.add(name);
  return end + 1;
}

function tagEnd(html, from) {
  let at = from;
  while (at < html.length && html[at] !== '>') {
    const quoted = html[at] === '=' ? /^=\s{0,50}(["'])/.exec(html.slice(at, at + 60)) : null;
    if (quoted === null) at += 1;
    else {
      const close = html.indexOf(quoted[1], at + quoted[0].length);
      at = close < 0 ? html.length : close + 1;
    }
  }
  return at;
}

/** The words of a body on one line. */
function plainText(html) {
  const parts = [];
  scanHtml(
    html,
    (text) => parts.push(text),
    (name) => INLINE.has(name) || parts.push(' '),
  );
  return decodeEntities(parts.join(''))
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const EXCERPT_LENGTH = 120;

function shortened(text) {
  if (text.length <= EXCERPT_LENGTH) return text;
  return `${text
    .slice(0, EXCERPT_LENGTH - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

/** Width and height in pixels of a png, gif, webp, jpeg or svg from its bytes; zeros when they cannot be told. */
function pictureSize(bytes) {
  const unknown = { width: 0, height: 0 };
  if (bytes.length < 16) return unknown;
  if (bytes.readUInt32BE(0) === 0x89504e47 && bytes.length >= 24)
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (bytes.toString('latin1', 0, 3) === 'GIF') return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (bytes.readUInt16BE(0) === 0xffd8) return jpegSize(bytes) ?? unknown;
  if (bytes.toString('latin1', 8, 12) === 'WEBP' && bytes.length >= 30) return webpSize(bytes) ?? unknown;
  return svgSize(bytes.toString('utf8', 0, 4096)) ?? unknown;
}

function jpegSize(bytes) {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function webpSize(bytes) {
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (chunk !== 'VP8L') return null;
  const packed = bytes.readUInt32LE(21);
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
}

function svgSize(text) {
  const tag = /<svg\b[^>]*>/i.exec(text)?.[0];
  if (tag === undefined) return null;
  const pixels = (name) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`, 'i').exec(tag)?.[1] ?? 0);
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(tag);
  const size = [pixels('width') || Number(box?.[1] ?? 0), pixels('height') || Number(box?.[2] ?? 0)];
  return { width: Math.round(size[0]), height: Math.round(size[1]) };
}

/** A short stable name of some text: 12 of [0-9a-z], apart also on file systems that ignore case. */
function shortHash(text) {
  const digest = crypto.createHash('sha256').update(text).digest('hex').slice(0, 16);
  return BigInt(`0x${digest}`).toString(36).padStart(13, '0').slice(-12);
}

function articleId(source) {
  return shortHash(`article:${source}`);
}

/** From the whole path, so the same name under two parents is two categories. */
function categoryId(names) {
  return shortHash(`category:${JSON.stringify(names)}`);
}

/** How addresses of this site are written and recognised. */
function addressesOf(hexo, options) {
  const siteUrl = hexo.config.url.replace(/\/+$/, '');
  const root = hexo.config.root || '/';
  const upToRoot = '../'.repeat(String(options.path).split('/').filter(Boolean).length) || './';
  const encoded = (sitePath) => encodeURI(sitePath.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
  const published = (sitePath) => encoded(sitePath).replace(/(^|\/)index\.html$/, '$1');
  return {
    root,
    /** Of a file of this site, by its path below the site's root. */
    ofFile: (sitePath) => (options.urls === 'relative' ? upToRoot : `${siteUrl}/`) + published(sitePath),
    /** Of a page as a base for the addresses in it; `host` stands in where the site is served from several. */
    ofPage: (sitePath, host) =>
      (options.urls === 'relative' ? host + root : `${siteUrl}/`) + published(sitePath.replace(/^\/+/, '')),
    /** The path below the root that an address found on the page `from` leads to; null when it leaves this site. */
    toPath(address, from) {
      try {
        const site = new URL(`${siteUrl}/`);
        const target = new URL(address, new URL(encoded(from), site));
        if (!/^https?:$/.test(target.protocol) || target.host !== site.host || !target.pathname.startsWith(root))
          return null;
        return pathKey(target.pathname.slice(root.length));
      } catch {
        return null;
      }
    },
  };
}

/** One key for all ways to write a page's path: percent-encoded or not, with or without `index.html`, `.html`, `/`. */
function pathKey(sitePath) {
  const page = decoded(sitePath).replace(/^\/+/, '');
  return page
    .replace(/(^|\/)index\.html?$/, '$1')
    .replace(/\.html?$/, '')
    .replace(/\/+$/, '');
}

function decoded(text) {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/**
 * The posts of a site as articles without neighbours: `{article, html, tags, order, source}`. Fields that cannot be read
 * have a stated fallback and a warning that names the file.
 */
function readPosts(hexo, posts, options, parseYaml, warnings) {
  const addresses = addressesOf(hexo, options);
  const timeZone = knownTimeZone(hexo.config.timezone, (reason) => warnings.add('listing', '_config.yml', reason));
  const entries = posts.map((post) => {
    const warn = (reason) => warnings.add('listing', post.source, reason);
    const front = readFrontMatter(post.raw, parseYaml);
    return readPost({ hexo, post, front, options, addresses, timeZone, warn });
  });
  const idsByPath = new Map(entries.map((entry) => [pathKey(entry.path), entry.article.id]));
  for (const entry of entries) entry.links = ownLinks(entry, idsByPath, addresses);
  return entries;
}

function readPost({ hexo, post, front, options, addresses, timeZone, warn }) {
  const brands = brandsPart?.namedBrands(front.data, options.brands, warn) ?? [];
  const html = brandsPart?.withPlaces(post.content ?? '', brands, options.brands, warn) ?? post.content ?? '';
  const text = plainText(html);
  const dates = datesOf(post, front, timeZone, warn);
  const summary =
    typeof front.data.excerpt === 'string' ? front.data.excerpt : (front.data.description ?? post.excerpt);
  const article = {
    id: articleId(post.source),
    title: titleOf(post, warn),
    cover: coverOf(hexo, post, front.data, options.cover_fields, addresses),
    author: authorOf(front.data.author, warn),
    date: isoDate(dates.date),
    updated: isoDate(dates.updated),
    categoryPaths: categoryPathsOf(front.data, options, warn).map(withCategoryIds),
    excerpt: shortened((typeof summary === 'string' && plainText(summary)) || text),
    length: text.replace(/\s/g, '').length,
    pinned: pinRank(front.data) > 0,
    url: addresses.ofFile(post.path.replace(/^\/+/, '')),
    originUrl: originOf(front.data),
    rights: firstText(front.data.rights, front.data.copyright, options.rights),
  };
  return {
    article,
    html,
    source: post.source,
    path: post.path,
    tags: listOf(front.data.tags ?? front.data.tag),
    brands,
    rank: pinRank(front.data),
    time: dates.date,
  };
}

function knownTimeZone(name, warn) {
  if (!name) return '';
  try {
    zoneOffset(0, name);
    return name;
  } catch {
    warn(`timezone "${name}" is unknown, dates without a zone are read as UTC`);
    return 'UTC';
  }
}

/** As written in the front matter; Hexo's own date, else the file's name and age, only where that is no date. */
function datesOf(post, front, timeZone, warn) {
  const read = (key) => {
    const value = front.data[key];
    const written = front.written[key] ?? (isDate(value) ? value.toISOString() : String(value ?? ''));
    const time = written === '' ? null : parseDate(written, timeZone);
    return { written, time };
  };
  const date = read('date');
  const updated = read('updated');
  if (updated.written !== '' && updated.time === null) warn(`updated "${updated.written}" is no date and was left out`);
  const own = date.time ?? updated.time ?? nameTime(post.source, timeZone);
  if (date.time === null) {
    const reason = date.written === '' ? 'it has no date' : `"${date.written}" is no date`;
    warn(`${reason}: ${own === null ? "the file's time is used" : 'the next best in the post is used'}`);
  }
  const time = own ?? fileTime(post);
  return { date: time, updated: Math.max(updated.time ?? time, time) };
}

function nameTime(source, timeZone) {
  const match = /(?:^|\/)(\d{4}-\d{1,2}-\d{1,2})(?=[-_.])/.exec(source);
  return match === null ? null : parseDate(match[1], timeZone);
}

function fileTime(post) {
  try {
    return Math.floor(fs.statSync(post.full_source).mtimeMs / 1000) * 1000;
  } catch {
    return 0;
  }
}

function titleOf(post, warn) {
  const title = plainTitle(post.title);
  if (title !== '') return title;
  warn('it has no title: the name of the file is used');
  return path.posix.basename(post.source).replace(/\.[^.]+$/, '');
}

function plainTitle(title) {
  return decodeEntities(String(title ?? ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function authorOf(author, warn) {
  if (author === undefined || author === null) return '';
  if (Array.isArray(author))
    return author
      .map((one) => authorOf(one, warn))
      .filter(Boolean)
      .join('、');
  if (typeof author === 'object') {
    const name = firstText(author.name, author.nick, author.nickname, author.title);
    if (name === '') warn('author is a map without a name and was left out');
    return name;
  }
  return String(author).trim();
}

function firstText(...values) {
  const found = values.find((value) => (typeof value === 'string' && value.trim() !== '') || typeof value === 'number');
  return found === undefined ? '' : String(found).trim();
}

function listOf(value) {
  const items = Array.isArray(value) ? value.flat(Infinity) : [value];
  return items
    .filter((item) => item !== null && item !== undefined && String(item).trim() !== '')
    .map((item) => String(item).trim());
}

/** The address an article was crawled from; `source:` counts only when it is one, themes use it for names too. */
function originOf(data) {
  const candidates = [data.originUrl, data.origin_url, data.from_url, data.original_url, data.source, data.link];
  return candidates.map((value) => firstText(value)).find((value) => /^https?:\/\/\S+$/i.test(value)) ?? '';
}

function pinRank(data) {
  const ranks = [data.sticky, data.top, data.pinned].map((value) =>
    value === true || value === 'true' ? 1 : Number(value),
  );
  return Math.max(0, ...ranks.filter((rank) => Number.isFinite(rank)));
}

/** By Hexo's own rule a list of names is one path, a list of lists several. */
function categoryPathsOf(data, options, warn) {
  const given = data.categories ?? data.category ?? [];
  const items = (Array.isArray(given) ? given : [given]).filter((item) => item !== null && item !== '');
  const isMap = (item) => typeof item === 'object' && !Array.isArray(item);
  if (items.flat(Infinity).some(isMap)) warn('a category is a map instead of a name and was left out');
  const paths = items.some(Array.isArray)
    ? items.filter((item) => !isMap(item))
    : [items.filter((item) => !isMap(item))];
  const named = [
    ...new Map(
      paths
        .map(listOf)
        .filter((names) => names.length > 0)
        .map((names) => [categoryId(names), names]),
    ).values(),
  ];
  if (named.length > 0 || !options.uncategorized) return named;
  return [[String(options.uncategorized)]];
}

function withCategoryIds(names) {
  return names.map((name, index) => ({ id: categoryId(names.slice(0, index + 1)), name }));
}

function coverOf(hexo, post, data, fields, addresses) {
  for (const field of fields) {
    const value = [data[field]].flat()[0];
    const written = typeof value === 'object' && value !== null ? firstText(value.url, value.src) : firstText(value);
    const address = decodeEntities(written).replace(/\s/g, '%20');
    if (/[{}<>"]/.test(address)) continue;
    if (/^(?:https?:)?\/\//i.test(address)) return { src: address.replace(/^\/\//, 'https://'), width: 0, height: 0 };
    if (!/[./]/.test(address) || /^[a-z][a-z\d+.-]*:|^#/i.test(address)) continue;
    return localPicture(hexo, post, address, addresses);
  }
  return null;
}

/** A picture of this site: below the source folder, or in the post's own asset folder where the site uses these. */
function localPicture(hexo, post, written, addresses) {
  const [address, query = ''] = written.split(/(?=[?#])/);
  const { root } = addresses;
  const below = root !== '/' && address.startsWith(root) ? address.slice(root.length) : address;
  const sitePath = path.posix.normalize(`/${decoded(below)}`).slice(1);
  const candidates = [{ file: path.join(hexo.source_dir, sitePath), sitePath }];
  if (hexo.config.post_asset_folder && !address.startsWith('/')) {
    candidates.unshift({ file: path.join(post.asset_dir, sitePath), sitePath: path.posix.join(post.path, sitePath) });
  }
  const found = candidates.find(({ file }) => fs.existsSync(file)) ?? candidates[candidates.length - 1];
  return { src: addresses.ofFile(found.sitePath) + query, ...fileSize(found.file) };
}

const sizes = new Map();

function fileSize(file) {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) return { width: 0, height: 0 };
  const key = `${file}:${stats.mtimeMs}:${stats.size}`;
  if (!sizes.has(key)) sizes.set(key, pictureSize(fs.readFileSync(file)));
  return sizes.get(key);
}

/** Addresses in the body that are articles of this site, as written there (and decoded, where entities differ). */
function ownLinks(entry, idsByPath, addresses) {
  const links = {};
  scanHtml(
    entry.html,
    () => undefined,
    (name, source, isEnd) => {
      if (name !== 'a' || isEnd) return;
      const match = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i.exec(source);
      const written = match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
      const href = decodeEntities(written).trim();
      if (href === '' || href.startsWith('#')) return;
      const sitePath = addresses.toPath(href, entry.path);
      const id = sitePath === null ? undefined : idsByPath.get(sitePath);
      if (id !== undefined) Object.assign(links, { [written]: id, [href]: id });
    },
  );
  return links;
}

/** The app's own module for bodies, in the site's root: Hexo runs whatever lies in `scripts/`. */
const BLOCKS_FILE = 'reader-blocks.cjs';

/**
 * A function from a post to the fields of its file that spare the app the work on its HTML: `{blocks, blocksVersion}`,
 * or none. A site without the module, and a post that the module fails on, is warned of and published without.
 */
function blocksMaker(hexo, options, warnings) {
  const none = () => ({});
  if (options.blocks !== true) return none;
  const module = blocksModule(path.join(hexo.base_dir, BLOCKS_FILE), (reason) =>
    warnings.add('listing', '_config.yml', `reader_api.blocks: ${reason}; articles come without blocks`),
  );
  if (module === null) return none;
  const addresses = addressesOf(hexo, options);
  const failed = new Set();
  return (post) => {
    if (failed.has(post)) return {};
    try {
      return { blocks: readyBody(post, module, addresses), blocksVersion: module.BLOCKS_VERSION };
    } catch (error) {
      failed.add(post);
      warnings.add(
        'listing',
        post.source,
        `it comes without blocks: ${String(error?.message ?? error).split('\n')[0]}`,
      );
      return {};
    }
  };
}

function blocksModule(file, warn) {
  try {
    const module = require(file);
    if (typeof module.articleBody === 'function' && typeof module.checkBody === 'function') return module;
    warn(`${BLOCKS_FILE} is not the module that npm run build:blocks makes`);
  } catch (error) {
    const reason = fs.existsSync(file) ? String(error?.message ?? error).split('\n')[0] : 'it is not there';
    warn(`${BLOCKS_FILE} in the site's root cannot be used, ${reason}`);
  }
  return null;
}

/** The body of a post as the app would make it. Addresses below a host that is not known are left without one. */
function readyBody(post, { articleBody, checkBody }, addresses) {
  const host = `https://${shortHash(post.html)}.invalid`;
  const made = JSON.stringify(articleBody(post.html, { baseUrl: addresses.ofPage(post.path, host) }));
  const body = JSON.parse(made.split(`"${host}/`).join('"/'));
  if (checkBody(body) === null) throw new Error('the app would not take its blocks');
  return body;
}

/** Whatever lies among the posts and did not become one is named, so that no post goes missing unseen. */
function reportLostPosts(hexo, warnings) {
  const folder = path.join(hexo.source_dir, '_posts');
  if (!fs.existsSync(folder)) return;
  const known = new Set(hexo.model('Post').map((post) => post.source));
  for (const file of filesBelow(folder)) {
    const source = `_posts/${file}`;
    if (known.has(source) || !/\.(?:md|markdown|mkd|html?|txt)$/i.test(file)) continue;
    const isHidden = /(?:^|\/)[_.]/.test(file);
    const reason = isHidden
      ? 'names that begin with _ or . are left out by Hexo'
      : 'Hexo made no post of it, see its log';
    warnings.add('listing', source, reason);
  }
}

function filesBelow(folder, prefix = '') {
  return fs.readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((item) => {
    const name = prefix + item.name;
    return item.isDirectory() ? filesBelow(folder, `${name}/`) : [name];
  });
}

/** Title, address and logo of the site, before it is known what it holds. */
function siteOf(hexo, options) {
  const addresses = addressesOf(hexo, options);
  const logo = String(options.logo || '');
  return {
    title: hexo.config.title,
    description: hexo.config.description || hexo.config.subtitle || '',
    logo: logo === '' || /^(?:https?:)?\/\//i.test(logo) ? logo : addresses.ofFile(logo.replace(/^\/+/, '')),
    url: addresses.ofFile(''),
  };
}

/**
 * All files of the API as Hexo routes `{path, data}`, `data` a function that makes the JSON when it is asked for.
 * `posts` come from `readPosts`; the order of the result depends on nothing but their content. `blocksOf` is a
 * `blocksMaker`, asked post by post, since the blocks of a large site do not fit in memory; `brands` come from `brandsOf`.
 */
function readerFiles(posts, siteText, options, blocksOf = () => ({}), brands = NO_BRANDS) {
  const newest = [...posts].sort((a, b) => b.time - a.time || (a.article.id < b.article.id ? -1 : 1));
  const lists = { tree: categoryLists(newest), tags: listsBy(newest, (post) => post.tags) };
  const articles = new Map(newest.map((post, index) => [post, completeArticle(post, index, newest, lists)]));
  const listed = [...newest].sort((a, b) => b.rank - a.rank);
  const summaries = new Map(newest.map((post) => [post, summaryOf(articles.get(post))]));
  const isSearched = searchPart !== null && options.search !== false;
  const index = isSearched ? searchPart.searchIndex(newest.map(({ article }) => article)) : null;
  const site = {
    ...siteText,
    pageSize: Math.max(1, Math.floor(Number(options.page_size)) || DEFAULTS.page_size),
    total: newest.length,
    updatedAt:
      newest.reduce((latest, post) => (post.article.updated > latest ? post.article.updated : latest), '') || null,
    features: { brands: brands.brands.length > 0, search: isSearched },
    search: { shards: index?.shards ?? 0, rowsAFile: index?.rowsAFile ?? 0 },
    brands: { enabled: brands.enabled && brands.brands.length > 0 },
  };
  const ofBrands = brandsPart?.brandFiles(brands, newest, (post) => summaries.get(post), brands.warn) ?? [];
  const parts = [VERSION, site, listed.map((post) => summaries.get(post)), ...(ofBrands.length > 0 ? [brands] : [])];
  const build = shortHash(JSON.stringify(parts));
  const rows = (list) => list.map((post) => summaries.get(post));
  const file = (name, value) => ({ path: `${options.path}/${name}`, data: () => JSON.stringify(value()) });
  const head = { version: VERSION, build };
  return [
    file('site.json', () => ({ ...head, ...site })),
    ...pages(listed, site.pageSize, 1).map((page) =>
      file(`articles/${page.page}.json`, () => ({
        ...head,
        ...page,
        items: rows(page.items),
        ...(page.page === 1 ? { site: { ...siteEssentials(site), build } } : {}),
      })),
    ),
    file('categories.json', () => ({ ...head, categories: lists.tree.roots.map(categoryNode) })),
    ...[...lists.tree.byId.values()].flatMap((node) =>
      pages(
        [...node.posts].sort((a, b) => b.rank - a.rank),
        site.pageSize,
        0,
      ).map((page) =>
        file(`categories/${node.id}/${page.page}.json`, () => ({ ...head, ...page, items: rows(page.items) })),
      ),
    ),
    ...numbered(index?.shards).map((shard) =>
      file(`search/${shard}.json`, () => ({ ...head, terms: index.terms(shard) })),
    ),
    ...numbered(index?.rowFiles).map((at) => file(`search/rows/${at}.json`, () => ({ ...head, rows: index.rows(at) }))),
    ...ofBrands.map(({ name, value }) => file(name, () => ({ ...head, ...value() }))),
    ...newest.map((post) =>
      file(`article/${post.article.id}.json`, () => ({ ...articles.get(post), ...blocksOf(post) })),
    ),
  ];
}

/** The numbers below `count`. */
function numbered(count = 0) {
  return Array.from({ length: count }, (_, at) => at);
}

function siteEssentials({ title, description, logo, url, pageSize, total, features, brands }) {
  return { title, description, logo, url, pageSize, total, features, brands };
}

/** `{page, pageCount, total, items}` of a list, at least `least` of them. */
function pages(list, size, least) {
  const pageCount = Math.max(least, Math.ceil(list.length / size));
  return Array.from({ length: pageCount }, (_, index) => ({
    page: index + 1,
    pageCount,
    total: list.length,
    items: list.slice(index * size, (index + 1) * size),
  }));
}

/** Category nodes with the posts at or below them, newest first, in the order in which the newest posts name them. */
function categoryLists(newest) {
  const byId = new Map();
  const roots = [];
  for (const post of newest) {
    for (const names of post.article.categoryPaths) {
      let siblings = roots;
      for (const { id, name } of names) {
        if (!byId.has(id)) {
          byId.set(id, { id, name, posts: [], children: [] });
          siblings.push(byId.get(id));
        }
        const node = byId.get(id);
        if (node.posts[node.posts.length - 1] !== post) node.posts.push(post);
        siblings = node.children;
      }
    }
  }
  return { byId, roots };
}

function categoryNode({ id, name, posts, children }) {
  const cover = posts.find((post) => post.article.cover !== null)?.article.cover ?? null;
  return { id, name, count: posts.length, cover, children: children.map(categoryNode) };
}

function listsBy(posts, keysOf) {
  const lists = new Map();
  for (const post of posts) {
    for (const key of new Set(keysOf(post))) {
      if (!lists.has(key)) lists.set(key, []);
      lists.get(key).push(post);
    }
  }
  return lists;
}

/**
 * The article as its file holds it, but for blocks; `revision` is a hash of everything else in it. Blocks have no part in
 * it: a newer module makes no article new.
 */
function completeArticle(post, index, newest, lists) {
  const article = {
    version: VERSION,
    ...post.article,
    html: post.html,
    older: reference(newest[index + 1]),
    newer: reference(newest[index - 1]),
    related: relatedPosts(post, lists).map(reference),
    brands: post.brands ?? [],
    links: post.links,
  };
  return { ...article, revision: shortHash(JSON.stringify(article)) };
}

function reference(post) {
  return post === undefined ? null : { id: post.article.id, title: post.article.title };
}

function summaryOf(article) {
  const { id, title, cover, author, date, updated, revision, categoryPaths, excerpt, length, pinned } = article;
  return { id, title, cover, author, date, updated, revision, categoryPaths, excerpt, length, pinned };
}

const RELATED_COUNT = 6;

/**
 * Up to six articles: of the same category, then with a tag in common, then of the categories above. Within a list the
 * nearest in time come first, so a new post changes only the files of its neighbours.
 */
function relatedPosts(post, lists) {
  const paths = post.article.categoryPaths.map((names) => names.map(({ id }) => lists.tree.byId.get(id).posts));
  const deepest = paths.map((levels) => levels[levels.length - 1]);
  const above = paths.flatMap((levels) => levels.slice(0, -1).reverse());
  const found = new Set();
  for (const list of [...deepest, ...post.tags.map((tag) => lists.tags.get(tag)), ...above]) {
    for (const near of nearest(list, post)) {
      if (found.size === RELATED_COUNT) return [...found];
      found.add(near);
    }
  }
  return [...found];
}

/** The other posts of a list by their distance from `post` in it, the newer one first; as many as can be needed. */
function nearest(list, post) {
  const at = list.indexOf(post);
  const near = [];
  for (let step = 1; near.length < RELATED_COUNT * 2 && step < list.length; step += 1) {
    for (const index of [at - step, at + step]) if (list[index] !== undefined) near.push(list[index]);
  }
  return near;
}

if (typeof hexo !== 'undefined') register(hexo);

module.exports = {
  articleId,
  categoryId,
  isHtmlBody,
  mendPost,
  parseDate,
  pictureSize,
  plainText,
  readerFiles,
  shortened,
  withCategoryIds,
};
