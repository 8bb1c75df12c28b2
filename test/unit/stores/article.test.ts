import { articleServices } from '../../fakes/article-services';
import { FixedClock, MINUTE } from '../../fakes/fixed-clock';
import { MemoryStorage } from '../../fakes/memory-storage';
import { fullArticle, post } from '../../fakes/posts';
import { settle } from '../../fakes/settle';
import type { Article } from '../../../miniprogram/core/article';
import { readerError } from '../../../miniprogram/core/errors';
import type { Block } from '../../../miniprogram/html/block';
import { articleBody } from '../../../miniprogram/html/index';
import { ArticleStore, HANDFULS_AT_ONCE } from '../../../miniprogram/stores/article';

function open(article: Article = fullArticle('a'), storage = new MemoryStorage(), clock = new FixedClock()) {
  const services = articleServices(storage, clock);
  services.asked.articles = [article];
  return { ...services, heard: services.source, source: services.asked, store: new ArticleStore('a', services) };
}

/** A store over a storage in which an earlier start kept the article, so many minutes ago. */
async function openAgain(minutes: number, article = fullArticle('a')) {
  const before = open(article);
  await before.store.load();
  await settle();
  before.clock.pass(minutes * MINUTE);
  return open(article, before.storage, before.clock);
}

function blocksOf(store: ArticleStore): Block[] {
  return store.chunks.flatMap(({ blocks }) => blocks);
}

/** A body of so many characters, with a heading, a list and a picture in each part. */
function longBody(characters: number): string {
  const part = `<h2>上游</h2><p>${'河水慢慢涨起来。'.repeat(40)}</p><ul><li>船</li><li>桨</li></ul><p><img src="/a.jpg"></p>`;
  return part.repeat(Math.ceil(characters / part.length));
}

describe('loading', () => {
  it('shows the article with its body', async () => {
    const { store } = open();
    await store.load();
    expect(store.article?.title).toBe('第 a 封信');
    expect(blocksOf(store)).toHaveLength(1);
    expect(store.isBodyComplete).toBe(true);
    expect(store.isEmpty).toBe(false);
  });

  it('has neither article nor body before', () => {
    const { store } = open();
    expect(store.article).toBeNull();
    expect(store.isBodyComplete).toBe(false);
    expect(store.isEmpty).toBe(false);
  });

  it.each(['', '  ', '<p></p>', '<script>a()</script>'])('knows the body "%s" as empty', async (html) => {
    const { store } = open(fullArticle('a', { html }));
    await store.load();
    expect(store.isEmpty).toBe(true);
  });

  it('says why there is none, and tries again', async () => {
    const { store, source } = open();
    source.failure = readerError('offline', '');
    await store.load();
    expect(store.article).toBeNull();
    expect(store.task.error).toMatchObject({ kind: 'offline' });
    expect(store.keptBecause).toBeNull();
    source.failure = null;
    await store.load();
    expect(store.article).not.toBeNull();
    expect(store.task.error).toBeNull();
  });

  it('says that there is no such article', async () => {
    const { store, source } = open();
    source.articles = [];
    await store.load();
    expect(store.task.error).toMatchObject({ kind: 'not-found' });
  });
});

describe('with a kept copy', () => {
  it('shows it at once and asks nothing while it is fresh', async () => {
    const { store, source } = await openAgain(4);
    await store.load();
    expect(store.article?.id).toBe('a');
    expect(source.asked).toEqual([]);
  });

  it('shows it before the network answers', async () => {
    const { store, source } = await openAgain(6);
    source.isSlow = true;
    const done = store.load();
    expect(store.article?.id).toBe('a');
    expect(store.chunks).toHaveLength(1);
    source.release();
    await done;
  });

  it('shows a newer revision when it comes', async () => {
    const { store, source } = await openAgain(6);
    source.articles = [fullArticle('a', { revision: 'a-2', title: '改过的信', html: '<p>水退了。</p>' })];
    await store.load();
    expect(store.article?.title).toBe('改过的信');
    expect(JSON.stringify(store.chunks)).toContain('水退了');
    expect(JSON.stringify(store.chunks)).not.toContain('柳树');
  });

  it('leaves the body alone when the revision is the same', async () => {
    const { store, source } = await openAgain(6);
    source.isSlow = true;
    const done = store.load();
    const { chunks, article } = store;
    source.release();
    await done;
    expect(store.chunks).toBe(chunks);
    expect(store.article).toBe(article);
  });

  it.each(['offline', 'timeout', 'server', 'malformed', 'not-found'] as const)(
    'keeps it on "%s" and says why',
    async (kind) => {
      const { store, source } = await openAgain(6);
      source.failure = readerError(kind, '');
      await store.load();
      expect(store.article?.id).toBe('a');
      expect(store.keptBecause).toMatchObject({ kind });
    },
  );

  it('keeps it although the article was withdrawn, also for the next time', async () => {
    const { store, source, storage, clock } = await openAgain(6);
    source.articles = [];
    await store.load();
    await settle();
    const next = open(fullArticle('a'), storage, clock);
    next.source.articles = [];
    await next.store.load();
    expect(next.store.article?.id).toBe('a');
    expect(next.store.keptBecause).toMatchObject({ kind: 'not-found' });
  });
});

describe('a long body', () => {
  const article = fullArticle('a', { html: longBody(40_000) });

  it('shows its first screen at once, and the rest in few goes', async () => {
    const { store, schedule } = open(article);
    await store.load();
    expect(store.chunks).toHaveLength(1);
    expect(store.isBodyComplete).toBe(false);
    const [first] = store.chunks;
    const shown = new Set<number>();
    while (!store.isBodyComplete) {
      schedule.pass(16);
      shown.add(store.chunks.length);
    }
    expect(store.chunks[0]).toBe(first);
    expect(shown.size - 1).toBeLessThanOrEqual(Math.ceil(store.chunks.length / HANDFULS_AT_ONCE));
    expect(store.isBodyComplete).toBe(true);
    expect(schedule.waiting).toBe(0);
  });

  it('comes in handfuls that a page can hold as the children of one node', async () => {
    const { store, schedule } = open(article);
    await store.load();
    schedule.pass(1000);
    expect(Math.max(...store.chunks.map(({ blocks }) => blocks.length))).toBeLessThanOrEqual(60);
  });

  it('has in all its slices what it has in one piece', async () => {
    const { store, schedule } = open(article);
    await store.load();
    schedule.pass(1000);
    expect(blocksOf(store)).toEqual(articleBody(article.html, { baseUrl: article.url }).blocks);
  });

  it('begins anew with a newer revision that comes in the middle', async () => {
    const { store, source, schedule } = await openAgain(6, article);
    source.articles = [fullArticle('a', { revision: 'a-2', html: '<p>短了。</p>' })];
    source.isSlow = true;
    const done = store.load();
    schedule.pass(16);
    source.release();
    await done;
    schedule.pass(1000);
    expect(store.chunks).toHaveLength(1);
    expect(JSON.stringify(store.chunks)).toContain('短了');
  });

  it('stops when the page goes', async () => {
    const { store, schedule } = open(article);
    await store.load();
    store.leave();
    schedule.pass(1000);
    expect(store.chunks).toHaveLength(1);
    expect(schedule.waiting).toBe(0);
  });
});

it('gives up a request when the page goes', async () => {
  const { store, source } = open();
  source.isSlow = true;
  const done = store.load();
  store.leave();
  source.release();
  await done;
  expect(source.aborted).toEqual(['article a']);
  expect(store.article).toBeNull();
  expect(store.task.error).toBeNull();
});

it.each([
  ['an address as the body writes it', { '/b/': 'b' }, 'https://river.test/b/', { kind: 'article', id: 'b' }],
  ['a whole address', { 'https://river.test/b/': 'b' }, 'https://river.test/b/#oars', { kind: 'article', id: 'b' }],
  ['an anchor', {}, '#oars', { kind: 'anchor', name: 'oars' }],
  ['another site', { '/b/': 'b' }, 'https://else.test/b/', { kind: 'copy', text: 'https://else.test/b/' }],
])('knows where %s leads', async (_name, links, href, target) => {
  const { store } = open(fullArticle('a', { links }));
  await store.load();
  expect(store.targetOf(href)).toEqual(target);
});

describe('a link that no article names', () => {
  const HREF = 'https://river.test/x/';
  const plain = { kind: 'copy', text: HREF };
  const asked = async (answer: (() => Promise<string | null>) | null) => {
    const { store, heard } = open();
    await store.load();
    heard.resolve = () => answer && { promise: answer(), abort: () => undefined };
    return store.askTargetOf(HREF);
  };

  it('leads where the backend says', async () => {
    await expect(asked(() => Promise.resolve('x'))).resolves.toEqual({ kind: 'article', id: 'x' });
  });

  it.each<[string, () => Promise<string | null>]>([
    ['knows of none', () => Promise.resolve(null)],
    ['does not answer', () => Promise.reject(readerError('timeout', ''))],
  ])('is what it is when the backend %s', async (_why, answer) => {
    await expect(asked(answer)).resolves.toEqual(plain);
  });

  it('is not asked for where it cannot be one of the backend', async () => {
    await expect(asked(null)).resolves.toBeNull();
  });

  it('hides no mistake of the program', async () => {
    await expect(asked(() => Promise.reject(new TypeError('x')))).rejects.toThrow('x');
  });
});

it('finds the block that an anchor names', async () => {
  const { store } = open(fullArticle('a', { html: '<p>看<a href="#oars">桨</a></p><h2 id="oars">桨</h2><p>木。</p>' }));
  await store.load();
  expect(store.placeOfAnchor('oars')).toEqual({ chunk: 0, block: 1 });
  expect(store.placeOfAnchor('sails')).toBeNull();
});

it('lists the headings of the body, for a table of contents', async () => {
  const { store } = open(fullArticle('a', { html: '<h2>上游</h2><p>水。</p><h3>桨</h3>' }));
  await store.load();
  expect(store.contents).toEqual([
    { level: 2, text: '上游', place: { chunk: 0, block: 0 } },
    { level: 3, text: '桨', place: { chunk: 0, block: 2 } },
  ]);
});

it('shows the colours of the author in every theme', async () => {
  const { store } = open(fullArticle('a', { html: '<p>水<span style="color:#c00">急</span></p>' }));
  await store.load();
  expect(store.chunks[0]?.styles).toEqual({ 1: ['rt-ink', '--cl:#cc0000;--cd:#ff3333'] });
});

it('never hands a page more at a time than one setData should carry', async () => {
  const html = `<p>${'<b>字</b>词'.repeat(60_000)}</p>`;
  const { store, schedule } = open(fullArticle('a', { html }));
  await store.load();
  let before = 0;
  while (!store.isBodyComplete) {
    const handed = JSON.stringify(store.chunks.slice(before));
    expect(Buffer.byteLength(handed)).toBeLessThan(256 * 1024);
    before = store.chunks.length;
    schedule.pass(16);
  }
  expect(before).toBeGreaterThan(HANDFULS_AT_ONCE);
});

it('gives the pictures of the body in order, for the preview', async () => {
  const { store } = open(fullArticle('a', { html: '<img src="/1.jpg"><p>水。</p><img src="2.jpg">' }));
  await store.load();
  expect(store.pictures).toEqual(['https://river.test/1.jpg', 'https://river.test/a/2.jpg']);
});

it.each([
  ['begins with it', '<p><img src="/c.jpg"></p><p>水。</p>', true],
  ['has it only further down', `${'<p>水。</p><hr>'.repeat(4)}<img src="/c.jpg">`, false],
  ['has another picture', '<img src="/d.jpg"><p>水。</p>', false],
])('knows whether a body %s holds its cover on the first screen', async (_name, html, expected) => {
  const { store } = open(fullArticle('a', { html, cover: { src: 'https://river.test/c.jpg', width: 0, height: 0 } }));
  await store.load();
  expect(store.hasCoverInBody).toBe(expected);
});

describe('with the word of a list', () => {
  it('asks nothing for the revision that the list named, however old the kept one is', async () => {
    const { store, source, heard } = await openAgain(60 * 24);
    source.posts = [post('a')];
    await heard.page(1).promise;
    await store.load();
    expect(source.asked).toEqual(['page 1']);
  });

  it('asks for a newer revision, however young the kept one is', async () => {
    const { store, source, heard } = await openAgain(1);
    source.posts = [post('a', { revision: 'a-2' })];
    source.articles = [fullArticle('a', { revision: 'a-2', title: '改过的信' })];
    await heard.categoryPage('none', 1).promise;
    await heard.page(1).promise;
    await store.load();
    expect(store.article?.title).toBe('改过的信');
  });

  it('asks as usual once the word is old', async () => {
    const { store, source, heard, clock } = await openAgain(60 * 24);
    source.posts = [post('a')];
    await heard.page(1).promise;
    clock.pass(6 * MINUTE);
    await store.load();
    expect(source.asked).toEqual(['page 1', 'article a']);
  });
});

describe('with a copy for offline', () => {
  const HTML =
    '<p>船都系在<img src="/boat.jpg" width="600" height="400">柳树下。</p><p><img src="https://far.test/b.jpg"></p>';

  async function withCopy() {
    const parts = open(
      fullArticle('a', { html: HTML, cover: { src: 'https://river.test/boat.jpg', width: 0, height: 0 } }),
    );
    parts.files.pictures.set('https://river.test/boat.jpg', 5000);
    await parts.saver.save(parts.source.articles[0]).promise;
    parts.clock.pass(6 * MINUTE);
    return parts;
  }

  it('shows it without a network, its pictures from files, and says how many are not there', async () => {
    const { store, source, copies } = await withCopy();
    source.failure = readerError('offline', '');
    await store.load();
    const local = /^wxfile:\/\/usr\/copies\/a\/[0-9a-f]{16}\.jpg$/;
    expect(store.pictures.map((src) => local.test(src) || src)).toEqual([true, 'https://far.test/b.jpg']);
    expect(store.hasCoverInBody).toBe(true);
    expect(store.article?.cover?.src).toBe('https://river.test/boat.jpg');
    expect([store.missing, store.keptBecause?.kind, copies.items[0].readAt > 0]).toEqual([1, 'offline', true]);
  });

  it('brings it up to a newer revision', async () => {
    const { store, source, copies } = await withCopy();
    source.articles = [fullArticle('a', { revision: 'a-2', html: '<p>水退了。</p>' })];
    await store.load();
    for (let at = 0; at < 5; at += 1) await settle();
    expect((await copies.read('a'))?.article).toMatchObject({ revision: 'a-2', html: '<p>水退了。</p>' });
    // The next download takes the pictures that are new.
    expect(copies.items).toMatchObject([{ id: 'a', revision: 'a-1' }]);
  });

  it('reads from the network when the system has taken the file away', async () => {
    const { store, files, copies } = await withCopy();
    await files.remove('copies/a');
    await store.load();
    expect([store.article?.id, store.task.error, copies.items]).toEqual(['a', null, []]);
  });
});
