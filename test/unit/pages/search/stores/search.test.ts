import fc from 'fast-check';
import { post } from '../../../../fakes/posts';
import { settle } from '../../../../fakes/settle';
import { readerError } from '../../../../../miniprogram/core/errors';
import type { SearchPage, SearchRow } from '../../../../../miniprogram/core/search';
import { searchedRow } from '../../../../../miniprogram/pages/search/core/search-rank';
import { SearchStore } from '../../../../../miniprogram/pages/search/stores/search';
import type { Search } from '../../../../../miniprogram/services/sources/source';

interface Asked {
  query: string;
  page: number;
  isAborted: boolean;
  answer: (page: SearchPage) => void;
  fail: (error: unknown) => void;
}

/** A search whose answers come when the test says so, in whatever order. */
function slowSearch(): { search: Search; asked: Asked[] } {
  const asked: Asked[] = [];
  const find: Search['find'] = (query, page) => {
    const one: Asked = { query, page, isAborted: false, answer: () => undefined, fail: () => undefined };
    asked.push(one);
    const promise = new Promise<SearchPage>((resolve, reject) => Object.assign(one, { answer: resolve, fail: reject }));
    return {
      promise,
      abort: () => {
        one.isAborted = true;
        one.fail(readerError('cancelled', query));
      },
    };
  };
  return { search: { reach: 'fields', find }, asked };
}

const rowOf = (id: string): SearchRow => ({ id, title: id, date: '', excerpt: '' });

function pageOf(query: string, page: number, pageCount = 3): SearchPage {
  const items = [0, 1].map((at) => rowOf(`${query}-${page}-${at}`));
  return { page, pageCount, total: pageCount * 2, items };
}

const AT_HAND = [searchedRow(post('p1', { title: '老城的书店' })), searchedRow(post('p2', { title: '电车' }))];

function open() {
  const { search, asked } = slowSearch();
  const store = new SearchStore({ search, atHand: () => AT_HAND });
  const ask = (query: string): void => {
    store.type(query);
    void store.submit();
  };
  return { store, asked, ask };
}

const ids = (store: SearchStore): string[] => (store.results?.items ?? []).map(({ id }) => id);

it('asks for what is typed without the spaces around it, and shows the answer', async () => {
  const { store, asked, ask } = open();
  ask('  书店 ');
  expect([store.query, store.isAsked, store.first.activity]).toEqual(['书店', true, 'loading']);
  asked[0].answer(pageOf('书店', 1));
  await settle();
  expect(ids(store)).toEqual(['书店-1-0', '书店-1-1']);
  expect([store.first.isIdle, store.canLoadMore, store.results?.total]).toEqual([true, true, 6]);
  store.type('书店 老');
  expect(store.isAsked).toBe(false);
});

it('asks nothing for spaces', () => {
  const { store, asked, ask } = open();
  ask('   ');
  expect([asked.length, store.query, store.isAsked]).toEqual([0, '', false]);
});

it('appends pages to the end, shows no row twice, and takes an empty page for the end', async () => {
  const { store, asked, ask } = open();
  ask('a');
  asked[0].answer(pageOf('a', 1));
  await settle();
  void store.loadMore();
  void store.loadMore();
  expect(asked.length).toBe(2);
  asked[1].answer({ ...pageOf('a', 2), items: [rowOf('a-1-1'), rowOf('a-2-0')] });
  await settle();
  expect(ids(store)).toEqual(['a-1-0', 'a-1-1', 'a-2-0']);
  void store.loadMore();
  asked[2].answer({ ...pageOf('a', 3, 9), items: [] });
  await settle();
  expect(store.canLoadMore).toBe(false);
});

it('keeps what it has when a further page fails, and asks for it again', async () => {
  const { store, asked, ask } = open();
  ask('a');
  asked[0].answer(pageOf('a', 1));
  await settle();
  void store.loadMore();
  asked[1].fail(readerError('timeout', 'slow'));
  await settle();
  expect([store.more.error?.kind, ids(store).length]).toEqual(['timeout', 2]);
  void store.loadMore();
  asked[2].answer(pageOf('a', 2));
  await settle();
  expect([store.more.error, ids(store).length]).toEqual([null, 4]);
});

it.each(['timeout', 'server', 'malformed'] as const)('fails with %s and can be tried again', async (kind) => {
  const { store, asked, ask } = open();
  ask('书店');
  asked[0].fail(readerError(kind, 'no'));
  await settle();
  expect([store.first.error?.kind, store.results]).toEqual([kind, null]);
  void store.submit();
  asked[1].answer(pageOf('书店', 1));
  await settle();
  expect([store.first.error, ids(store).length]).toEqual([null, 2]);
});

describe('without a network', () => {
  it('searches the articles at hand and says so', async () => {
    const { store, asked, ask } = open();
    ask('书店');
    asked[0].fail(readerError('offline', 'no'));
    await settle();
    expect([ids(store), store.results?.isAtHand, store.canLoadMore]).toEqual([['p1'], true, false]);
    expect(store.first.error).toBeNull();
  });

  it('fails when these hold nothing either', async () => {
    const { store, asked, ask } = open();
    ask('钟楼');
    asked[0].fail(readerError('offline', 'no'));
    await settle();
    expect([store.results, store.first.error?.kind]).toEqual([null, 'offline']);
  });
});

it('gives up what is under way when it is left', async () => {
  const { store, asked, ask } = open();
  ask('书店');
  store.leave();
  await settle();
  expect([asked[0].isAborted, store.first.isIdle, store.first.error, store.results]).toEqual([true, true, null, null]);
});

it('never shows of one query what belongs to another, in whatever order answers and failures come', async () => {
  const action = fc.oneof(
    fc.record({ do: fc.constant('ask' as const), query: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ do: fc.constant('answer' as const), at: fc.nat(20) }),
    fc.record({
      do: fc.constant('fail' as const),
      at: fc.nat(20),
      kind: fc.constantFrom('timeout' as const, 'offline' as const),
    }),
    fc.record({ do: fc.constant('more' as const) }),
    fc.record({ do: fc.constant('type' as const), query: fc.constantFrom('a', 'ab', '') }),
    fc.record({ do: fc.constant('wait' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      const { store, asked, ask } = open();
      let last = '';
      const told = new Set<Asked>();
      for (const one of actions) {
        if (one.do === 'ask') ask((last = one.query));
        else if (one.do === 'type') store.type(one.query);
        else if (one.do === 'more') void store.loadMore();
        else if (one.do === 'wait') await settle();
        else {
          const request = asked[one.at % Math.max(1, asked.length)] as Asked | undefined;
          if (request) told.add(request);
          if (request && one.do === 'answer') request.answer(pageOf(request.query, request.page));
          else if (request && one.do === 'fail') request.fail(readerError(one.kind, 'no'));
        }
        expect(store.query).toBe(last);
        const shown = ids(store);
        expect(shown.filter((id) => !id.startsWith(`${last}-`))).toEqual([]);
        expect(new Set(shown).size).toBe(shown.length);
        const pages = shown.map((id) => Number(id.split('-')[1]));
        expect(pages).toEqual([...pages].sort((x, y) => x - y));
      }
      const isLost = (request: Asked): boolean => request.query !== last && !request.isAborted && !told.has(request);
      expect(asked.filter(isLost)).toEqual([]);
      asked.forEach((request) => request.answer(pageOf(request.query, request.page)));
      await settle();
      expect(ids(store).filter((id) => !id.startsWith(`${last}-`))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
