import { FakeSource } from '../../fakes/fake-source';
import { FixedClock, MINUTE } from '../../fakes/fixed-clock';
import { MemoryFiles } from '../../fakes/memory-files';
import { MemoryStorage } from '../../fakes/memory-storage';
import { post, posts } from '../../fakes/posts';
import { settle } from '../../fakes/settle';
import { readerError } from '../../../miniprogram/core/errors';
import { createCache } from '../../../miniprogram/services/cache';
import { ArticleListStore } from '../../../miniprogram/stores/article-list';

function open(storage = new MemoryStorage(), clock = new FixedClock()) {
  const source = new FakeSource(posts(1, 8));
  const cache = createCache({ storage, files: new MemoryFiles(), now: clock.now });
  const store = new ArticleListStore({ feed: { name: 'articles', page: source.page }, cache, now: clock.now });
  return { source, storage, clock, store };
}

/** A store over a storage that an earlier start has filled. */
async function openAgain() {
  const before = open();
  await before.store.load();
  await settle();
  before.clock.pass(5 * MINUTE);
  return open(before.storage, before.clock);
}

function ids(store: ArticleListStore): string[] {
  return (store.list?.chunks ?? []).flatMap((chunk) => chunk.map(({ id }) => id));
}

/** The site is published anew with `fresh` on top. */
function publish(source: FakeSource, fresh: string[]): void {
  source.posts = [...fresh.map((id) => post(id)), ...source.posts];
  source.build = `${source.build}+`;
}

describe('the first load', () => {
  it('shows the first page and what the site is called', async () => {
    const { store, clock } = open();
    await store.load();
    expect(ids(store)).toEqual(['p1', 'p2', 'p3']);
    expect(store.site?.title).toBe('河边的信');
    expect(store.savedAt).toBe(clock.time);
    expect(store.canLoadMore).toBe(true);
    expect(store.window.value).toMatchObject({ start: 0, end: 1 });
  });

  it('asks once when it is asked twice at a time', async () => {
    const { store, source } = open();
    await Promise.all([store.load(), store.load()]);
    expect(source.asked).toEqual(['page 1']);
  });

  it('is empty only when the site has answered that it is', async () => {
    const { store, source } = open();
    source.posts = [];
    expect(store.isEmpty).toBe(false);
    await store.load();
    expect(store.isEmpty).toBe(true);
    expect(store.canLoadMore).toBe(false);
  });

  it('says why it failed, and tries again when it is asked again', async () => {
    const { store, source } = open();
    source.failure = readerError('server', '');
    await store.load();
    expect(store.list).toBeNull();
    expect(store.first.error).toMatchObject({ kind: 'server' });
    source.failure = null;
    await store.load();
    expect(ids(store)).toHaveLength(3);
    expect(store.first.error).toBeNull();
  });

  it('throws a bug on', async () => {
    const { store, source } = open();
    source.failure = new TypeError('bug');
    await expect(store.load()).rejects.toThrow('bug');
  });
});

describe('a cold start with a kept list', () => {
  it('shows it before the network answers', async () => {
    const { store, source } = await openAgain();
    source.isSlow = true;
    const done = store.load();
    expect(ids(store)).toEqual(['p1', 'p2', 'p3']);
    expect(store.first.activity).toBe('loading');
    source.release();
    await done;
  });

  it('does not ask while it is fresh', async () => {
    const before = open();
    await before.store.load();
    await settle();
    const { store, source } = open(before.storage, before.clock);
    await store.load();
    expect(ids(store)).toHaveLength(3);
    expect(source.asked).toEqual([]);
  });

  it('keeps it, and how old it is, when the network does not answer', async () => {
    const { store, source, clock } = await openAgain();
    source.failure = readerError('offline', '');
    await store.load();
    expect(ids(store)).toHaveLength(3);
    expect(store.savedAt).toBe(clock.time - 5 * MINUTE);
    expect(store.first.error).toMatchObject({ kind: 'offline' });
  });

  it('is the very same list when the site has not changed', async () => {
    const { store, source } = await openAgain();
    source.isSlow = true;
    const done = store.load();
    const { list } = store;
    source.release();
    await done;
    expect(store.list).toBe(list);
  });

  it('does not mind a kept list that is broken', async () => {
    const { store } = open(new MemoryStorage({ 'cache:articles': { version: 1, savedAt: 1, value: { items: 'x' } } }));
    await store.load();
    expect(ids(store)).toEqual(['p1', 'p2', 'p3']);
  });
});

describe('coming back to the list', () => {
  it('asks nothing while it is fresh', async () => {
    const { store, source, clock } = open();
    await store.load();
    clock.pass(MINUTE - 1);
    await store.load();
    expect(source.asked).toEqual(['page 1']);
  });

  it('announces new articles and does not move the list', async () => {
    const { store, source, clock } = open();
    await store.load();
    publish(source, ['n1', 'n2']);
    clock.pass(MINUTE);
    await store.load();
    expect(store.newCount).toBe(2);
    expect(ids(store)).toEqual(['p1', 'p2', 'p3']);
  });

  it('shows them when the reader asks', async () => {
    const { store, source, clock } = open();
    await store.load();
    publish(source, ['n1']);
    clock.pass(MINUTE);
    await store.load();
    store.showLatest();
    expect(ids(store)).toEqual(['n1', 'p1', 'p2']);
    expect(store.newCount).toBe(0);
    expect(store.window.value.start).toBe(0);
  });

  it('announces nothing when the site was built anew with the same articles', async () => {
    const { store, source, clock } = open();
    await store.load();
    publish(source, []);
    clock.pass(MINUTE);
    await store.load();
    expect(store.newCount).toBe(0);
  });

  it('does nothing when there is nothing new to show', async () => {
    const { store } = open();
    await store.load();
    const { list } = store;
    store.showLatest();
    expect(store.list).toBe(list);
  });

  it('keeps the list when the site does not answer', async () => {
    const { store, source, clock } = open();
    await store.load();
    clock.pass(MINUTE);
    source.failure = readerError('timeout', '');
    await store.load();
    expect(ids(store)).toHaveLength(3);
    expect(store.first.error).toMatchObject({ kind: 'timeout' });
  });
});

describe('pulling down', () => {
  it('asks however fresh the list is and begins anew', async () => {
    const { store, source } = open();
    await store.load();
    await store.loadMore();
    publish(source, ['n1']);
    await store.refresh();
    expect(ids(store)).toEqual(['n1', 'p1', 'p2']);
    expect(store.window.value).toMatchObject({ start: 0, above: 0 });
  });

  it('keeps what is there until the answer comes, and when it fails', async () => {
    const { store, source } = open();
    await store.load();
    await store.loadMore();
    source.failure = readerError('offline', '');
    const done = store.refresh();
    expect(store.first.activity).toBe('refreshing');
    expect(ids(store)).toHaveLength(6);
    await done;
    expect(ids(store)).toHaveLength(6);
  });

  it('keeps the new first page for the next start', async () => {
    const { store, source, storage, clock } = open();
    await store.load();
    publish(source, ['n1']);
    await store.refresh();
    await settle();
    const next = open(storage, clock);
    await next.store.load();
    expect(ids(next.store)).toEqual(['n1', 'p1', 'p2']);
  });

  it('gives up a page that is on its way', async () => {
    const { store, source } = open();
    await store.load();
    source.isSlow = true;
    const more = store.loadMore();
    const refreshed = store.refresh();
    source.release();
    await Promise.all([more, refreshed]);
    expect(source.aborted).toEqual(['page 2']);
    expect(ids(store)).toEqual(['p1', 'p2', 'p3']);
    expect(store.more.isIdle).toBe(true);
  });
});

describe('reaching the end', () => {
  it('appends page after page until there is none', async () => {
    const { store, source } = open();
    await store.load();
    await store.loadMore();
    await store.loadMore();
    await store.loadMore();
    expect(ids(store)).toEqual(posts(1, 8).map(({ id }) => id));
    expect(store.canLoadMore).toBe(false);
    expect(source.asked).toEqual(['page 1', 'page 2', 'page 3']);
  });

  it('asks once when it is reached twice at a time', async () => {
    const { store, source } = open();
    await store.load();
    await Promise.all([store.loadMore(), store.loadMore()]);
    expect(source.asked).toEqual(['page 1', 'page 2']);
  });

  it('does nothing before there is a list, or while it is loading', async () => {
    const { store, source } = open();
    await store.loadMore();
    source.isSlow = true;
    const done = store.load();
    await store.loadMore();
    expect(source.asked).toEqual(['page 1']);
    source.release();
    await done;
  });

  it('pages on while the first page is asked for again', async () => {
    const { store, source } = await openAgain();
    source.isSlow = true;
    const done = Promise.all([store.load(), store.loadMore()]);
    source.release();
    await done;
    expect(ids(store)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
  });

  it('keeps the list when a page fails, and tries the same page again', async () => {
    const { store, source } = open();
    await store.load();
    source.failure = readerError('timeout', '');
    await store.loadMore();
    expect(store.more.error).toMatchObject({ kind: 'timeout' });
    expect(store.first.error).toBeNull();
    source.failure = null;
    await store.loadMore();
    expect(ids(store)).toHaveLength(6);
    expect(store.more.error).toBeNull();
    expect(source.asked).toEqual(['page 1', 'page 2', 'page 2']);
  });

  it('repeats no row when the site has new articles, and announces them', async () => {
    const { store, source } = open();
    await store.load();
    publish(source, ['n1', 'n2']);
    await store.loadMore();
    expect(ids(store)).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(store.newCount).toBe(2);
  });

  it('loses no row when articles were withdrawn', async () => {
    const { store, source } = open();
    await store.load();
    source.posts = source.posts.slice(2);
    source.build = 'b2';
    await store.loadMore();
    expect(ids(store)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']);
    expect(store.newCount).toBe(0);
  });
});

describe('beginning anew', () => {
  it('is not undone by a page that was on its way', async () => {
    const { store, source, clock } = open();
    await store.load();
    await store.loadMore();
    publish(source, ['n1']);
    clock.pass(5 * MINUTE);
    await store.load();
    source.isSlow = true;
    const more = store.loadMore();
    store.showLatest();
    source.release();
    await more;
    expect(ids(store)).toEqual(['n1', 'p1', 'p2']);
    expect(store.newCount).toBe(0);
  });

  it('forgets that a page of the old list failed', async () => {
    const { store, source } = open();
    await store.load();
    source.failure = readerError('timeout', '');
    await store.loadMore();
    source.failure = null;
    await store.refresh();
    expect(store.more.error).toBeNull();
  });

  it('says the age of what is shown, not of the tap', async () => {
    const { store, source, clock } = open();
    await store.load();
    publish(source, ['n1']);
    clock.pass(5 * MINUTE);
    await store.load();
    const announcedAt = clock.time;
    clock.pass(MINUTE);
    store.showLatest();
    expect(store.savedAt).toBe(announcedAt);
  });
});

describe('leaving', () => {
  it('gives up what is under way and keeps the list', async () => {
    const { store, source } = open();
    await store.load();
    source.isSlow = true;
    const done = store.loadMore();
    store.leave();
    source.release();
    await done;
    expect(source.aborted).toEqual(['page 2']);
    expect(ids(store)).toEqual(['p1', 'p2', 'p3']);
    expect(store.more.isIdle).toBe(true);
    expect(store.more.error).toBeNull();
  });

  it('gives up the first page, too', async () => {
    const { store, source } = open();
    source.isSlow = true;
    const done = store.load();
    store.leave();
    source.release();
    await done;
    expect(store.list).toBeNull();
    expect(store.first.isIdle).toBe(true);
  });
});
