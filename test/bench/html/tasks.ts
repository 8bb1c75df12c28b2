/** What is measured in a process of its own, as the messages between the bench and that process. */

export type Task =
  | { kind: 'speed'; htmls: string[]; rounds: number; warm: number }
  | { kind: 'growth'; names: string[] }
  | { kind: 'slices'; htmls: string[]; rounds: number };

export interface SpeedResult {
  name: string;
  /** CPU ms of the whole corpus, by round. */
  totals: number[];
  /** CPU ms of each article, the median of the rounds. */
  articles: number[];
  /** The best of the rounds: one in which no garbage happened to be collected. */
  best: number[];
}

export interface GrowthResult {
  /** What the input is. */
  input: string;
  name: string;
  /** CPU ms at the small and at the large size; null when it threw or was given up. */
  small: number | null;
  large: number | null;
}

/** CPU ms of each slice of each article, the best of the rounds. */
export type SlicesResult = number[][];
