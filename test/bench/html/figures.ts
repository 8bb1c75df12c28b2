/** The arithmetic of the bench. */
import { median } from '../table';

/** The value below which `share` of the values lie. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The middle of the ratios of two series, pair by pair. */
export function medianRatio(values: number[], to: number[]): number {
  return median(ratios(values, to));
}

/** Ratios of two series, pair by pair. */
export function ratios(values: number[], to: number[]): number[] {
  return values.map((value, at) => value / Math.max(to[at] ?? 0, Number.EPSILON));
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A large input's cost over a small one's; `least` stands for costs that are too small to be told from none. */
export function growthRatio(small: number, large: number, least: number): number {
  return Math.max(large, least) / Math.max(small, least);
}

/** `count` of `of` as per cent, rounded down: 99.96 is not 100. */
export function percent(count: number, of: number, digits = 1): string {
  if (of === 0) return '-';
  const scale = 10 ** digits;
  return (Math.floor((count / of) * 100 * scale) / scale).toFixed(digits);
}
