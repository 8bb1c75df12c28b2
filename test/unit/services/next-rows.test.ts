import fc from 'fast-check';
import { FakeSource } from '../../fakes/fake-source';
import { post, posts, sitePage } from '../../fakes/posts';
import { readerError } from '../../../miniprogram/core/errors';
import { firstPage, hasMore } from '../../../miniprogram/core/paging';
import type { PagedList } from '../../../miniprogram/core/paging';
import { withNextRows } from '../../../miniprogram/services/next-rows';

function ids(list: PagedList): string[] {
  return list.chunks.flatMap((chunk) => chunk.map(({ id }) => id));
}

async function begin(source: FakeSource): Promise<PagedList> {
  return firstPage(await source.page(1).promise);
}

function more(list: PagedList, source: FakeSource): Promise<PagedList> {
  return withNextRows(list, (page) => source.page(page).promise);
}

/** The site is published anew with other posts. */
function publish(source: FakeSource, change: (now: FakeSource['posts']) => FakeSource['posts']): void {
  source.posts = change(source.posts);
  source.build = `${source.build}+`;
}

it('asks for one page while the site stands still', async () => {
  const source = new FakeSource(posts(1, 8));
  const list = await more(await begin(source), source);
  expect(ids(list)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
  expect(source.asked).toEqual(['page 1', 'page 2']);
});

it('asks for nothing at the end', async () => {
  const source = new FakeSource(posts(1, 3));
  const list = await begin(source);
  expect(await more(list, source)).toBe(list);
  expect(source.asked).toEqual(['page 1']);
});

it('goes on past a page of which it knows every row, since new posts pushed them down', async () => {
  const source = new FakeSource(posts(1, 8));
  const list = await begin(source);
  publish(source, (now) => [post('n1'), post('n2'), post('n3'), ...now]);
  const longer = await more(list, source);
  expect(ids(longer)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
  expect(source.asked).toEqual(['page 1', 'page 2', 'page 3']);
});

it('goes back for rows that moved up when posts were withdrawn', async () => {
  const source = new FakeSource(posts(1, 9));
  const list = await begin(source);
  publish(source, (now) => now.slice(2));
  expect(ids(await more(list, source))).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']);
});

it('goes back to the first page when every row that it knows was withdrawn', async () => {
  const source = new FakeSource(posts(1, 12));
  const list = await more(await begin(source), source);
  publish(source, (now) => now.slice(6));
  expect(ids(await more(list, source)).slice(6)).toEqual(posts(7, 12).map(({ id }) => id));
});

it('finds the rows that moved up even when its next page is gone', async () => {
  const source = new FakeSource(posts(1, 5));
  const list = await begin(source);
  publish(source, (now) => now.slice(2));
  const longer = await more(list, source);
  expect(ids(longer)).toEqual(posts(1, 5).map(({ id }) => id));
  expect(hasMore(longer)).toBe(false);
});

it('reads the pages anew when the site changes between two of them', async () => {
  const source = new FakeSource(posts(1, 12));
  const list = await begin(source);
  publish(source, (now) => now.slice(3));
  source.beforeAnswer = (name) => {
    if (name !== 'page 1') return;
    source.beforeAnswer = () => undefined;
    publish(source, (now) => [post('n1'), post('n2'), ...now]);
  };
  expect(ids(await more(list, source))).toEqual(['p1', 'p2', 'p3', 'n1', 'n2', 'p4', 'p5', 'p6', 'p7']);
});

it('ends where a page is missing that was promised', async () => {
  const source = new FakeSource(posts(1, 3));
  const list = { ...(await begin(source)), pageCount: 9 };
  const ended = await more(list, source);
  expect(ids(ended)).toEqual(['p1', 'p2', 'p3']);
  expect(hasMore(ended)).toBe(false);
});

it('ends with a site whose every answer is of another build and never brings a row', async () => {
  let answers = 0;
  const ask = (page: number) =>
    Promise.resolve(sitePage([], { page, pageCount: 5, build: `b${(answers += 1)}`, total: 15 }));
  const list = await withNextRows(firstPage(sitePage(posts(1, 3), { pageCount: 5 })), ask);
  expect(hasMore(list)).toBe(false);
  expect(answers).toBeLessThan(60);
});

it('fails with what a page fails with', async () => {
  const source = new FakeSource(posts(1, 8));
  const list = await begin(source);
  source.failure = readerError('timeout', 'page 2');
  await expect(more(list, source)).rejects.toMatchObject({ kind: 'timeout' });
});

/** One change of the site: so many new posts at the top, and which share of the others goes. */
const changes = fc.record({
  inserted: fc.integer({ min: 0, max: 7 }),
  withdrawn: fc.array(fc.nat(60), { maxLength: 6 }),
});

it('shows no row twice and loses none that was there throughout, whatever changes between two requests', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.option(changes), { maxLength: 30 }),
      async (count, pageSize, script) => {
        const source = new FakeSource(posts(1, count));
        source.pageSize = pageSize;
        const stayed = new Set(source.posts.map(({ id }) => id));
        let made = 0;
        const coming = [...script];
        // How often the site may still change while one answer of several pages is put together.
        let left = 0;
        source.beforeAnswer = () => {
          const change = left > 0 ? coming.shift() : null;
          if (!change) return;
          left -= 1;
          publish(source, (now) => {
            const gone = new Set(change.withdrawn.map((at) => now[at]?.id));
            gone.forEach((id) => stayed.delete(id ?? ''));
            const fresh = Array.from({ length: change.inserted }, () => post(`n${(made += 1)}`));
            return [...fresh, ...now.filter(({ id }) => !gone.has(id))];
          });
        };
        let list = await begin(source);
        // What is there when the first page is read is what must come; posts above it are announced elsewhere.
        while (hasMore(list)) {
          left = 3;
          list = await more(list, source);
        }
        const shown = ids(list);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown).toEqual(expect.arrayContaining([...stayed]));
      },
    ),
    { numRuns: 500 },
  );
});
