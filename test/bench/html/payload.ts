/** What `setData` carries, and how many nodes the page holds then. */
import { median, table } from '../table';
import type { Article } from './articles';
import { contenders, OURS } from './contenders';
import { percentile, sum } from './figures';
import * as ours from './ours';
import type { Parser } from './parser';
import { atMost, type Verdict } from './verdict';

/** WeChat's audit advises no more for one `setData`. */
export const MAX_SET_DATA = 256 * 1024;
const MAX_NODES = 1000;

interface ArticlePayload {
  id: string;
  /** Bytes of all its data over those of its HTML. */
  ratio: number;
  bytes: number;
  largest: number;
}

export interface PayloadReport {
  text: string;
  verdicts: Verdict[];
}

export function payloadReport(articles: Article[]): PayloadReport {
  const html = sum(articles.map(({ bytes }) => bytes));
  const measured = contenders.flatMap((parser) =>
    parser.payload ? [{ parser, rows: payloadsOf(parser, articles) }] : [],
  );
  const rows = measured.map(({ parser, rows: all }) => {
    const worst = all.reduce((one, other) => (other.ratio > one.ratio ? other : one));
    return [
      parser.name,
      (sum(all.map(({ bytes }) => bytes)) / html).toFixed(3),
      median(all.map(({ ratio }) => ratio)).toFixed(3),
      `${worst.ratio.toFixed(2)} ${worst.id.slice(0, 24)}`,
      Math.max(...all.map(({ largest }) => largest)),
      all.filter(({ largest }) => largest > MAX_SET_DATA).length,
    ];
  });
  const head = ['bytes of setData / bytes of HTML', 'corpus', 'median', 'worst', 'largest setData', '> 256 KB'];
  const own = measured.find(({ parser }) => parser.name === OURS)?.rows ?? [];
  const nodes = articles.map((article) => ours.nodes(article.html));
  return {
    text: `${table(head, rows)}\n\n${nodesTable(nodes)}`,
    verdicts: [
      ...payloadVerdicts(own, html),
      atMost('mounted nodes of any article', Math.max(...nodes.map(({ mounted }) => mounted)), MAX_NODES),
    ],
  };
}

function payloadVerdicts(own: ArticlePayload[], html: number): Verdict[] {
  const ratios = own.map(({ ratio }) => ratio);
  return [
    atMost('payload over the corpus', sum(own.map(({ bytes }) => bytes)) / html, 0.7, 'x'),
    atMost('payload of the median article', median(ratios), 0.8, 'x'),
    atMost('payload of any article', Math.max(...ratios), 1.3, 'x'),
    atMost('bytes of any setData', Math.max(...own.map(({ largest }) => largest)), MAX_SET_DATA),
  ];
}

function payloadsOf(parser: Parser, articles: Article[]): ArticlePayload[] {
  return articles.map(({ id, html, bytes: source }) => {
    const value = parser.payload?.(html);
    // Ours comes in several, one a `setData`.
    const sent = parser.name === OURS && Array.isArray(value) ? (value as unknown[]) : [value];
    const sizes = sent.map((data) => Buffer.byteLength(JSON.stringify(data)));
    const bytes = sum(sizes);
    return { id, bytes, ratio: bytes / source, largest: Math.max(0, ...sizes) };
  });
}

function nodesTable(nodes: ours.NodeCount[]): string {
  const row = (name: string, values: number[]): (string | number)[] => [
    name,
    percentile(values, 0.5),
    percentile(values, 0.95),
    Math.max(...values),
    values.filter((value) => value > MAX_NODES).length,
  ];
  return table(
    ['WXML nodes of our articles, estimated', 'p50', 'p95', 'max', `> ${MAX_NODES}`],
    [
      row(
        'mounted at once',
        nodes.map(({ mounted }) => mounted),
      ),
      row(
        'if all were mounted',
        nodes.map(({ whole }) => whole),
      ),
    ],
  );
}
