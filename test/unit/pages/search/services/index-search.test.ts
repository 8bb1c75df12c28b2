import fc from 'fast-check';
import { brokenCopies, hasHoles } from '../../../../fakes/broken-json';
import { post, posts } from '../../../../fakes/posts';
import { SearchServer } from '../../../../fakes/search-server';
import type { ArticleSummary } from '../../../../../miniprogram/core/article';
import { isReaderError, readerError } from '../../../../../miniprogram/core/errors';
import type { SearchPage } from '../../../../../miniprogram/core/search';
import { searchSummaries } from '../../../../../miniprogram/pages/search/core/search-rank';
import { indexSearch } from '../../../../../miniprogram/pages/search/services/index-search';

/** Searches a site that is opened anew, and answers in how many turns. */
async function search(server: SearchServer, query: string, page = 1): Promise<{ found: SearchPage; turns: number }> {
  const { find, prepare } = indexSearch(server.get);
  prepare?.();
  await server.run();
  const call = find(query, page);
  const turns = await server.run();
  return { found: await call.promise, turns };
}

const letters = fc.constantFrom('书', '店', '老', 'go', 'golang', 'Java', '1', '12', ' ', '，');
const words = fc.array(letters, { maxLength: 8 }).map((parts) => parts.join(''));
const summary = fc.record({
  title: words,
  author: words,
  excerpt: words,
  name: words,
  day: fc.integer({ min: 1, max: 5 }),
});

test('finds what the matcher of articles at hand finds, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(summary, { maxLength: 30 }), words, async (drafts, query) => {
      const articles = drafts.map(({ title, author, excerpt, name, day }, at) =>
        post(`p${at}`, {
          title,
          author,
          excerpt,
          categoryPaths: [[{ id: 'c', name }]],
          date: `2026-03-0${day}T08:00:00Z`,
        }),
      );
      const { found } = await search(new SearchServer(articles), query);
      expect(found).toEqual(searchSummaries(articles, query, 1));
    }),
    { numRuns: 150 },
  );
});

const MANY: ArticleSummary[] = posts(1, 60).map((one, at) => ({
  ...one,
  title: `${at % 2 === 0 ? '书店' : '电车'} ${at + 1}`,
  date: new Date(Date.UTC(2026, 0, 1) - at * 3_600_000).toISOString().replace('.000Z', 'Z'),
}));

test('needs two round trips, one for a further page, and none for what it has', async () => {
  const server = new SearchServer(MANY);
  const { find, prepare } = indexSearch(server.get);
  prepare?.();
  await server.run();
  expect(server.asked).toEqual(['site.json']);
  const first = find('书店 电', 1);
  const empty = await server.run();
  expect([empty, (await first.promise).items]).toEqual([1, []]);
  const shop = find('书店', 1);
  expect(await server.run()).toBeLessThanOrEqual(2);
  expect((await shop.promise).total).toBe(30);
  const more = find('书店', 2);
  expect(await server.run()).toBe(1);
  expect((await more.promise).items.map(({ title }) => title)).toEqual(
    MANY.filter(({ title }) => title.startsWith('书'))
      .slice(10, 20)
      .map(({ title }) => title),
  );
  const again = find('书店', 1);
  expect(await server.run()).toBe(0);
  expect((await again.promise).total).toBe(30);
  expect(new Set(server.asked).size).toBe(server.asked.length);
});

test('answers an empty page past the end, and nothing for no term', async () => {
  expect((await search(new SearchServer(MANY), '书店', 9)).found).toMatchObject({ total: 30, pageCount: 3, items: [] });
  const { found, turns } = await search(new SearchServer(MANY), ' ，');
  expect([found.total, turns]).toEqual([0, 0]);
});

test.each(['constructor', 'toString', 'hasOwnProperty'])('takes %s for a word like any other', async (word) => {
  expect((await search(new SearchServer(MANY), word)).found.total).toBe(0);
  const named = new SearchServer([...MANY, post('own', { title: `about ${word}` })]);
  expect((await search(named, word)).found.items.map(({ id }) => id)).toEqual(['own']);
});

describe('a site that changes', () => {
  test('is searched anew when it is another build, and never mixed', async () => {
    const server = new SearchServer(MANY);
    const { find, prepare } = indexSearch(server.get);
    prepare?.();
    await server.run();
    const kept = find('书店', 1);
    await server.run();
    await kept.promise;
    server.publish([post('new', { title: '书店 新' }), ...MANY], 'b2');
    const stale = find('书店', 1);
    expect(await server.run()).toBe(0);
    expect((await stale.promise).total).toBe(30);
    const further = find('书店', 3);
    await server.run();
    expect((await further.promise).total).toBe(31);
    const first = find('书店', 1);
    await server.run();
    expect((await first.promise).items[0].id).toBe('new');
  });

  test('is seen as it is when the search page opens again', async () => {
    const server = new SearchServer(MANY);
    const { find, prepare } = indexSearch(server.get);
    const before = find('书店', 1);
    await server.run();
    await before.promise;
    server.publish([post('new', { title: '书店 新' }), ...MANY], 'b2');
    prepare?.();
    await server.run();
    const after = find('书店', 1);
    await server.run();
    expect((await after.promise).items[0].id).toBe('new');
  });

  test('is given up when it changes at every attempt', async () => {
    const server = new SearchServer(MANY);
    let builds = 0;
    server.change = (_name, value) => ({ ...(value as object), build: `x${(builds += 1)}` });
    const call = indexSearch(server.get).find('书店', 1);
    const failed = expect(call.promise).rejects.toMatchObject({ kind: 'server' });
    await server.run();
    await failed;
  });

  test('is searched when its files went away with the build before', async () => {
    const server = new SearchServer(MANY);
    const { find, prepare } = indexSearch(server.get);
    prepare?.();
    await server.run();
    server.publish(MANY, 'b2');
    server.change = (name, value) =>
      server.asked.filter((one) => one === 'site.json').length < 2 && name !== 'site.json' ? undefined : value;
    const call = find('书店', 1);
    await server.run();
    expect((await call.promise).total).toBe(30);
  });
});

test.each(['offline', 'timeout', 'server'] as const)(
  'fails with %s when the network does, and works again after',
  async (kind) => {
    const server = new SearchServer(MANY);
    server.failure = readerError(kind, 'down');
    const { find, prepare } = indexSearch(server.get);
    prepare?.();
    await server.run();
    const call = find('书店', 1);
    const failed = expect(call.promise).rejects.toMatchObject({ kind });
    await server.run();
    await failed;
    server.failure = null;
    const again = find('书店', 1);
    await server.run();
    expect((await again.promise).total).toBe(30);
  },
);

test('a search that is given up stops its requests and fails as cancelled', async () => {
  const server = new SearchServer(MANY);
  const { find, prepare } = indexSearch(server.get);
  prepare?.();
  await server.run();
  const call = find('书店', 1);
  const failed = expect(call.promise).rejects.toMatchObject({ kind: 'cancelled' });
  call.abort();
  await server.run();
  await failed;
  expect(server.aborted).toEqual(server.asked.filter((name) => name.startsWith('search/')));
});

test('a broken file is a right answer or a typed error, never holes', async () => {
  const whole = new SearchServer(MANY);
  const files = new Map<string, unknown>();
  whole.change = (name, value) => {
    files.set(name, value);
    return value;
  };
  await search(whole, '书店');
  for (const [name, value] of files) {
    await fc.assert(
      fc.asyncProperty(brokenCopies(value), async ({ copy }) => {
        const server = new SearchServer(MANY);
        server.change = (asked, sent) => (asked === name ? (copy ?? null) : sent);
        const call = indexSearch(server.get).find('书店', 1);
        const outcome = call.promise.then(
          (found) => expect(hasHoles(found)).toBe(false),
          (error: unknown) => expect(isReaderError(error)).toBe(true),
        );
        await server.run();
        await outcome;
      }),
      { numRuns: 60 },
    );
  }
});
