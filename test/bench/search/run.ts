/**
 * What a search costs and whether it finds what it should: `npm run bench -- search`. Forty queries over the index of a
 * site of 10,000 articles, the same at 100,000, and at 100,000 with as many different words as real articles have
 * (`--quick` leaves these out). Every limit is a check.
 */
import { largeArticles } from '../../backend/large-articles';
import { readerSearch } from '../../backend/reader-search';
import type { IndexedArticle } from '../../backend/reader-search';
import { closingLine } from '../../gate-run/tally';
import { table } from '../table';
import { plainFirst } from './plain-search';
import { costOf, publishedIndex } from './published';
import type { Cost, Published } from './published';
import { QUERIES } from './queries';
import { variedArticles } from './varied-articles';

const SITE = 10_000;
const LARGE = 100_000;
const LIMITS = { turns: 2, bytes: 300 * 1000, cpuMs: 100 };

interface Site {
  name: string;
  /** The newest first. */
  articles: IndexedArticle[];
  published: Published;
  row: (string | number)[];
}

/** Prints the tables; answers whether every limit was kept. */
export async function benchSearch(isQuick: boolean): Promise<boolean> {
  const site = siteOf('10,000 articles', newestFirst(SITE));
  const sites = [site, siteOf('100,000 articles', newestFirst(LARGE))];
  if (!isQuick) sites.push(siteOf('100,000, many words', variedArticles(LARGE)));
  const head = ['index', 'seconds', 'term files', 'MB', 'largest KB', 'row files', 'MB', 'bytes an article'];
  console.log(
    `${table(
      head,
      sites.map(({ row }) => row),
    )}\n`,
  );

  const faults: string[] = [];
  const rows: (string | number)[][] = [];
  let checks = 0;
  for (const [kind, query, first] of QUERIES) {
    const costs: Cost[] = [];
    for (const each of sites) costs.push(await costOf(each.published, query));
    const found = costs[0].found.items[0]?.id ?? '';
    const expected = first === 0 ? '' : site.articles[SITE - first].id;
    const plain = site.articles[plainFirst(site.articles, query)]?.id ?? '';
    const wrong = [
      ...(found === expected ? [] : [`finds ${found} instead of article ${first}`]),
      ...(plain === expected ? [] : [`the table says ${first}, but reading all articles says ${plain}`]),
      ...costs.flatMap((cost, at) => overLimits(cost, sites[at].name)),
    ];
    checks += 2 + costs.length;
    faults.push(...wrong.map((fault) => `FAIL “${query}” ${fault}`));
    const [{ found: page, turns, cpuMs }] = costs;
    rows.push([
      query,
      kind,
      page.total,
      first || '-',
      turns,
      cpuMs.toFixed(1),
      ...costs.map(({ bytes }) => kilo(bytes)),
    ]);
  }
  const names = sites.map(({ name }) => `KB, ${name}`);
  console.log(table(['query', 'kind', 'hits', 'first', 'round trips', 'CPU ms', ...names], rows));
  console.log(`\n${faults.join('\n')}${faults.length > 0 ? '\n' : ''}`);
  console.log(closingLine({ passed: checks - faults.length, failed: faults.length }));
  return faults.length === 0;
}

function newestFirst(count: number): IndexedArticle[] {
  return largeArticles(count)
    .map(({ article }) => article)
    .reverse();
}

function siteOf(name: string, articles: IndexedArticle[]): Site {
  const started = performance.now();
  const index = readerSearch.searchIndex(articles);
  const seconds = (performance.now() - started) / 1000;
  const published = publishedIndex(index, articles.length);
  const sizeOf = (value: object): number => Buffer.byteLength(JSON.stringify(value));
  const terms = Array.from({ length: index.shards }, (_, at) => sizeOf(index.terms(at)));
  const rows = Array.from({ length: index.rowFiles }, (_, at) => sizeOf(index.rows(at)));
  const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
  const largest = Math.max(...terms, ...rows);
  const each = Math.round((sum(terms) + sum(rows)) / articles.length);
  const row = [
    name,
    seconds.toFixed(1),
    terms.length,
    mega(sum(terms)),
    kilo(largest),
    rows.length,
    mega(sum(rows)),
    each,
  ];
  return { name, articles, published, row };
}

function overLimits({ turns, bytes, cpuMs }: Cost, where: string): string[] {
  const over = [
    ...(turns > LIMITS.turns ? [`${turns} round trips`] : []),
    ...(bytes > LIMITS.bytes ? [`${kilo(bytes)} KB`] : []),
    ...(cpuMs > LIMITS.cpuMs ? [`${cpuMs.toFixed(0)} ms`] : []),
  ];
  return over.length > 0 ? [`takes ${over.join(', ')} at ${where}`] : [];
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
