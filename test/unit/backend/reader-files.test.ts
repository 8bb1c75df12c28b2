/** The files of the reader API of a small site: shapes, order, paging, categories, neighbours, links, covers. */
import { readerApi } from '../../backend/reader-api';
import { tinySite } from './tiny-site';
import type { CategoryNode, FullArticle, ListPage, TinySite } from './tiny-site';

const idOf = (name: string): string => readerApi.articleId(`_posts/${name}.md`);

interface Draft {
  day: number;
  path?: string[] | string[][];
  more?: string;
  body?: string;
}

function post(
  name: string,
  { day, path = ['科技', '甲站', '首页'], more = '', body = `${name}的正文。` }: Draft,
): string {
  const date = `2021-06-${String(day).padStart(2, '0')} 08:00:00`;
  return `---\ntitle: ${name}\ndate: ${date}\ncategories: ${JSON.stringify(path)}\n${more}---\n${body}\n`;
}

const LINKING = [
  '<p><a href="https://tiny.example/first/">一</a> <a href="http://tiny.example/first/index.html#top">二</a>',
  '<a href="/first">三</a> <a href="../first/">四</a> <a href="//tiny.example/first/?a=1&amp;b=2">五</a>',
  `<a href='/${encodeURIComponent('中文')}/'>六</a> <a href="/中文/">七</a>`,
  '<a href="https://other.example/first/">八</a> <a href="#here">九</a> <a href="/nothing/">十</a> <a href="mailto:a@b">信</a></p>',
].join('\n');

const POSTS: Record<string, string> = {
  first: post('first', { day: 1, more: 'tags: [桥]\nheadimg: /pictures/a.svg\n' }),
  second: post('second', { day: 2, more: 'author: 某人\noriginUrl: https://from.example/2\nrights: 版权所有\n' }),
  third: post('third', { day: 3, path: ['生活', '乙站', '首页'], more: 'tags: [桥]\nsticky: 1\n' }),
  fourth: post('fourth', {
    day: 4,
    path: [
      ['科技', '甲站', '专题'],
      ['生活', '乙站', '首页'],
    ],
    more: 'top: 5\n',
  }),
  fifth: post('fifth', { day: 5, more: 'updated: Tue, 15 Jun 2021 23:19:41 GMT\ncover: //img.example/c d.png\n' }),
  中文: post('中文', { day: 6, path: [], more: 'thumbnail: pictures/missing.png\n' }),
  linking: post('linking', { day: 7, path: ['科技'], body: LINKING, more: 'tags: [桥]\nsource: 某报\n' }),
};

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"></svg>';

let site: TinySite;
beforeAll(async () => {
  const posts = Object.entries(POSTS).map(([name, text]): [string, string] => [`_posts/${name}.md`, text]);
  site = await tinySite(
    { ...Object.fromEntries(posts), 'pictures/a.svg': SVG },
    'reader_api:\n  page_size: 3\n  logo: /pictures/a.svg\n',
  );
});
afterAll(() => site.close());

const article = (name: string): Promise<FullArticle> => site.json<FullArticle>(`article/${idOf(name)}.json`);
const titles = (page: ListPage): string[] => page.items.map((item) => item.title);

test('site.json says what the site is and has', async () => {
  const { build, ...rest } = await site.json<{ build: string }>('site.json');
  expect(build).toMatch(/^\w+$/);
  expect(rest).toEqual({
    version: 1,
    title: '小站',
    description: '测试用',
    logo: 'https://tiny.example/pictures/a.svg',
    url: 'https://tiny.example/',
    pageSize: 3,
    total: 7,
    updatedAt: '2021-06-15T23:19:41Z',
    features: { brands: false, search: true },
    search: { shards: 1, rowsAFile: 12 },
    brands: { enabled: false },
  });
});

test('pages hold pinned articles first, then the newest, and end', async () => {
  const pages = await Promise.all([1, 2, 3].map((page) => site.json<ListPage>(`articles/${page}.json`)));
  expect(pages.flatMap(titles)).toEqual(['fourth', 'third', 'linking', '中文', 'fifth', 'second', 'first']);
  expect(pages.map(({ version, page, pageCount, total }) => [version, page, pageCount, total])).toEqual([
    [1, 1, 3, 7],
    [1, 2, 3, 7],
    [1, 3, 3, 7],
  ]);
  expect(pages[0]?.items.map((item) => item.pinned)).toEqual([true, true, false]);
  expect((await fetch(`${site.url}/api/articles/4.json`)).status).toBe(404);
});

test('the first page alone carries the site, with the same build everywhere', async () => {
  const [first, second, whole] = await Promise.all(
    ['articles/1.json', 'articles/2.json', 'site.json'].map((name) => site.json<ListPage>(name)),
  );
  expect(first?.site).toMatchObject({ title: '小站', pageSize: 3, total: 7, build: first?.build });
  expect(second?.site).toBeUndefined();
  expect([second?.build, whole?.build]).toEqual([first?.build, first?.build]);
});

test('categories form a tree in which one name under two parents is two', async () => {
  const { categories } = await site.json<{ categories: CategoryNode[] }>('categories.json');
  const shape = (nodes: CategoryNode[]): unknown[] =>
    nodes.map((node) => [node.name, node.count, ...shape(node.children)]);
  expect(shape(categories)).toEqual([
    ['科技', 5, ['甲站', 4, ['首页', 3], ['专题', 1]]],
    ['未分类', 1],
    ['生活', 2, ['乙站', 2, ['首页', 2]]],
  ]);
  const ids = (nodes: CategoryNode[]): string[] => nodes.flatMap((node) => [node.id, ...ids(node.children)]);
  expect(new Set(ids(categories)).size).toBe(8);
  for (const id of ids(categories)) expect(id).toMatch(/^[A-Za-z0-9_-]{1,24}$/);
  expect(readerApi.categoryId(['科技', '甲站', '首页'])).toBe('186qla6x3obu');
});

test('a parent lists what lies below it, page by page', async () => {
  const id = readerApi.categoryId(['科技']);
  const pages = await Promise.all([1, 2].map((page) => site.json<ListPage>(`categories/${id}/${page}.json`)));
  expect(pages.map(titles)).toEqual([
    ['fourth', 'linking', 'fifth'],
    ['second', 'first'],
  ]);
  expect(pages[1]).toMatchObject({ version: 1, page: 2, pageCount: 2, total: 5 });
  expect((await fetch(`${site.url}/api/categories/${id}/3.json`)).status).toBe(404);
});

test('an article has every field of the contract and no build', async () => {
  expect(await article('second')).toEqual({
    version: 1,
    id: idOf('second'),
    title: 'second',
    cover: null,
    author: '某人',
    date: '2021-06-02T00:00:00Z',
    updated: '2021-06-02T00:00:00Z',
    revision: expect.stringMatching(/^\w+$/) as string,
    categoryPaths: [
      [
        { id: readerApi.categoryId(['科技']), name: '科技' },
        { id: readerApi.categoryId(['科技', '甲站']), name: '甲站' },
        { id: readerApi.categoryId(['科技', '甲站', '首页']), name: '首页' },
      ],
    ],
    excerpt: 'second的正文。',
    length: 10,
    pinned: false,
    html: '<p>second的正文。</p>\n',
    url: 'https://tiny.example/second/',
    originUrl: 'https://from.example/2',
    rights: '版权所有',
    older: { id: idOf('first'), title: 'first' },
    newer: { id: idOf('third'), title: 'third' },
    related: [
      { id: idOf('fifth'), title: 'fifth' },
      { id: idOf('first'), title: 'first' },
      { id: idOf('fourth'), title: 'fourth' },
      { id: idOf('linking'), title: 'linking' },
    ],
    brands: [],
    links: {},
  });
});

test('a list row is the article without its body', async () => {
  const page = await site.json<ListPage>('articles/3.json');
  const { version, html, url, originUrl, rights, older, newer, related, brands, links, ...summary } =
    await article('first');
  expect([version, html, url, originUrl, rights, older, newer?.title, related.length, brands, links]).toBeDefined();
  expect(page.items[0]).toEqual(summary);
});

test('the ends have no neighbour beyond them', async () => {
  expect((await article('first')).older).toBeNull();
  expect((await article('linking')).newer).toBeNull();
});

test('related: the same category, then a common tag, then the categories above', async () => {
  expect((await article('first')).related.map(({ title }) => title)).toEqual([
    'second',
    'fifth',
    'third',
    'linking',
    'fourth',
  ]);
});

test('several paths stay several', async () => {
  const names = (await article('fourth')).categoryPaths.map((path) => path.map(({ name }) => name));
  expect(names).toEqual([
    ['科技', '甲站', '专题'],
    ['生活', '乙站', '首页'],
  ]);
});

test('covers: measured when they are of this site, https when they name no scheme, kept when they are missing', async () => {
  expect((await article('first')).cover).toEqual({
    src: 'https://tiny.example/pictures/a.svg',
    width: 640,
    height: 480,
  });
  expect((await article('fifth')).cover).toEqual({ src: 'https://img.example/c%20d.png', width: 0, height: 0 });
  expect((await article('中文')).cover).toEqual({
    src: 'https://tiny.example/pictures/missing.png',
    width: 0,
    height: 0,
  });
});

test('addresses in the body that are articles of this site lead to their ids, as they are written', async () => {
  const first = idOf('first');
  const chinese = idOf('中文');
  const linking = await article('linking');
  expect(linking.links).toEqual({
    'https://tiny.example/first/': first,
    'http://tiny.example/first/index.html#top': first,
    '/first': first,
    '../first/': first,
    '//tiny.example/first/?a=1&amp;b=2': first,
    '//tiny.example/first/?a=1&b=2': first,
    [`/${encodeURIComponent('中文')}/`]: chinese,
    '/中文/': chinese,
  });
  expect(linking.originUrl).toBe('');
});

test('pictures are served with their type', async () => {
  const response = await fetch(`${site.url}/pictures/a.svg`);
  expect(response.headers.get('content-type')).toBe('image/svg+xml');
  expect(await response.text()).toBe(SVG);
});
