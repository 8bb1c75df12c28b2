/** The audit's figures as a table for a terminal: a row for each rule, a column for each scene. */
import { passes, type Measured, type Rule } from './rules';

export interface Column {
  name: string;
  /** A value for each rule. */
  values: number[];
}

/** Values beyond their limit carry a mark. */
export function tableOf(rules: readonly Rule[], columns: readonly Column[]): string {
  const head = ['', 'limit', ...columns.map(({ name }) => name)];
  const rows = rules.map((rule, index) => [
    rule.name,
    rule.limit === null ? '' : `${shown(rule.limit)} ${rule.unit}`.trim(),
    ...columns.map(({ values }) => {
      const value = values[index] ?? 0;
      return shown(value) + (passes(rule, value) ? '' : ' !');
    }),
  ]);
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    )
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');
}

/** The values of a scene that was measured once or, for its times, several times. */
export function valuesOf(rules: readonly Rule[], runs: readonly Measured[]): number[] {
  const [first] = runs;
  if (!first) throw new Error('a scene was not measured');
  return rules.map((rule) => (rule.isTime ? Math.min(...runs.map(rule.value)) : rule.value(first)));
}

function shown(value: number): string {
  if (!Number.isFinite(value)) return 'never';
  return Number.isInteger(value) || value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
