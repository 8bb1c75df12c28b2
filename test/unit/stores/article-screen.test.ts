import { articleFile } from '../../fakes/api-files';
import { FakePlatform } from '../../fakes/fake-platform';
import { MINUTE } from '../../fakes/fixed-clock';
import { fullArticle } from '../../fakes/posts';
import { settle } from '../../fakes/settle';
import { readerError } from '../../../miniprogram/core/errors';
import { zh } from '../../../miniprogram/core/messages-zh';
import { articleScreen } from '../../../miniprogram/stores/article-screen';

function open(platform = new FakePlatform(), isAlone = false) {
  const root = platform.root();
  const store = root.articleStore('a');
  const fields = articleScreen(store, root, isAlone);
  const shown = () => Object.fromEntries(Object.entries(fields).map(([name, read]) => [name, read()]));
  return { platform, root, store, shown };
}

/** A phone on which the article was read before. */
async function openAgain() {
  const { platform, store } = open();
  platform.files.set('article/a.json', articleFile(fullArticle('a')));
  await store.load();
  await settle();
  platform.clock.pass(6 * MINUTE);
  return open(platform);
}

it('is loading before there is anything', () => {
  expect(open().shown()).toMatchObject({ state: 'loading', head: null, foot: null, notice: '', isBodyComplete: false });
});

it('shows head and foot once there is an article', async () => {
  const { platform, store, shown } = open();
  platform.files.set('article/a.json', articleFile(fullArticle('a', { rights: '转载请写信' })));
  await store.load();
  expect(shown()).toMatchObject({
    state: '',
    head: { title: '第 a 封信' },
    foot: { rights: '转载请写信' },
    isBodyComplete: true,
    note: '',
    isFavourite: false,
    copy: 'none',
    notice: '',
  });
});

it('leads home when there is no such article', async () => {
  const { store, shown } = open();
  await store.load();
  expect(shown()).toMatchObject({ state: 'error', told: zh.article.missing, action: zh.article.goHome });
});

it.each([
  ['offline', 'offline'],
  ['timeout', 'error'],
  ['server', 'error'],
  ['malformed', 'error'],
] as const)('offers to try again on %s', async (kind, state) => {
  const { platform, store, shown } = open();
  platform.failure = readerError(kind, '');
  await store.load();
  expect(shown()).toMatchObject({ state, told: zh.errors[kind], action: zh.retry });
});

it('is loading again while it tries again', async () => {
  const { platform, store, shown } = open();
  platform.failure = readerError('server', '');
  await store.load();
  const done = store.load();
  expect(shown()).toMatchObject({ state: 'loading' });
  await done;
});

it.each([
  ['nothing answers', readerError('offline', ''), '暂时连不上，这是 6 分钟前 保存的内容'],
  ['the article was withdrawn', readerError('not-found', ''), '这篇文章已下架，这是 6 分钟前 保存的内容'],
])('shows the kept copy and says why: %s', async (_name, failure, notice) => {
  const { platform, store, shown } = await openAgain();
  platform.failure = failure;
  await store.load();
  expect(shown()).toMatchObject({ state: '', notice, head: { title: '第 a 封信' } });
});

it('says that there is no network, and how old the copy is, before anything has failed', async () => {
  const { platform, store, shown } = await openAgain();
  await store.load();
  expect(shown()).toMatchObject({ notice: '' });
  platform.connect(false);
  expect(shown()).toMatchObject({ notice: '没有网络，这是 刚刚 保存的内容' });
});

it('says whether the article is a favourite and kept in files', async () => {
  const { platform, root, store, shown } = open();
  platform.files.set('article/a.json', articleFile(fullArticle('a')));
  await store.load();
  expect(shown()).toMatchObject({ isFavourite: false, copy: 'none' });
  const { article } = store;
  if (article === null) throw new Error('not loaded');
  root.favourites.toggle(article);
  root.copies.mark('a', true);
  expect(shown()).toMatchObject({ isFavourite: true, copy: 'writing' });
  root.copies.mark('a', false);
  root.copies.put([{ id: 'a', title: '', revision: 'a-1', bytes: 1, savedAt: 1, readAt: 0, missing: 0 }]);
  expect(shown()).toMatchObject({ copy: 'kept' });
});

it('says that an article has no text', async () => {
  const { platform, store, shown } = open();
  platform.files.set('article/a.json', articleFile(fullArticle('a', { html: '' })));
  await store.load();
  expect(shown()).toMatchObject({ state: '', note: zh.article.emptyBody });
});

it('says that an article is behind a password', async () => {
  const { platform, store, shown } = open();
  platform.files.set('article/a.json', articleFile(fullArticle('a', { html: '', isProtected: true })));
  await store.load();
  expect(shown()).toMatchObject({ state: '', note: zh.article.protectedBody });
});

it('names the brands whose cards follow the body, each once', async () => {
  const { platform, store, shown } = open();
  expect(shown().named).toBeNull();
  platform.files.set('article/a.json', articleFile(fullArticle('a', { brands: ['tea', 'paper', 'tea'] })));
  await store.load();
  expect(shown().named).toEqual({ ids: ['tea', 'paper'], article: 'a' });
});

it.each([
  ['no page lies below', true, 1001, false, true],
  ['an app sent the reader', false, 1069, false, true],
  ['the reader came from another page', false, 1001, false, false],
  ['Moments shows it', true, 1154, true, false],
])('when %s, whether the ways back stand below it', async (_name, isAlone, scene, isSinglePage, expected) => {
  const platform = new FakePlatform();
  platform.isSinglePage = isSinglePage;
  platform.files.set('article/a.json', articleFile(fullArticle('a')));
  const { root, store, shown } = open(platform, isAlone);
  root.entry.arrive({ scene });
  expect(shown().isEntry).toBe(false);
  await store.load();
  expect(shown().isEntry).toBe(expected);
});
