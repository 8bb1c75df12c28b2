import { articleFile } from '../../fakes/api-files';
import { FakePlatform } from '../../fakes/fake-platform';
import { MINUTE } from '../../fakes/fixed-clock';
import { fullArticle } from '../../fakes/posts';
import { settle } from '../../fakes/settle';
import { readerError } from '../../../miniprogram/core/errors';
import { zh } from '../../../miniprogram/core/messages-zh';
import { articleScreen } from '../../../miniprogram/stores/article-screen';

function open(platform = new FakePlatform()) {
  const root = platform.root();
  const store = root.articleStore('a');
  const fields = articleScreen(store, root);
  const shown = () => Object.fromEntries(Object.entries(fields).map(([name, read]) => [name, read()]));
  return { platform, store, shown };
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
    emptyNote: '',
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
  ['the network is away', readerError('offline', ''), zh.article.kept],
  ['the article was withdrawn', readerError('not-found', ''), zh.article.withdrawn],
])('shows the kept copy and says why: %s', async (_name, failure, notice) => {
  const { platform, store, shown } = await openAgain();
  platform.failure = failure;
  await store.load();
  expect(shown()).toMatchObject({ state: '', notice, head: { title: '第 a 封信' } });
});

it('says that an article has no text', async () => {
  const { platform, store, shown } = open();
  platform.files.set('article/a.json', articleFile(fullArticle('a', { html: '' })));
  await store.load();
  expect(shown()).toMatchObject({ state: '', emptyNote: zh.article.emptyBody });
});

it('says that an article is behind a password', async () => {
  const { platform, store, shown } = open();
  platform.files.set('article/a.json', articleFile(fullArticle('a', { html: '', isProtected: true })));
  await store.load();
  expect(shown()).toMatchObject({ state: '', emptyNote: zh.article.protectedBody });
});
