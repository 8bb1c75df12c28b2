/** How many attacks each parser lets through. */
import { table } from '../table';
import { contenders, OURS } from './contenders';
import type { Parser } from './parser';
import { breaches } from './unsafe';
import { atMost, type Verdict } from './verdict';

export interface AttackList {
  name: string;
  payloads: string[];
}

/** Attacks after which a parser's output still holds something that runs. One that it throws at is not let through. */
export function letThrough(parser: Parser, payloads: string[]): { payload: string; found: string[] }[] {
  return payloads
    .map((payload) => ({ payload, found: attacked(parser, payload) }))
    .filter(({ found }) => found.length > 0);
}

export function attackReport(lists: AttackList[]): { text: string; verdicts: Verdict[] } {
  const judged = contenders.filter(({ tree }) => tree !== undefined);
  const rows = judged.map((parser) => [
    parser.name,
    ...lists.map(({ payloads }) => letThrough(parser, payloads).length),
  ]);
  const own = judged.filter(({ name }) => name === OURS);
  const through = own.flatMap((parser) => lists.flatMap(({ payloads }) => letThrough(parser, payloads)));
  const details = through.map(
    ({ payload, found }) => `  ${found.join(', ')}: ${JSON.stringify(payload.slice(0, 100))}`,
  );
  const head = ['attacks let through', ...lists.map(({ name, payloads }) => `${name}: ${payloads.length}`)];
  return {
    text: [table(head, rows), ...details].join('\n'),
    verdicts: lists.map(({ name, payloads }) =>
      atMost(`attacks let through, ${name}`, own.flatMap((parser) => letThrough(parser, payloads)).length, 0),
    ),
  };
}

function attacked(parser: Parser, payload: string): string[] {
  try {
    return breaches(parser.tree?.(payload) ?? []);
  } catch {
    return [];
  }
}
