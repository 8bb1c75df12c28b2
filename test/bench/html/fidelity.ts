/** How close each parser's output comes to the standard's own reading of the same article. */
import { table } from '../table';
import type { Article } from './articles';
import type { SmallCase } from './cases';
import { contenders, OURS } from './contenders';
import { reasonFor } from './exceptions';
import { percent } from './figures';
import type { Parser } from './parser';
import { isSamePicture } from './pictures';
import { read, type Reading } from './reading';
import { referenceReading } from './reference';
import { atLeast, type Verdict } from './verdict';

export const ASPECTS = ['text', 'words', 'pictures', 'links'] as const;
export type Aspect = (typeof ASPECTS)[number];
/** Words that touch or stand apart are reported only: where pictures and cards are cut out, space is the layout's. */
const COUNTED: readonly Aspect[] = ['text', 'pictures', 'links'];
const LEAST_SHARE = 99.8;

export interface Difference {
  id: string;
  html: string;
  aspects: Aspect[];
  /** The first place where they part, in both. */
  excerpt: string;
}

/** All articles in which a parser's reading differs from the standard's. A crash differs in everything. */
export function differences(parser: Parser, articles: Article[]): Difference[] {
  return articles.flatMap(({ id, html }) => {
    const wanted = referenceReading(html);
    const got = readingOf(parser, html);
    const aspects = got === null ? [...ASPECTS] : ASPECTS.filter((aspect) => !isEqual(aspect, got, wanted));
    return aspects.length === 0
      ? []
      : [{ id, html, aspects, excerpt: got === null ? 'threw' : excerpt(aspects, got, wanted) }];
  });
}

/** Names of the small cases that a parser fails. */
export function failedCases(parser: Parser, cases: readonly SmallCase[]): string[] {
  return cases.filter(([, html]) => !passes(parser, html)).map(([what]) => what);
}

export function fidelityReport(
  articles: Article[],
  cases: readonly SmallCase[],
): { text: string; verdicts: Verdict[] } {
  const rows: (string | number)[][] = [];
  let details = '';
  const verdicts: Verdict[] = [];
  for (const parser of contenders.filter(({ tree }) => tree !== undefined)) {
    const found = differences(parser, articles);
    const failed = failedCases(parser, cases);
    const withAny = (aspects: readonly Aspect[]): number =>
      found.filter((difference) => difference.aspects.some((aspect) => aspects.includes(aspect))).length;
    const equal = (aspects: readonly Aspect[]): string =>
      percent(articles.length - withAny(aspects), articles.length, 2);
    rows.push([
      parser.name,
      ...ASPECTS.map((aspect) => equal([aspect])),
      equal(COUNTED),
      `${cases.length - failed.length}/${cases.length}`,
    ]);
    if (parser.name !== OURS) continue;
    details = explained(found, failed);
    verdicts.push(
      atLeast('articles equal in text, pictures, links', Number(equal(COUNTED)), LEAST_SHARE, ' %'),
      unexplained(found),
      atLeast('small cases passed', cases.length - failed.length, cases.length),
    );
  }
  const head = ['% of articles equal to the standard', ...ASPECTS, 'all but words', 'cases'];
  return { text: `${table(head, rows)}\n${details}`, verdicts };
}

function unexplained(found: Difference[]): Verdict {
  const open = found.filter((difference) => isCounted(difference) && reasonFor(difference) === null);
  return { what: 'each difference has a written reason', found: `${open.length} without`, isMet: open.length === 0 };
}

function isCounted({ aspects }: Difference): boolean {
  return aspects.some((aspect) => COUNTED.includes(aspect));
}

function explained(found: Difference[], failed: string[]): string {
  const lines = found.filter(isCounted).map((difference) => {
    const reason = reasonFor(difference) ?? 'NO REASON KNOWN';
    return `  ${difference.id}: ${difference.aspects.join(', ')}; ${reason}\n    ${difference.excerpt}`;
  });
  const cases = failed.map((what) => `  case failed: ${what}`);
  return [...cases, ...lines].join('\n');
}

function readingOf(parser: Parser, html: string): Reading | null {
  try {
    return read(parser.tree?.(html) ?? []);
  } catch {
    // Some overflow the stack on deep markup.
    return null;
  }
}

function passes(parser: Parser, html: string): boolean {
  const wanted = referenceReading(html);
  const got = readingOf(parser, html);
  if (got === null) return false;
  const hasSameCode = wanted.code.every(
    (code, at) => withoutLastBreaks(code) === withoutLastBreaks(got.code[at] ?? ''),
  );
  return ASPECTS.every((aspect) => isEqual(aspect, got, wanted)) && (parser.name !== OURS || hasSameCode);
}

/** Line breaks at the end of code are seen nowhere. */
function withoutLastBreaks(code: string): string {
  return code.replace(/\n+$/, '');
}

function isEqual(aspect: Aspect, got: Reading, wanted: Reading): boolean {
  if (aspect === 'text' || aspect === 'words') return got[aspect] === wanted[aspect];
  if (aspect === 'links') return isSameList(got.links, wanted.links, (one, other) => one === other);
  return isSameList(got.pictures, wanted.pictures, isSamePicture);
}

function isSameList<Item>(got: Item[], wanted: Item[], isSame: (one: Item, other: Item) => boolean): boolean {
  return got.length === wanted.length && wanted.every((item, at) => at < got.length && isSame(got[at] ?? item, item));
}

const AROUND = 24;

/** Both readings around their first difference. */
function excerpt(aspects: Aspect[], got: Reading, wanted: Reading): string {
  const aspect = aspects.find((name) => name !== 'words') ?? 'words';
  if (aspect === 'text' || aspect === 'words') return around(got[aspect], wanted[aspect]);
  const lists = aspect === 'links' ? [got.links, wanted.links] : [addresses(got), addresses(wanted)];
  const [ours = [], theirs = []] = lists;
  const at = theirs.findIndex((item, index) => item !== ours[index]);
  const place = at === -1 ? theirs.length : at;
  return `${aspect} ${ours.length}/${theirs.length}: got «${ours[place] ?? ''}» not «${theirs[place] ?? ''}»`;
}

function addresses({ pictures }: Reading): string[] {
  return pictures.map(({ address }) => address.slice(0, 100));
}

function around(got: string, wanted: string): string {
  let at = 0;
  while (at < wanted.length && got.charAt(at) === wanted.charAt(at)) at += 1;
  const near = (text: string): string => text.slice(Math.max(0, at - AROUND), at + AROUND);
  return `got «${near(got)}» not «${near(wanted)}»`;
}
