/** Valid JSON with one part exchanged, taken away or cut: what a broken or foreign server sends. */
import fc from 'fast-check';

type Path = (string | number)[];

/** Copies of `value` in which one part is another JSON value, or is not there. */
export function brokenCopies(value: unknown): fc.Arbitrary<{ copy: unknown; path: string }> {
  const part = fc.constantFrom(...pathsOf(value));
  const other = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      'x',
      0,
      -1,
      1.5,
      1e308,
      true,
      false,
      [],
      {},
      [null],
      { id: 1 },
      '__proto__',
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  return fc.tuple(part, other).map(([path, part]) => ({ copy: exchanged(value, path, part), path: path.join('.') }));
}

/** Whether anything in a decoded value is undefined or not a finite number. */
export function hasHoles(value: unknown): boolean {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasHoles);
}

function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const below = Object.entries(value).flatMap(([key, part]) => pathsOf(part).map((path): Path => [key, ...path]));
  return [[], ...below];
}

function exchanged(value: unknown, path: Path, part: unknown): unknown {
  if (path.length === 0) return part;
  const [key, ...rest] = path;
  const next = exchanged((value as Record<string, unknown>)[key], rest, part);
  if (Array.isArray(value)) return value.map((old: unknown, at) => (String(at) === String(key) ? next : old));
  const entries = Object.entries({ ...(value as object), [key]: next });
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}
