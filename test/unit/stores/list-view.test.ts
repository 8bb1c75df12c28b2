import { pageFile } from '../../fakes/api-files';
import { FakePlatform } from '../../fakes/fake-platform';
import { MINUTE } from '../../fakes/fixed-clock';
import { post, posts } from '../../fakes/posts';
import { readerError } from '../../../miniprogram/core/errors';
import { EMPTY_LIST_DATA } from '../../../miniprogram/core/list-data';
import { fill } from '../../../miniprogram/core/messages';
import { zh } from '../../../miniprogram/core/messages-zh';
import type { ArticleListStore } from '../../../miniprogram/stores/article-list';
import { listView } from '../../../miniprogram/stores/list-view';
import type { Root } from '../../../miniprogram/stores/root';

const PAGES = 6;

function open() {
  const platform = new FakePlatform();
  for (let page = 1; page <= PAGES; page += 1) {
    platform.files.set(`articles/${page}.json`, pageFile(posts(page * 2 - 1, page * 2), page, PAGES));
  }
  const root = platform.root();
  return { platform, root, store: root.articles };
}

function shown(store: ArticleListStore, root: Root): typeof EMPTY_LIST_DATA {
  const { chunks, above, below, status } = listView(store, root, { empty: zh.list.empty, hasLead: true });
  return {
    chunks: chunks?.() ?? EMPTY_LIST_DATA.chunks,
    above: above?.() ?? NaN,
    below: below?.() ?? NaN,
    status: status?.() ?? EMPTY_LIST_DATA.status,
  };
}

it('says that it is loading before there is anything', () => {
  const { store, root } = open();
  expect(shown(store, root)).toMatchObject({ chunks: [], status: { state: 'loading', title: zh.footer.loading } });
});

it('shows the rows of the first page', async () => {
  const { store, root } = open();
  await store.load();
  const { chunks, status } = shown(store, root);
  expect(chunks.map(({ key, index, rows }) => [key, index, rows.map(({ id }) => id)])).toEqual([
    ['chunk-0', 0, ['p1', 'p2']],
  ]);
  expect(status).toMatchObject({ state: '', footer: 'loading', notice: '', announcement: '' });
});

it('asks for covers as wide as they are shown', async () => {
  const { store, root, platform } = open();
  const cover = { src: 'https://river.test/a.jpg', width: 4000, height: 3000 };
  platform.files.set('articles/1.json', pageFile([post('p1', { cover }), post('p2', { cover })]));
  await store.load();
  expect(shown(store, root).chunks[0].rows.map((row) => row.cover)).toEqual([
    'https://river.test/a.jpg?w=960',
    'https://river.test/a.jpg?w=240',
  ]);
});

it('marks what the reader has read', async () => {
  const { store, root } = open();
  await store.load();
  root.reading.open(post('p2'));
  expect(shown(store, root).chunks[0].rows.map(({ isRead }) => isRead)).toEqual([false, true]);
});

it.each([
  ['offline', 'offline'],
  ['timeout', 'error'],
  ['server', 'error'],
  ['malformed', 'error'],
] as const)("says in the reader's words that a first load failed: %s", async (kind, state) => {
  const { store, root, platform } = open();
  platform.failure = readerError(kind, 'the server said something else');
  await store.load();
  expect(shown(store, root).status).toMatchObject({ state, ...zh.errors[kind] });
});

it('says that it is loading while it tries again', async () => {
  const { store, root, platform } = open();
  platform.failure = readerError('server', '');
  await store.load();
  const done = store.refresh();
  expect(shown(store, root).status.state).toBe('loading');
  await done;
});

it('says what an empty list says', async () => {
  const { store, root, platform } = open();
  platform.files.set('articles/1.json', pageFile([]));
  await store.load();
  expect(shown(store, root).status).toMatchObject({ state: 'empty', ...zh.list.empty });
});

it('keeps the list when a refresh fails, and says how old it is', async () => {
  const { store, root, platform } = open();
  await store.load();
  platform.clock.pass(20 * MINUTE);
  platform.failure = readerError('offline', '');
  await store.refresh();
  const { chunks, status } = shown(store, root);
  expect(chunks).toHaveLength(1);
  expect(status.state).toBe('');
  expect(status.notice).toBe(fill(zh.list.kept, { when: fill(zh.dates.minutesAgo, { n: 20 }) }));
});

it('says how many new articles wait', async () => {
  const { store, root, platform } = open();
  await store.load();
  platform.clock.pass(MINUTE);
  platform.files.set('articles/1.json', pageFile([post('n1'), post('p1')], 1, PAGES, 'b2'));
  await store.load();
  expect(shown(store, root).status.announcement).toBe(fill(zh.list.newArticles, { n: 1 }));
});

describe('the footer', () => {
  it('says that a page failed, that it is tried again, and that this was all', async () => {
    const { store, root, platform } = open();
    await store.load();
    platform.failure = readerError('timeout', '');
    await store.loadMore();
    expect(shown(store, root).status).toMatchObject({ footer: 'error', footerText: zh.footer.error });
    platform.failure = null;
    const done = store.loadMore();
    expect(shown(store, root).status.footer).toBe('loading');
    await done;
    for (let page = 3; page <= PAGES; page += 1) await store.loadMore();
    expect(shown(store, root).status).toMatchObject({ footer: 'end', footerText: zh.footer.end });
  });
});

it('mounts a few chunks of a long list between two spacers', async () => {
  const { store, root } = open();
  await store.load();
  for (let page = 2; page <= PAGES; page += 1) await store.loadMore();
  for (let index = 0; index < PAGES; index += 1) store.window.measure(index, 300);
  store.window.showAround(0, 1000);
  const { chunks, above, below } = shown(store, root);
  expect(chunks.map(({ key }) => key)).toEqual(['chunk-2', 'chunk-3', 'chunk-4']);
  expect([above, below]).toEqual([600, 300]);
});
