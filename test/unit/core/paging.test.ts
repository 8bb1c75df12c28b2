import { post, posts, sitePage } from '../../fakes/posts';
import { endHere, firstPage, hasMore, newRowCount, nextPage, overlaps } from '../../../miniprogram/core/paging';
import type { PagedList } from '../../../miniprogram/core/paging';

const first = sitePage(posts(1, 3), { pageCount: 3, total: 8 });
const second = sitePage(posts(4, 6), { page: 2, pageCount: 3, total: 8 });

function ids(list: PagedList): string[][] {
  return list.chunks.map((chunk) => chunk.map(({ id }) => id));
}

it('begins with the first page', () => {
  const list = firstPage(first);
  expect(ids(list)).toEqual([['p1', 'p2', 'p3']]);
  expect(list).toMatchObject({ build: 'b1', pagesRead: 1, pageCount: 3, total: 8 });
  expect(hasMore(list)).toBe(true);
});

it('is empty when the site has no articles', () => {
  const list = firstPage(sitePage([]));
  expect(list.chunks).toEqual([]);
  expect(hasMore(list)).toBe(false);
});

it('shows an article once that stands twice on a page', () => {
  expect(ids(firstPage(sitePage([post('a'), post('b'), post('a')])))).toEqual([['a', 'b']]);
});

it('makes each further page a chunk of its own and leaves the others as they were', () => {
  const list = firstPage(first);
  const longer = nextPage(list, second);
  expect(ids(longer)).toEqual([
    ['p1', 'p2', 'p3'],
    ['p4', 'p5', 'p6'],
  ]);
  expect(longer.chunks[0]).toBe(list.chunks[0]);
  expect(longer.pagesRead).toBe(2);
  expect(ids(list)).toEqual([['p1', 'p2', 'p3']]);
});

it('leaves rows out that it has already', () => {
  const pushedDown = sitePage([...posts(2, 4)], { page: 2, pageCount: 3, build: 'b2' });
  const list = nextPage(firstPage(first), pushedDown);
  expect(ids(list)).toEqual([['p1', 'p2', 'p3'], ['p4']]);
  expect(list.build).toBe('b2');
});

it('makes no chunk of a page that brings nothing new', () => {
  const list = nextPage(firstPage(first), sitePage(posts(1, 3), { page: 2, pageCount: 3 }));
  expect(list.chunks).toHaveLength(1);
  expect(list.pagesRead).toBe(2);
});

it('does not count a page again that it goes back to', () => {
  const list = nextPage(nextPage(firstPage(first), second), sitePage(posts(2, 4), { page: 1, pageCount: 3 }));
  expect(list.pagesRead).toBe(2);
});

it('has no more once it was told to end', () => {
  expect(hasMore(endHere(firstPage(first)))).toBe(false);
});

it('overlaps a page that holds a row of its own', () => {
  expect(overlaps(firstPage(first), sitePage(posts(3, 5)))).toBe(true);
  expect(overlaps(firstPage(first), second)).toBe(false);
  expect(overlaps(firstPage(first), sitePage([]))).toBe(false);
});

it.each([
  ['the same page', posts(1, 3), 0],
  ['one more above', [post('new'), ...posts(1, 2)], 1],
  ['only unknown ones', posts(7, 9), 3],
  ['none', [], 0],
])('counts what is new in %s', (_name, items, expected) => {
  expect(newRowCount(firstPage(first), sitePage(items))).toBe(expected);
});
