import fc from 'fast-check';
import { sourceOver } from '../../../fakes/source-over';
import type { Answer, SourceOver } from '../../../fakes/source-over';
import { isReaderError, readerError } from '../../../../miniprogram/core/errors';
import { searchOf } from '../../../../miniprogram/pages/search/services/source-search';
import { jsonFeed } from '../../../../miniprogram/services/sources/json-feed';

const A = 'https://a.test/feed.json';
const B = 'https://b.test/feed.json';

interface Item {
  id: string;
  title: string;
  content_html: string;
  date_published?: string;
  tags?: string[];
}

/** An item of so many hours after the year began. */
function item(title: string, hour: number, changes: Partial<Item> = {}): Item {
  const date = new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
  return { id: `https://x.test/${title}`, title, content_html: `<p>${title}</p>`, date_published: date, ...changes };
}

/** Items with these hours, called by the name of their feed and the hour. */
function hours(name: string, ...of: number[]): Item[] {
  return of.map((hour) => item(`${name}${hour}`, hour));
}

/** Hours from `from` down to `to`. */
function down(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_, at) => from - at);
}

function pageAt(url: string, page: number): string {
  return page === 1 ? url : url.replace('feed.json', `page-${page}.json`);
}

/** The pages of a feed by their addresses, each naming the next. */
function paged(url: string, title: string, pages: Item[][]): Record<string, object> {
  return Object.fromEntries(
    pages.map((items, at) => {
      const next = at + 1 < pages.length ? { next_url: pageAt(url, at + 2) } : {};
      return [pageAt(url, at + 1), { version: 'https://jsonfeed.org/version/1.1', title, items, ...next }];
    }),
  );
}

function over(files: Record<string, unknown>, urls = [A]): SourceOver {
  return sourceOver(jsonFeed({ feeds: urls }), (url) => {
    const value = files[url];
    return value instanceof Error ? value : value === undefined ? null : { value };
  });
}

/** Titles on each page of the list, read on until it ends as a reader's list does. */
async function listOf({ source }: SourceOver): Promise<string[][]> {
  const pages: string[][] = [];
  for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
    const answer = await source.page(page).promise.catch((error: unknown) => {
      // A page that was promised may turn out to be empty.
      if (page > 1 && isReaderError(error) && error.kind === 'not-found') return null;
      throw error;
    });
    if (answer === null) return pages;
    pages.push(answer.items.map(({ title }) => title));
    pageCount = answer.pageCount;
  }
  return pages;
}

const titles = (items: readonly Item[]): string[] => items.map(({ title }) => title);

describe('a list', () => {
  const long = paged(A, '甲', [hours('a', ...down(60, 46)), hours('a', ...down(45, 31)), hours('a', ...down(30, 16))]);

  it('reads a further page when the reader comes to it', async () => {
    const { source, asked } = over(long);
    const first = await source.page(1).promise;
    expect(first).toMatchObject({ page: 1, pageCount: 2, site: { title: '甲' } });
    expect(titles(hours('a', ...down(60, 46)))).toEqual(first.items.map(({ title }) => title));
    expect(asked).toEqual([A]);
    const second = await source.page(2).promise;
    expect(second.items).toHaveLength(20);
    expect(asked).toEqual([A, pageAt(A, 2), pageAt(A, 3)]);
    expect(await source.page(3).promise).toMatchObject({ page: 3, pageCount: 3, total: 45, build: first.build });
    await expect(source.page(4).promise).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('keeps what was read while the first page stays the same', async () => {
    const one = over(long);
    const [before, after] = [await listOf(one), await listOf(one)];
    expect(after).toEqual(before);
    expect(one.asked).toEqual([A, pageAt(A, 2), pageAt(A, 3), A]);
  });

  it('begins anew when the first page has changed, with conditional requests', async () => {
    let isLater = false;
    const { source, sent, asked } = sourceOver(jsonFeed({ feeds: [A] }), (url): Answer => {
      const pages = paged(A, '甲', [hours('a', ...down(isLater ? 30 : 29, 20)), hours('a', ...down(19, 10))]);
      if (url !== A && isLater) return { status: 304 };
      return { value: pages[url], headers: { etag: `"${url}"` } };
    });
    const before = await source.page(1).promise;
    await source.page(2).promise;
    isLater = true;
    const after = await source.page(1).promise;
    expect(after.build).not.toBe(before.build);
    expect((await source.page(2).promise).items.map(({ title }) => title)).toEqual(titles(hours('a', ...down(19, 10))));
    expect(asked).toEqual([A, pageAt(A, 2), A, pageAt(A, 2)]);
    expect(sent[3]).toEqual({ 'If-None-Match': `"${pageAt(A, 2)}"` });
  });

  it('fills a screen with its first page where those of the feed are small', async () => {
    const pages = down(40, 1).map((hour) => hours('a', hour));
    const { source, asked } = over(paged(A, '甲', pages));
    expect((await source.page(1).promise).items).toHaveLength(10);
    expect(asked).toHaveLength(10);
  });

  it('goes past a page without items', async () => {
    expect(await listOf(over(paged(A, '甲', [[], [], hours('a', 3, 2)])))).toEqual([['a3', 'a2']]);
  });

  it('keeps the order of a feed without dates', async () => {
    const pages = [hours('a', ...down(9, 6)), hours('a', ...down(5, 1))];
    const undated = pages.map((items) => items.map((one) => ({ ...one, date_published: undefined })));
    expect((await listOf(over(paged(A, '甲', undated)))).flat()).toEqual(titles(pages.flat()));
  });

  it('gives up the request of a further page', async () => {
    const { source, aborted } = over(long);
    await source.page(1).promise;
    const call = source.page(2);
    await Promise.resolve();
    await Promise.resolve();
    call.abort();
    await expect(call.promise).rejects.toMatchObject({ kind: 'cancelled' });
    expect(aborted.length).toBeLessThanOrEqual(1);
  });
});

describe('two feeds', () => {
  it('show an article only when no page that was not read can hold a newer one', async () => {
    const files = {
      ...paged(A, '甲', [hours('a', ...down(99, 90)), hours('a', ...down(89, 80)), hours('a', ...down(79, 70))]),
      ...paged(B, '乙', [hours('b', 95, 85, 75, 65), hours('b', 60, 50)]),
    };
    const one = over(files, [A, B]);
    const first = await one.source.page(1).promise;
    expect(first.items.map(({ title }) => title)).toEqual(
      ['a99', 'a98', 'a97', 'a96', 'a95', 'b95'].concat(titles(hours('a', ...down(94, 90)))),
    );
    expect(one.asked).toEqual([A, B]);
    const second = await one.source.page(2).promise;
    expect(second.items.map(({ title }) => title)).toEqual([
      ...titles(hours('a', ...down(89, 85))),
      'b85',
      ...titles(hours('a', ...down(84, 75))),
      'b75',
      ...titles(hours('a', 74, 73, 72)),
    ]);
    expect(one.asked).toEqual([A, B, pageAt(A, 2), pageAt(A, 3)]);
    const third = await one.source.page(3).promise;
    expect(third.items.map(({ title }) => title)).toEqual(['a71', 'a70', 'b65', 'b60', 'b50']);
    expect(one.asked).toContain(pageAt(B, 2));
  });

  it('show an article of both once, wherever its second copy stands', async () => {
    const twin = item('同', 30);
    const files = {
      ...paged(A, '甲', [[...hours('a', ...down(40, 31)), twin], hours('a', 5)]),
      ...paged(B, '乙', [hours('b', ...down(60, 50)), [...hours('b', 35), twin]]),
    };
    const one = over(files, [A, B]);
    expect((await listOf(one)).flat().filter((title) => title === '同')).toHaveLength(1);
    const [, second] = await one.source.categories().promise;
    expect(second).toMatchObject({ name: '乙', count: 13 });
    const inSecond = await one.source.categoryPage(second?.id ?? '', 1).promise;
    expect(inSecond.items.map(({ title }) => title)).toContain('同');
  });
});

describe('the end of a feed', () => {
  const first = hours('a', ...down(30, 21));
  const withNext = (next_url: unknown, url = A): Record<string, object> => ({
    [url]: { version: 'https://jsonfeed.org/version/1.1', title: '甲', items: first, next_url },
  });

  it.each([
    ['itself', A],
    ['nothing', ''],
    ['another scheme', 'ftp://a.test/page-2.json'],
    ['a script', 'javascript:void(0)'],
    ['an anchor', '#2'],
    ['another of the feeds', B],
  ])('is a page that names %s', async (_what, next) => {
    const one = over({ ...withNext(next), ...paged(B, '乙', [[]]) }, [A, B]);
    expect((await listOf(one)).flat()).toEqual(titles(first));
    expect(one.asked).toEqual([A, B]);
  });

  it('is a page that leads back to one before it', async () => {
    const one = over({
      ...withNext(pageAt(A, 2)),
      ...paged(A, '甲', [first, hours('a', 20), hours('a', 19)]),
      [pageAt(A, 3)]: { ...paged(A, '甲', [hours('a', 19)])[A], next_url: pageAt(A, 2) },
    });
    expect((await listOf(one)).flat()).toEqual(titles([...first, ...hours('a', 20, 19)]));
    expect(one.asked).toEqual([A, pageAt(A, 2), pageAt(A, 3)]);
  });

  it('is a page that is not there', async () => {
    const one = over({ ...withNext(pageAt(A, 2)), ...paged(B, '乙', [hours('b', 2)]) }, [A, B]);
    await one.source.page(1).promise;
    expect((await one.source.page(2).promise).items.map(({ title }) => title)).toEqual(['b2']);
  });

  it('comes after a hundred pages', async () => {
    const { source, asked } = sourceOver(jsonFeed({ feeds: [A] }), (url) => {
      const page = Number(/\d+/.exec(url)?.[0] ?? 1);
      const all = paged(A, '甲', [[], []])[A];
      return { value: { ...all, items: hours('a', 500 - page), next_url: `page-${page + 1}.json` } };
    });
    expect((await source.categories().promise)[0]?.count).toBe(100);
    expect(new Set(asked).size).toBe(100);
    expect(asked.at(-1)).toBe(pageAt(A, 100));
  });

  it('is no end where the address has another type', async () => {
    const failure = over(withNext(2)).source.page(1).promise;
    await expect(failure).rejects.toThrow(`malformed: ${A}.next_url should be text`);
  });
});

describe('a further page that fails', () => {
  const files = paged(A, '甲', [hours('a', ...down(30, 21)), hours('a', ...down(20, 11))]);
  const broken = { ...paged(A, '甲', [[]])[A], items: [{ id: '1', title: 5 }] };

  it('is malformed by the name of its place, and the rows before it stay', async () => {
    const { source } = over({ ...files, [pageAt(A, 2)]: broken });
    expect((await source.page(1).promise).items).toHaveLength(10);
    const failure = source.page(2).promise;
    await expect(failure).rejects.toMatchObject({ kind: 'malformed' });
    await expect(failure).rejects.toThrow(`${pageAt(A, 2)}.items[0].title should be text`);
  });

  it('fails behind the rows of other feeds that have their place without it', async () => {
    const one = over({ ...files, [pageAt(A, 2)]: broken, ...paged(B, '乙', [hours('b', ...down(60, 22), 3)]) }, [A, B]);
    const pages = [
      await one.source.page(1).promise,
      await one.source.page(2).promise,
      await one.source.page(3).promise,
    ];
    expect(pages.map(({ items }) => items.length)).toEqual([20, 20, 9]);
    expect(pages[2]?.items.at(-1)?.title).toBe('a21');
    await expect(one.source.page(4).promise).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('is asked again', async () => {
    const now: Record<string, unknown> = { ...files, [pageAt(A, 2)]: readerError('timeout', 'slow') };
    const { source } = over(now);
    await source.page(1).promise;
    await expect(source.page(2).promise).rejects.toMatchObject({ kind: 'timeout' });
    Object.assign(now, files);
    expect((await source.page(2).promise).items).toHaveLength(10);
  });

  it('leaves a short first page, the tree, search and articles as far as they were read', async () => {
    const { source } = over({ ...paged(A, '甲', [hours('a', 3, 2), []]), [pageAt(A, 2)]: broken });
    expect((await source.page(1).promise).items).toHaveLength(2);
    const [root] = await source.categories().promise;
    expect(root?.count).toBe(2);
    expect((await searchOf(source)?.find('a3', 1).promise)?.items).toHaveLength(1);
    const { items } = await source.page(1).promise;
    expect(await source.article(items[1]?.id ?? '').promise).toMatchObject({ newer: { title: 'a3' }, older: null });
  });

  it('is the failure of a first page that would be empty, and of an article that may be there', async () => {
    const { source } = over({ ...paged(A, '甲', [[], []]), [pageAt(A, 2)]: readerError('server', 'down') });
    await expect(source.page(1).promise).rejects.toMatchObject({ kind: 'server' });
    await expect(source.article('sought').promise).rejects.toMatchObject({ kind: 'server' });
  });
});

describe('what needs every article', () => {
  const tagged = [1, 2, 3].map((page) =>
    hours('a', ...down(100 - page * 10, 91 - page * 10)).map((one) => ({ ...one, tags: [`第${page}页`] })),
  );
  const files = paged(A, '甲', tagged);

  it('counts them in the tree, and lists them in its categories', async () => {
    const { source } = over(files);
    const [root] = await source.categories().promise;
    expect(root?.count).toBe(30);
    expect(root?.children.map(({ name, count }) => `${name} ${count}`)).toEqual(['第1页 10', '第2页 10', '第3页 10']);
    const last = root?.children[2]?.id ?? '';
    expect((await over(files).source.categoryPage(last, 1).promise).items.map(({ title }) => title)).toEqual(
      titles(tagged[2] ?? []),
    );
  });

  it('searches them, reading each page once', async () => {
    const { source, asked } = over(files);
    const found = await searchOf(source)?.find('a65', 1).promise;
    expect(found?.items.map(({ title }) => title)).toEqual(['a65']);
    await searchOf(source)?.find('a66', 1).promise;
    expect(asked).toEqual([A, pageAt(A, 2), pageAt(A, 3)]);
  });
});

describe('an article', () => {
  const files = paged(
    A,
    '甲',
    [down(30, 21), down(20, 11), down(10, 1)].map((of) => hours('a', ...of)),
  );
  const idOf = async (title: string): Promise<string> => {
    const rows = await over(files).source.searchRows?.().promise;
    return rows?.find((row) => row.title === title)?.id ?? '';
  };

  it('of a further page is found by its id alone, with what stands beside it', async () => {
    const { source, asked } = over(files);
    expect(await source.article(await idOf('a15')).promise).toMatchObject({
      html: '<p>a15</p>',
      newer: { title: 'a16' },
      older: { title: 'a14' },
    });
    expect(asked).toEqual([A, pageAt(A, 2)]);
  });

  it('at the end of what was read has its older one from the next page', async () => {
    const { source, asked } = over(files);
    const last = (await source.page(1).promise).items.at(-1);
    expect(await source.article(last?.id ?? '').promise).toMatchObject({
      newer: { title: 'a22' },
      older: { title: 'a20' },
    });
    expect(asked).toEqual([A, pageAt(A, 2)]);
    expect((await source.article(await idOf('a1')).promise).older).toBeNull();
  });
});

/** A feed, the newest first, on pages of any size; some items are of one hour. */
const someFeed = fc
  .tuple(fc.array(fc.nat({ max: 80 }), { maxLength: 60 }), fc.array(fc.nat({ max: 9 }), { maxLength: 12 }))
  .map(([of, sizes]) => {
    const own = [...of].sort((a, b) => b - a);
    const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
    const end = sizes.reduce((sum, size) => sum + size, 0);
    return [...sizes.map((size, at) => own.slice(starts[at], (starts[at] ?? 0) + size)), own.slice(end)];
  });

describe('any feeds, on pages of any size', () => {
  const urls = ['a', 'b', 'c'].map((name) => `https://${name}.test/feed.json`);

  it('are one list with every item once, the newest first, feed by feed where those are of one hour', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(someFeed, someFeed, someFeed), async (feeds) => {
        const items = feeds.map((pages, feed) =>
          pages.map((of, page) => of.map((hour, at) => item(`${feed}.${page}.${at}`, hour))),
        );
        const files = items.map((pages, at) => paged(urls[at] ?? '', `${at}`, pages));
        const pages = await listOf(over(Object.assign({}, ...files) as Record<string, object>, urls));
        const timeOf = (one: Item): number => Date.parse(one.date_published ?? '');
        expect(pages.flat()).toEqual(titles(items.flat(2).sort((a, b) => timeOf(b) - timeOf(a))));
        // A page but the first and the last is full.
        expect(pages.slice(1, -1).every((rows) => rows.length === 20)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
