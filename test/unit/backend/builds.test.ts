/** What changes in the API when the site changes, and what does not. */
import { readerApi } from '../../backend/reader-api';
import { tinySite } from './tiny-site';
import type { FullArticle, ListPage, TinySite } from './tiny-site';

const post = (title: string, day: number, body = '正文。', category = '科技'): string =>
  `---\ntitle: ${title}\ndate: 2021-06-0${day} 08:00:00\ncategories: [${category}]\n---\n${body}\n`;

const POSTS = {
  '_posts/a.md': post('甲', 1),
  '_posts/b.md': post('乙', 2),
  '_posts/c.md': post('丙', 3, '正文。', '生活'),
};

let site: TinySite;
beforeAll(async () => {
  site = await tinySite(POSTS);
});
afterAll(() => site.close());

let added: string[] = [];
const change = async (files: Record<string, string | null>): Promise<void> => {
  added = Object.keys(files).filter((name) => !(name in POSTS));
  await site.change(files);
};
afterEach(() => change({ ...Object.fromEntries(added.map((name) => [name, null])), ...POSTS }));

const list = (): Promise<ListPage> => site.json<ListPage>('articles/1.json');
const article = (name: string): Promise<FullArticle> =>
  site.json<FullArticle>(`article/${readerApi.articleId(`_posts/${name}.md`)}.json`);

test('a second build of the same site, here and elsewhere, is the same', async () => {
  const before = await list();
  await change({});
  expect(await list()).toEqual(before);
  const twin = await tinySite(POSTS);
  const there = await twin.json<ListPage>('articles/1.json');
  await twin.close();
  expect(there).toEqual(before);
});

test('a changed body changes its revision and the build, and no other article', async () => {
  const [before, other, own] = [await list(), await article('b'), await article('a')];
  await change({ '_posts/a.md': post('甲', 1, '改过的正文。') });
  expect((await list()).build).not.toBe(before.build);
  expect((await article('a')).revision).not.toBe(own.revision);
  expect(await article('b')).toEqual(other);
});

test('a new post takes the first place; its neighbour learns of it, others keep their files', async () => {
  const oldest = await article('a');
  await change({ '_posts/d.md': post('丁', 4, '新的。', '生活') });
  expect((await list()).items.map((item) => item.title)).toEqual(['丁', '丙', '乙', '甲']);
  expect((await article('c')).newer?.title).toBe('丁');
  expect(await article('a')).toEqual(oldest);
});

test('a removed post goes from the lists, its file and its category with it', async () => {
  await change({ '_posts/c.md': null });
  const names = (await site.json<{ categories: { name: string }[] }>('categories.json')).categories.map(
    ({ name }) => name,
  );
  expect((await list()).total).toBe(2);
  expect(names).toEqual(['科技']);
  await expect(article('c')).rejects.toThrow('404');
});

test('a site without posts still answers with an empty first page', async () => {
  await change({ '_posts/a.md': null, '_posts/b.md': null, '_posts/c.md': null });
  expect(await list()).toMatchObject({
    version: 1,
    page: 1,
    pageCount: 1,
    total: 0,
    items: [],
    site: { title: '小站', total: 0 },
  });
  expect(await site.json('categories.json')).toMatchObject({ categories: [] });
  expect(await site.json('site.json')).toMatchObject({ total: 0, updatedAt: null });
});

test('a post mended by its author is no longer warned of', async () => {
  await change({ '_posts/a.md': '\n---\ntitle: 甲\ndate: 2021-06-01\n---\n正文。\n' });
  expect(site.messages().join('\n')).toContain('_posts/a.md');
  await change({ '_posts/a.md': post('甲', 1) });
  expect(site.messages().join('\n')).not.toContain('_posts/a.md');
});
