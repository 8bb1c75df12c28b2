/** Text that is kept of random markup, where nothing but the text is asked for. */
import { table } from '../table';
import { contenders, OURS } from './contenders';
import { percent } from './figures';
import type { Parser } from './parser';
import { read } from './reading';
import { referenceReading } from './reference';
import { atLeast, type Verdict } from './verdict';

const LEAST_EQUAL = 95;

export function soupReport(soups: string[]): { text: string; verdicts: Verdict[] }[] {
  if (soups.length === 0) return [];
  const rows = contenders
    .filter(({ tree }) => tree !== undefined)
    .map((parser) => [parser.name, percent(equalTexts(parser, soups), soups.length)]);
  const own = rows.find(([name]) => name === OURS)?.[1];
  return [
    {
      text: table([`% of ${soups.length} tag soups with equal text`, ''], rows),
      verdicts: [atLeast('tag soups with equal text', Number(own), LEAST_EQUAL, ' %')],
    },
  ];
}

function equalTexts(parser: Parser, soups: string[]): number {
  return soups.filter((soup) => textOf(parser, soup) === referenceReading(soup).text).length;
}

function textOf({ tree }: Parser, soup: string): string | null {
  try {
    return read(tree?.(soup) ?? []).text;
  } catch {
    // Some overflow the stack.
    return null;
  }
}
