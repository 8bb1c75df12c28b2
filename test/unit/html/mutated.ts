/** A JSON value with one value in it replaced: what a hostile server might send in the place of a body. */
import fc from 'fast-check';

const DRAWING = 'data:image/svg+xml,%3Csvg%3E%3Cpath d=%22M0 0%22/%3E%3Cscript%3Ea()%3C/script%3E%3C/svg%3E';

/** Values that should make a difference, and values at random. */
export const foreignValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(
    'javascript:a()',
    'java\tscript:a()',
    'data:text/html,<script>a()</script>',
    DRAWING,
    '#a',
    '/x',
    'script',
    'iframe',
    'style',
    'position:fixed',
    '"><script>',
    '#aa0000',
    '#aa0000;position:fixed',
    null,
    true,
    {},
    [],
    [1, 'x', 0, 'javascript:a()'],
    ['script', 0, 'a()'],
    ['p', { onclick: 'a()' }, 'x'],
    { src: 'javascript:a()' },
    { kind: 'image', src: DRAWING },
  ),
  fc.integer({ min: -2, max: 5000 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** `body` with `value` at one of its places, or, for every other place, with a field more there. Changes `body`. */
export function mutated(body: unknown, place: number, value: unknown): unknown {
  const places: [holder: Record<string, unknown>, key: string][] = [];
  const waiting: unknown[] = [body];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const holder = next as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push([holder, key]);
      waiting.push(holder[key]);
    }
    if (!Array.isArray(next)) for (const key of ['onload', 'style', 'href', 'src', 'look']) places.push([holder, key]);
  }
  const chosen = places[place % Math.max(1, places.length)];
  if (chosen === undefined) return value;
  const [holder, key] = chosen;
  holder[key] = value;
  return body;
}
