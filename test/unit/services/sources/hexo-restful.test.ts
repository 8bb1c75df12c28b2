import { hexoFiles } from '../../../backend/foreign/hexo-restful';
import type { SamplePost } from '../../../backend/foreign/sample-posts';
import { letter, letters } from '../../../fakes/letters';
import { breakAnswers } from '../../../fakes/mutations';
import { sourceOver } from '../../../fakes/source-over';
import type { Answer } from '../../../fakes/source-over';
import { readerError } from '../../../../miniprogram/core/errors';
import { searchOf } from '../../../../miniprogram/pages/search/services/source-search';
import { hexoRestful } from '../../../../miniprogram/services/sources/hexo-restful';

const ORIGIN = 'https://river.test';
const BASE = `${ORIGIN}/api/`;

/** Files below the site, by their decoded paths. */
function answersOf(files: ReadonlyMap<string, string>): (url: string) => Answer | null {
  return (url) => {
    const text = files.get(decodeURIComponent(url.slice(ORIGIN.length + 1)));
    return text === undefined ? null : { value: JSON.parse(text) as unknown };
  };
}

function over(posts: SamplePost[], isPaged = true) {
  return sourceOver(hexoRestful({ baseUrl: BASE }), answersOf(hexoFiles(posts, ORIGIN, isPaged)));
}

/** A site of one post, written as the test says. */
function overPost(changes: object, site: object | null = null) {
  const post = { title: '信', slug: 'a', date: '2026-03-01T08:00:00.000Z', content: '<p>水</p>', ...changes };
  return sourceOver(hexoRestful({ baseUrl: BASE }), (url) => {
    if (url.endsWith('/site.json')) return site === null ? null : { value: site };
    return { value: url.includes('/articles/') ? post : [post] };
  });
}

describe('a list', () => {
  it('has the pages of the site', async () => {
    const { source, asked } = over(letters(25));
    const [first, third] = [await source.page(1).promise, await source.page(3).promise];
    expect(first).toMatchObject({ page: 1, pageCount: 3, total: 25, site: { title: '轻读', url: `${ORIGIN}/` } });
    expect(first.items.map(({ title }) => title).slice(0, 2)).toEqual(['第 25 封信', '第 24 封信']);
    expect(third.items).toHaveLength(5);
    expect(third.build).toBe(first.build);
    expect(asked).toEqual([`${BASE}posts.json`, `${BASE}site.json`, `${BASE}posts/3.json`]);
  });

  it('is cut into pages where the site has none', async () => {
    const { source, asked } = over(letters(25), false);
    const [first, second] = [await source.page(1).promise, await source.page(2).promise];
    expect([first.items.length, second.items.length, second.pageCount]).toEqual([20, 5, 2]);
    expect(asked).toEqual([`${BASE}posts.json`, `${BASE}site.json`]);
  });

  it.each([true, false])('ends after its last page (paged: %s)', async (isPaged) => {
    await expect(over(letters(5), isPaged).source.page(2).promise).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('begins at posts/1.json where there is no posts.json', async () => {
    const files = hexoFiles(letters(3), ORIGIN);
    files.delete('api/posts.json');
    const { source } = sourceOver(hexoRestful({ baseUrl: BASE }), answersOf(files));
    expect((await source.page(1).promise).total).toBe(3);
  });

  it('knows nothing of a site that says nothing of itself', async () => {
    const files = hexoFiles(letters(3), ORIGIN);
    files.delete('api/site.json');
    const { source, asked } = sourceOver(hexoRestful({ baseUrl: BASE }), answersOf(files));
    expect((await source.page(1).promise).site).toBeNull();
    await source.page(1).promise;
    expect(asked.filter((url) => url.endsWith('site.json'))).toHaveLength(1);
  });

  it('shows what is switched off as absent', async () => {
    const off = { title: null, date: null, excerpt: null, cover: null, categories: null, tags: null, content: null };
    expect((await overPost(off).source.page(1).promise).items).toEqual([
      {
        id: 'a',
        title: '',
        cover: null,
        author: '',
        date: '',
        updated: null,
        revision: '',
        categoryPaths: [],
        excerpt: '',
        length: 0,
        pinned: false,
      },
    ]);
  });

  it('cannot be read when a post names neither slug nor path', async () => {
    await expect(overPost({ slug: null }).source.page(1).promise).rejects.toMatchObject({ kind: 'malformed' });
  });
});

describe('an article', () => {
  const [odd, plain] = [letter(1, { title: '雨后 #1 100% 散步' }), letter(3)];

  it('is asked for by its encoded slug', async () => {
    const { source, asked } = over([plain, odd]);
    const { items } = await source.page(1).promise;
    expect(items.map(({ id }) => id)).toEqual(['post-3', expect.stringMatching(/^_[0-9a-z]{14}$/)]);
    const article = await source.article(items[1]?.id ?? '').promise;
    expect(article).toMatchObject({ title: odd.title, html: odd.html });
    expect(asked[asked.length - 1]).toBe(
      `${BASE}articles/${encodeURIComponent('笔记')}/${encodeURIComponent('雨后 #1 100% 散步 & 1')}.json`,
    );
  });

  it('is found by its id alone on a cold start', async () => {
    const { items } = await over([...letters(24), odd]).source.page(1).promise;
    const cold = over([...letters(24), odd]);
    expect((await cold.source.article(items[0]?.id ?? '').promise).title).toBe('第 24 封信');
    const last = (await over([...letters(24), odd]).source.page(3).promise).items[4]?.id ?? '';
    expect((await cold.source.article(last).promise).title).toBe(odd.title);
  });

  it('that is gone is not found', async () => {
    const { source } = over([plain]);
    await expect(source.article('gone').promise).rejects.toMatchObject({ kind: 'not-found' });
    await expect(source.article('_0000000000000a').promise).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('has its own page by the site’s permalink and zone', async () => {
    const late = letter(3, { date: '2026-03-03T20:00:00Z' });
    expect((await over([late]).source.article('post-3').promise).url).toBe(`${ORIGIN}/2026/03/04/post-3/`);
  });

  it.each<[string, object | null, string]>([
    ['without a zone', { url: ORIGIN, permalink: ':year/:title/' }, `${ORIGIN}/`],
    ['without dates', { url: ORIGIN, permalink: 'post/:title.html' }, `${ORIGIN}/post/a.html`],
    ['with what the backend does not tell', { url: ORIGIN, permalink: ':category/:title/' }, `${ORIGIN}/`],
    ['with the address of a new site', { url: 'http://yoursite.com', permalink: ':title/' }, `${ORIGIN}/a/`],
    ['of a site that says nothing', null, `${ORIGIN}/`],
  ])('stands at the site itself or its page, by a permalink %s', async (_how, site, url) => {
    expect((await overPost({}, site).source.article('a').promise).url).toBe(url);
  });

  it.each<[string, object, string | undefined]>([
    ['its cover', { cover: '/c.jpg', thumbnail: '/t.jpg' }, `${ORIGIN}/c.jpg`],
    ['its thumbnail', { cover: null, thumbnail: '/t.jpg' }, `${ORIGIN}/t.jpg`],
    ['its first picture', { covers: ['/images/a.pdf', 'https://x.test/p.png?a=1'] }, 'https://x.test/p.png?a=1'],
    ['nowhere', { covers: null, cover: '' }, undefined],
  ])('has its cover from %s', async (_where, changes, src) => {
    expect((await overPost(changes).source.article('a').promise).cover?.src).toBe(src);
  });

  it.each<[string, object, string]>([
    ['a name', { author: '阿禾' }, '阿禾'],
    ['a fork’s record', { author: { name: '阿禾', avatar: '' } }, '阿禾'],
    ['the site', {}, '编辑部'],
  ])('has its author from %s', async (_where, changes, author) => {
    expect((await overPost(changes, { author: '编辑部' }).source.article('a').promise).author).toBe(author);
  });

  it('has neighbours where the fork names them, else from the list', async () => {
    const fork = { prev_post: { title: '新', slug: 'n' }, next_post: { title: '旧', path: 'api/articles/旧/o.json' } };
    const article = await overPost(fork).source.article('a').promise;
    expect(article.newer).toEqual({ id: 'n', title: '新' });
    expect(article.older).toMatchObject({ title: '旧' });
    expect(article.older?.id).toMatch(/^_/);
    const { source } = over(letters(3));
    await source.page(1).promise;
    expect((await source.article('post-3').promise).older?.title).toBe('第 2 封信');
  });

  it('has the text after the fold where it has no other', async () => {
    expect((await overPost({ content: null, more: '<p>后</p>' }).source.article('a').promise).html).toBe('<p>后</p>');
    await expect(overPost({ content: null }).source.article('a').promise).rejects.toMatchObject({ kind: 'malformed' });
  });
});

describe('categories', () => {
  const posts = [
    letter(9, { paths: [['科技', '河边', '首页']] }),
    letter(6, { paths: [['生活', '河边', '首页']] }),
    letter(3, { paths: [['生活', '食谱']] }),
  ];

  it('of one name under different parents are different', async () => {
    const { source } = over(posts);
    const tree = await source.categories().promise;
    expect(tree.map(({ name, count }) => `${name} ${count}`)).toEqual(['生活 2', '科技 1']);
    const leaves = tree.flatMap(({ children }) => children.flatMap(({ children: below }) => below));
    expect(leaves.map(({ name }) => name)).toEqual(['首页', '首页']);
    const pages = await Promise.all(leaves.map(({ id }) => source.categoryPage(id, 1).promise));
    expect(pages.map(({ items }) => items.map(({ id }) => id))).toEqual([['post-6'], ['post-9']]);
  });

  it('hold the posts of all below, on any number of pages', async () => {
    const { source } = over(letters(25));
    const [root] = await source.categories().promise;
    const pages = await Promise.all([1, 2].map((page) => source.categoryPage(root?.id ?? '', page).promise));
    expect(pages.map(({ items }) => items.length)).toEqual([20, 5]);
  });

  it('follow the slugs of forks, which tell a second path from a deeper one', async () => {
    const categories = [
      { name: '前端', slug: '前端', path: 'api/categories/前端.json' },
      { name: '运维', slug: '前端/运维', path: 'api/categories/前端/运维.json' },
      { name: '随笔', slug: '随笔', path: 'api/categories/随笔.json' },
    ];
    const [row] = (await overPost({ categories }).source.page(1).promise).items;
    expect(row?.categoryPaths.map((path) => path.map(({ name }) => name).join('/'))).toEqual(['前端/运维', '随笔']);
  });

  it('are read again only when the first page has changed', async () => {
    const { source, asked } = over(letters(25));
    await source.categories().promise;
    await source.categories().promise;
    const files = asked.map((url) => url.slice(BASE.length));
    expect(files).toEqual(['posts.json', 'site.json', 'posts/2.json', 'posts/3.json', 'posts.json']);
  });
});

it('searches the posts that are listed', async () => {
  const { source } = over([letter(6, { title: '船' }), letter(3, { title: '柳树' })]);
  expect(searchOf(source)?.reach).toBe('fields');
  expect((await searchOf(source)?.find('柳', 1).promise)?.items.map(({ id }) => id)).toEqual(['post-3']);
  expect((await searchOf(source)?.find('渡口', 1).promise)?.total).toBe(2);
});

describe('a link', () => {
  const html =
    '<a href="/2026/03/01/笔记/第 1 封信 & 1/#top">旧</a><a href="https://x.test/">外</a><a href="/2026/03/09/no/">无</a>';

  it('to a listed post is known with the article', async () => {
    const { source } = over([letter(3, { html }), letter(1)]);
    const { items } = await source.page(1).promise;
    expect(Object.values((await source.article('post-3').promise).links)).toEqual([items[1]?.id]);
  });

  it('to any other post is looked for among all', async () => {
    const { source } = over(letters(25));
    await source.page(1).promise;
    expect(await source.resolve(`${ORIGIN}/2026/03/06/post-6/`)?.promise).toBe('post-6');
    expect(await source.resolve(`${ORIGIN}/2026/03/06/none/`)?.promise).toBeNull();
    expect(source.resolve(`${ORIGIN}/about/`)).toBeNull();
    expect(source.resolve('https://elsewhere.test/2026/03/06/post-6/')).toBeNull();
  });
});

it('fails as the transport fails, not as a site without lists', async () => {
  const { source } = sourceOver(hexoRestful({ baseUrl: BASE }), (url) => readerError('timeout', url));
  await expect(source.page(1).promise).rejects.toMatchObject({ kind: 'timeout' });
});

describe('ten thousand broken answers', () => {
  const cover = { src: '/a.jpg', width: 0, height: 0 };
  const files = hexoFiles([letter(3, { cover }), letter(2)], ORIGIN);
  const others = answersOf(files);
  const value = (path: string): unknown => JSON.parse(files.get(path) ?? '') as unknown;
  const list = { broken: 'posts.json', value: value('api/posts.json'), others };
  breakAnswers(hexoRestful({ baseUrl: BASE }), {
    'a list': { ask: (one) => one.page(1), ...list },
    'the categories': { ask: (one) => one.categories(), ...list },
    'a search': { ask: (one) => searchOf(one)?.find('信', 1) ?? null, ...list },
    'an article': {
      ask: (one) => one.article('post-3'),
      broken: '/post-3',
      value: value('api/articles/post-3.json'),
      others,
    },
  });
});
