/**
 * The thresholds: WeChat's own audit ("体验评分") and its diagnosis on real phones, each with the number that a measured
 * scene has for it and the evidence behind the number.
 */
import type { Look, PoorText, Recording } from '../preview/page/measure/recording';
import { mostAtOnce, mostAtOnceOfOneHost, mostInOneSecond } from './spans';

/** What was measured of one page in one state. */
export interface Measured {
  recording: Recording;
  look: Look;
  /** Poor texts in the dark theme; `look` holds those in the light one. */
  poorInDark: PoorText[];
  /** Listeners that a page left behind, by name; empty where the scene leaves no page. */
  left: string[];
}

export interface Rule {
  name: string;
  unit: 'calls' | 'B' | 'ms' | 'x' | '%' | '';
  /** The largest value that passes; null where the number is only told. */
  limit: number | null;
  /** A time depends on what else the machine does: the best of several runs counts. */
  isTime?: boolean;
  value(measured: Measured): number;
  /** What to look at when the value is too large. */
  evidence?(measured: Measured): string[];
}

const SMALL_TARGET = 20;
const COMFORTABLE_TARGET = 44;
const SLOW_PICTURE_MS = 100;

export const RULES: readonly Rule[] = [
  { name: 'setData calls', unit: 'calls', limit: null, value: ({ recording }) => recording.setData.length },
  {
    name: 'setData in a second',
    unit: 'calls',
    limit: 20,
    value: ({ recording }) => mostInOneSecond(recording.setData.map(({ at }) => at)),
    evidence: ({ recording }) => [`from ${countsOf(recording.setData.map(({ from }) => from))}`],
  },
  {
    name: 'setData, biggest',
    unit: 'B',
    limit: 256 * 1024,
    value: ({ recording }) => largest(recording.setData.map(({ bytes }) => bytes)),
    evidence: ({ recording }) => largestBy(recording.setData, ({ bytes }) => bytes).map(({ from }) => `from ${from}`),
  },
  {
    name: 'setData in all',
    unit: 'B',
    limit: null,
    value: ({ recording }) => recording.setData.reduce((sum, { bytes }) => sum + bytes, 0),
  },
  { name: 'nodes', unit: '', limit: 999, value: ({ look }) => look.tree.nodes },
  { name: 'depth', unit: '', limit: 29, value: ({ look }) => look.tree.depth },
  {
    name: 'children of a node',
    unit: '',
    limit: 60,
    value: ({ look }) => look.tree.mostChildren,
    evidence: ({ look }) => [look.tree.widest],
  },
  { name: 'requests at once', unit: '', limit: 10, value: ({ recording }) => mostAtOnce(recording.requests) },
  {
    name: 'slowest request',
    unit: 'ms',
    limit: 1000,
    isTime: true,
    value: ({ recording }) => largest(recording.requests.map(durationOf)),
    evidence: ({ recording }) => largestBy(recording.requests, durationOf).map(({ url }) => url),
  },
  {
    name: 'pictures at once of a host',
    unit: '',
    limit: 6,
    value: ({ recording }) => mostAtOnceOfOneHost(slowPictures(recording)),
    evidence: ({ recording }) =>
      slowPictures(recording).map(({ url, start, end }) => `${url} from ${start.toFixed(0)} to ${end.toFixed(0)} ms`),
  },
  {
    name: 'longest script',
    unit: 'ms',
    limit: 1000,
    isTime: true,
    value: ({ recording }) => largest(recording.runs.map(({ ms }) => ms)),
    evidence: ({ recording }) => largestBy(recording.runs, ({ ms }) => ms).map(({ invoker }) => invoker),
  },
  {
    name: 'longest handler',
    unit: 'ms',
    limit: 50,
    isTime: true,
    value: ({ recording }) => largest(handlers(recording).map(({ ms }) => ms)),
    evidence: ({ recording }) => largestBy(handlers(recording), ({ ms }) => ms).map(({ invoker }) => invoker),
  },
  {
    name: 'first screen',
    unit: 'ms',
    limit: 5000,
    isTime: true,
    value: ({ recording }) => recording.firstScreen ?? Number.POSITIVE_INFINITY,
  },
  {
    name: 'longest render',
    unit: 'ms',
    limit: 500,
    isTime: true,
    value: ({ recording }) => largest(recording.setData.map(({ renderMs }) => renderMs)),
    evidence: ({ recording }) =>
      largestBy(recording.setData, ({ renderMs }) => renderMs).map(({ from, bytes }) => `${bytes} B from ${from}`),
  },
  {
    name: 'picture over its area',
    unit: 'x',
    limit: 4,
    value: ({ look }) => largest(look.pictures.map(({ surplus }) => surplus)),
    evidence: ({ look }) => largestBy(look.pictures, ({ surplus }) => surplus).map(({ src }) => src),
  },
  {
    name: 'picture out of shape',
    unit: '%',
    limit: 15,
    value: ({ look }) => 100 * largest(look.pictures.map(({ distortion }) => distortion)),
    evidence: ({ look }) => largestBy(look.pictures, ({ distortion }) => distortion).map(({ src }) => src),
  },
  {
    name: 'targets under 20 px',
    unit: '',
    limit: 0,
    value: ({ look }) => smallerThan(SMALL_TARGET, look).length,
    evidence: ({ look }) => smallerThan(SMALL_TARGET, look).map(sizeOf),
  },
  {
    name: 'targets under 44 px',
    unit: '',
    limit: null,
    value: ({ look }) => smallerThan(COMFORTABLE_TARGET, look).length,
    evidence: ({ look }) => [...new Set(smallerThan(COMFORTABLE_TARGET, look).map(sizeOf))],
  },
  {
    name: 'poor contrast, light',
    unit: '',
    limit: 0,
    value: ({ look }) => look.poorTexts.length,
    evidence: ({ look }) => look.poorTexts.map(contrastOf),
  },
  {
    name: 'poor contrast, dark',
    unit: '',
    limit: 0,
    value: ({ poorInDark }) => poorInDark.length,
    evidence: ({ poorInDark }) => poorInDark.map(contrastOf),
  },
  {
    name: 'large answers again',
    unit: '',
    limit: 0,
    value: ({ recording }) => recording.repeats.length,
    evidence: ({ recording }) => recording.repeats.map(({ url, bytes }) => `${url}, ${bytes} B`),
  },
  {
    name: 'timers of another page',
    unit: '',
    limit: 0,
    value: ({ recording }) => recording.strayTimers.length,
    evidence: ({ recording }) => [...new Set(recording.strayTimers)],
  },
  { name: 'listeners left', unit: '', limit: 0, value: ({ left }) => left.length, evidence: ({ left }) => left },
];

/** Whether a value passes. */
export function passes({ limit }: Pick<Rule, 'limit'>, value: number): boolean {
  return limit === null || value <= limit;
}

/** Runs after the start-up, which begins before the app's clock does. */
function handlers(recording: Recording): Recording['runs'] {
  return recording.runs.filter(({ at }) => at > 0);
}

function slowPictures({ pictureLoads }: Recording): Recording['pictureLoads'] {
  return pictureLoads.filter((load) => durationOf(load) > SLOW_PICTURE_MS);
}

function durationOf({ start, end }: { start: number; end: number }): number {
  return end - start;
}

function largest(values: number[]): number {
  return Math.max(0, ...values);
}

/** The item with the largest value, as a list of one or none. */
function largestBy<T>(items: readonly T[], valueOf: (item: T) => number): T[] {
  return [...items].sort((a, b) => valueOf(b) - valueOf(a)).slice(0, 1);
}

function smallerThan(side: number, { targets }: Look): Look['targets'] {
  return targets.filter(({ width, height }) => width < side || height < side);
}

function sizeOf({ what, width, height }: Look['targets'][number]): string {
  return `${what}: ${width.toFixed(0)} x ${height.toFixed(0)}`;
}

function contrastOf({ text, ratio, needed, colors }: PoorText): string {
  return `"${text}" ${ratio} of ${needed}, ${colors}`;
}

function countsOf(names: string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} x${count}`).join(', ');
}
