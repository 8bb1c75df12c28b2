/**
 * The way from a text to a brand as counts on this device: how many cards were seen, tapped, agreed to, opened. Nothing
 * of it names the reader, and it is bounded.
 */
import { count, dictionary, exactly, list, record } from '../../../core/decode';
import type { Decoder } from '../../../core/decode';
import { textUpTo } from '../../../core/brand';

/** The steps in the order of the way; the last five are how it can end otherwise. */
export const STEPS = [
  'seen',
  'tapped',
  'asked',
  'agreed',
  'launching',
  'opened',
  'returned',
  'bought',
  'closed',
  'cancelled',
  'denied',
  'unsupported',
  'failed',
] as const;

export type Step = (typeof STEPS)[number];

/** Where the way began. */
export interface Origin {
  place: 'article' | 'search' | 'brand';
  /** The article's id; empty elsewhere. */
  article: string;
  /** How the reader had come in, as `core/scenes.ts` calls it. */
  entry: string;
}

export interface FunnelEvent extends Origin {
  brand: string;
  step: Step;
}

export interface FunnelRow extends Origin {
  brand: string;
  counts: Readonly<Record<string, number>>;
}

export interface Funnel {
  version: 1;
  /** The latest first. */
  rows: readonly FunnelRow[];
}

export const EMPTY_FUNNEL: Funnel = { version: 1, rows: [] };

/** A row takes about 200 bytes. */
export const MOST_ROWS = 300;

const short = textUpTo(40);

export const funnel: Decoder<Funnel> = record<Funnel>({
  version: exactly(1),
  rows: list(
    record<FunnelRow>({
      brand: short,
      place: (value) => (value === 'article' || value === 'search' ? value : 'brand'),
      article: short,
      entry: short,
      counts: dictionary(count),
    }),
  ),
});

/** The counts after an event; the rows that were not touched for the longest time go first. */
export function counted({ rows }: Funnel, { step, ...way }: FunnelEvent): Funnel {
  const isSame = (row: FunnelRow): boolean =>
    row.brand === way.brand && row.place === way.place && row.article === way.article && row.entry === way.entry;
  const counts = rows.find(isSame)?.counts ?? {};
  const row: FunnelRow = { ...way, counts: { ...counts, [step]: (counts[step] ?? 0) + 1 } };
  return { version: 1, rows: [row, ...rows.filter((other) => !isSame(other))].slice(0, MOST_ROWS) };
}

/** The sums by brand and place, for a table: each with its counts in the order of `STEPS`. */
export function funnelTable({ rows }: Funnel): { brand: string; place: string; counts: number[] }[] {
  const sums = new Map<string, { brand: string; place: string; counts: number[] }>();
  for (const { brand, place, counts } of rows) {
    const key = `${brand} ${place}`;
    const sum = sums.get(key) ?? { brand, place, counts: STEPS.map(() => 0) };
    sums.set(key, { ...sum, counts: sum.counts.map((before, at) => before + (counts[STEPS[at]] ?? 0)) });
  }
  return [...sums.values()];
}
