import { feedFiles } from '../../../backend/foreign/json-feed';
import { letter, letters } from '../../../fakes/letters';
import { breakAnswers } from '../../../fakes/mutations';
import { sourceOver } from '../../../fakes/source-over';
import type { Answer } from '../../../fakes/source-over';
import { readerError } from '../../../../miniprogram/core/errors';
import { searchOf } from '../../../../miniprogram/pages/search/services/source-search';
import { jsonFeed } from '../../../../miniprogram/services/sources/json-feed';
import { stableId } from '../../../../miniprogram/services/sources/stable-id';

const A = 'https://a.test/feed.json';
const B = 'https://b.test/feed.json';
const VERSION = 'https://jsonfeed.org/version/1.1';

const feed = (title: string, items: object[], changes: object = {}): object => ({
  version: VERSION,
  title,
  items,
  ...changes,
});
const item = (id: string, changes: object = {}): object => ({ id, content_html: `<p>${id}</p>`, ...changes });

/** Feeds by their addresses. */
function over(feeds: Record<string, unknown>, urls = Object.keys(feeds)) {
  return sourceOver(jsonFeed({ feeds: urls }), (url) => (url in feeds ? { value: feeds[url] } : null));
}

/** The one article of a feed with this item. */
async function articleOf(changes: object, ofFeed: object = {}) {
  const { source } = over({ [A]: feed('甲', [item('1', changes)], ofFeed) });
  return source.article(stableId(`${A}\n1`)).promise;
}

describe('one list', () => {
  it('is merged from all feeds, the newest first', async () => {
    const { source } = over({
      [A]: feed('甲', [
        item('1', { title: '一', date_published: '2026-03-01T08:00:00+08:00' }),
        item('3', { title: '三', date_published: '2026-03-03T08:00:00Z' }),
      ]),
      [B]: feed('乙', [
        item('1', { title: '二', date_published: '2026-03-02T08:00:00Z' }),
        item('4', { title: '没有日期' }),
      ]),
    });
    const page = await source.page(1).promise;
    expect(page.items.map(({ title }) => title)).toEqual(['三', '二', '一', '没有日期']);
    expect(page.items[2]?.date).toBe('2026-03-01T00:00:00.000Z');
    expect(page).toMatchObject({ page: 1, pageCount: 1, total: 4, site: { title: '甲' } });
  });

  it('has pages, asked for once', async () => {
    const files = feedFiles(letters(30), 'https://a.test');
    const { source, asked } = over({ [A]: JSON.parse(files.get('feed-1.json') ?? '') as unknown });
    const [first, second] = [await source.page(1).promise, await source.page(2).promise];
    expect([first.items.length, second.items.length, second.pageCount]).toEqual([20, 10, 2]);
    expect(second.build).toBe(first.build);
    expect(asked).toEqual([A]);
    await expect(source.page(3).promise).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('shows an article of two feeds once, in the categories of both', async () => {
    const twin = item('https://a.test/x', { title: '同一篇' });
    const page = await over({ [A]: feed('甲', [twin]), [B]: feed('乙', [twin]) }).source.page(1).promise;
    expect(page.items).toHaveLength(1);
    expect(page.items[0]?.categoryPaths.map(([root]) => root?.name)).toEqual(['甲', '乙']);
  });

  it('goes on without a feed that fails', async () => {
    const { source } = over({ [A]: feed('甲', [item('1')]) }, [B, A]);
    expect((await source.page(1).promise).items).toHaveLength(1);
  });

  it('shows a feed as it was before it failed', async () => {
    let isDown = false;
    const { source } = sourceOver(jsonFeed({ feeds: [A, B] }), (url) =>
      isDown && url === A ? readerError('server', url) : { value: feed(url, [item(`https://x.test/${url}`)]) },
    );
    await source.page(1).promise;
    isDown = true;
    expect((await source.page(1).promise).items).toHaveLength(2);
  });

  it('fails when all feeds fail, as the first does', async () => {
    const { source } = sourceOver(jsonFeed({ feeds: [A, B] }), (url) => readerError('timeout', url));
    await expect(source.page(1).promise).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('fails when it is given up, whatever has come', async () => {
    const { source, aborted } = over({ [A]: feed('甲', [item('1')]) });
    const call = source.page(1);
    call.abort();
    await expect(call.promise).rejects.toMatchObject({ kind: 'cancelled' });
    expect(aborted).toEqual([A]);
  });

  it('and the categories come of one request while it is under way', async () => {
    const { source, asked } = over({ [A]: feed('甲', [item('1')]) });
    await Promise.all([source.page(1).promise, source.categories().promise]);
    expect(asked).toEqual([A]);
  });
});

describe('a request', () => {
  it('is conditional once the feed has said what it is, and an unchanged feed is not sent again', async () => {
    const answers: Answer[] = [
      { value: feed('甲', [item('1')]), headers: { etag: '"v1"', 'last-modified': 'Sun, 01 Mar 2026 08:00:00 GMT' } },
      { status: 304 },
      { value: feed('甲', [item('1'), item('2')]), headers: {} },
    ];
    const { source, sent } = sourceOver(jsonFeed({ feeds: [A] }), () => answers.shift() ?? null);
    const [first, same, more] = [
      await source.page(1).promise,
      await source.page(1).promise,
      await source.page(1).promise,
    ];
    expect([first.total, same.total, more.total]).toEqual([1, 1, 2]);
    expect(same.build).toBe(first.build);
    expect(sent).toEqual([
      {},
      { 'If-None-Match': '"v1"', 'If-Modified-Since': 'Sun, 01 Mar 2026 08:00:00 GMT' },
      { 'If-None-Match': '"v1"', 'If-Modified-Since': 'Sun, 01 Mar 2026 08:00:00 GMT' },
    ]);
  });
});

describe('an article', () => {
  it('is found by its id alone on a cold start', async () => {
    expect(await articleOf({ title: '信' })).toMatchObject({ title: '信', html: '<p>1</p>' });
  });

  it('that its feed no longer holds is not found', async () => {
    const { source } = over({ [A]: feed('甲', [item('1')]) });
    await expect(source.article('gone').promise).rejects.toMatchObject({ kind: 'not-found' });
  });

  it.each<[string, object, string]>([
    ['HTML', { content_html: '<p>甲<br>乙</p>', content_text: '丙' }, '<p>甲<br>乙</p>'],
    ['plain text', { content_html: null, content_text: '甲 < 乙\n丙\n\n\n丁' }, '<p>甲 &lt; 乙<br>丙</p><p>丁</p>'],
    ['nothing', { content_html: null }, ''],
  ])('has a body of %s', async (_kind, changes, html) => {
    expect((await articleOf(changes)).html).toBe(html);
  });

  it.each<[string, object, object, string]>([
    ['its own list', { authors: [{ name: '阿禾' }, { name: '小满' }] }, {}, '阿禾'],
    ['the older field', { author: { name: '阿禾' } }, {}, '阿禾'],
    ['its feed', {}, { authors: [{ name: '编辑部' }] }, '编辑部'],
    ['its feed, in the older field', {}, { author: { name: '编辑部' } }, '编辑部'],
    ['nobody', { authors: [{ url: 'https://a.test' }] }, {}, ''],
  ])('has its author from %s', async (_where, changes, ofFeed, author) => {
    expect((await articleOf(changes, ofFeed)).author).toBe(author);
  });

  it('without a title is called by its beginning', async () => {
    expect((await articleOf({ content_html: '<p>河水涨了。</p>' })).title).toBe('河水涨了。');
  });

  it('may be known by a number', async () => {
    const { source } = over({ [A]: feed('甲', [{ ...item('1'), id: 12 }]) });
    expect((await source.article(stableId(`${A}\n12`)).promise).title).toBe('1');
  });

  it('changes its revision with its text', async () => {
    const [one, same, other] = await Promise.all([
      articleOf({}),
      articleOf({}),
      articleOf({ content_html: '<p>2</p>' }),
    ]);
    expect(same.revision).toBe(one.revision);
    expect(other.revision).not.toBe(one.revision);
  });

  it.each([
    ['its image', { image: 'https://a.test/x.jpg', banner_image: 'https://a.test/y.jpg' }, 'https://a.test/x.jpg'],
    ['its banner', { banner_image: '/y.jpg' }, 'https://a.test/y.jpg'],
    ['the first picture of its body', { content_html: '<img alt="a" data-src="/z.jpg">' }, 'https://a.test/z.jpg'],
    ['nowhere', {}, undefined],
  ])('has its cover from %s', async (_where, changes, src) => {
    expect((await articleOf(changes)).cover?.src).toBe(src);
  });

  it('shows pictures by their own addresses', async () => {
    const proxied = 'https://images.weserv.nl/?url=https%3A%2F%2Fb.test%2Fx.jpg%3Fw%3D1&amp;w=300';
    const article = await articleOf({ content_html: `<img src="${proxied}">`, image: proxied.replace('&amp;', '&') });
    expect(article.html).toBe('<img src="https://b.test/x.jpg?w=1">');
    expect(article.cover?.src).toBe('https://b.test/x.jpg?w=1');
  });

  it('links to the others that the feeds hold', async () => {
    const { source } = over({
      [A]: feed('甲', [
        item('https://a.test/1', {
          url: 'https://a.test/1',
          content_html: '<a href="/2#x">二</a> <a href="/3">三</a>',
        }),
        item('https://a.test/2', { url: 'https://a.test/2', date_published: '2026-01-01T00:00:00Z' }),
      ]),
    });
    const article = await source.article(stableId('https://a.test/1')).promise;
    expect(article.links).toEqual({ '/2#x': stableId('https://a.test/2') });
    expect(article.newer?.id).toBe(stableId('https://a.test/2'));
    expect(source.resolve('https://a.test/3')).toBeNull();
  });
});

describe('categories', () => {
  it('are the feeds in their order and their tags, the commonest first', async () => {
    const { source } = over({
      [A]: feed('甲', [item('1', { tags: ['船', ' 水 '] }), item('2', { tags: ['水', '水', ''] }), item('3')]),
      [B]: feed('乙', [item('1', { tags: ['船'] })]),
    });
    const tree = await source.categories().promise;
    const names = tree.map((root) => [
      root.name,
      root.count,
      root.children.map(({ name, count }) => `${name} ${count}`),
    ]);
    expect(names).toEqual([
      ['甲', 3, ['水 2', '船 1']],
      ['乙', 1, ['船 1']],
    ]);
    const page = await source.categoryPage(tree[0]?.children[1]?.id ?? '', 1).promise;
    expect(page.items).toHaveLength(1);
    expect((await source.categoryPage(tree[0]?.id ?? '', 1).promise).total).toBe(3);
  });
});

describe('search', () => {
  it('is over what the feeds hold, the title first', async () => {
    const { source, asked } = over({
      [A]: feed('甲', [item('1', { title: '船' }), item('2', { title: '柳树', summary: '船系在树下' }), item('3')]),
    });
    expect(searchOf(source)?.reach).toBe('fields');
    const found = await searchOf(source)?.find('船', 1).promise;
    expect(found?.items.map(({ title }) => title)).toEqual(['船', '柳树']);
    await searchOf(source)?.find('树', 1).promise;
    expect(asked).toEqual([A]);
  });
});

describe('what is no JSON Feed', () => {
  it.each<[string, unknown, string]>([
    ['another version', { ...feed('甲', []), version: 'https://example.test/feed/1' }, 'version'],
    ['no items', { version: VERSION, title: '甲' }, 'items'],
    ['an item without an id', feed('甲', [{ content_text: '' }]), 'items[0].id'],
    ['a title of another type', feed('甲', [item('1', { title: 5 })]), 'items[0].title'],
    ['tags of another type', feed('甲', [item('1', { tags: [null] })]), 'items[0].tags[0]'],
  ])('%s is malformed, and the error names the place', async (_kind, value, place) => {
    const failure = over({ [A]: value }).source.page(1).promise;
    await expect(failure).rejects.toMatchObject({ kind: 'malformed' });
    await expect(failure).rejects.toThrow(`${A}.${place} `);
  });
});

describe('ten thousand broken answers', () => {
  const files = feedFiles([letter(2, { cover: { src: '/a.jpg', width: 0, height: 0 } }), letter(1)], 'https://a.test');
  const value = JSON.parse(files.get('feed-1.json') ?? '') as unknown;
  const others = (): null => null;
  const paged = feedFiles(letters(25), 'https://a.test', 15);
  const further = JSON.parse(paged.get('feed-1-2.json') ?? '') as unknown;
  const first = (): Answer => ({ value: JSON.parse(paged.get('feed-1.json') ?? '') as unknown });
  breakAnswers(jsonFeed({ feeds: [A] }), {
    'a list': { ask: (one) => one.page(1), broken: A, value, others },
    'a list that goes on': { ask: (one) => one.page(2), broken: 'feed-1-2.json', value: further, others: first },
    'an article': { ask: (one) => one.article(stableId('https://a.test/read/2')), broken: A, value, others },
    'the categories': { ask: (one) => one.categories(), broken: A, value, others },
    'a search': { ask: (one) => searchOf(one)?.find('信', 1) ?? null, broken: A, value, others },
  });
});
