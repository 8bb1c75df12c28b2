import { CoverTurns } from '../../../miniprogram/components/article-list/cover-turns';

const ids = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, at) => `p${from + at}`);

function near(turns: CoverTurns, rows: string[]): void {
  rows.forEach((id) => turns.come(id));
}

it('lets six covers begin at once, in the order in which they came near', () => {
  const turns = new CoverTurns();
  near(turns, ids(1, 20));
  expect(turns.next()).toBe(true);
  expect(Object.keys(turns.due)).toEqual(ids(1, 6));
  expect(turns.next()).toBe(false);
});

it('gives the turn of a cover that has ended to the next one, whatever the others do', () => {
  const turns = new CoverTurns();
  near(turns, ids(1, 20));
  turns.next();
  turns.end('p2');
  expect(turns.next()).toBe(true);
  expect(Object.keys(turns.due)).toEqual(ids(1, 7));
});

it('passes over rows that are far again before their turn, and keeps covers that have begun', () => {
  const turns = new CoverTurns();
  near(turns, ids(1, 8));
  turns.next();
  ids(1, 7).forEach((id) => turns.go(id));
  ids(1, 6).forEach((id) => turns.end(id));
  turns.next();
  expect(Object.keys(turns.due)).toEqual([...ids(1, 6), 'p8']);
});

it('gives the turns of rows that are no longer drawn to others', () => {
  const turns = new CoverTurns();
  near(turns, ids(1, 12));
  turns.next();
  turns.keep(ids(7, 12));
  expect(turns.due).toEqual({});
  turns.next();
  expect(Object.keys(turns.due)).toEqual(ids(7, 12));
});

it('asks for no cover twice', () => {
  const turns = new CoverTurns();
  near(turns, ['p1']);
  turns.next();
  turns.end('p1');
  near(turns, ['p1']);
  expect(turns.next()).toBe(false);
});
