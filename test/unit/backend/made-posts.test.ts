/** Posts written from articles kept as JSON, and sites made to a size. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crawledPost } from '../../backend/foreign-posts';
import { startStatic, writeLargeSite } from '../../backend/make-large';
import { readerApi } from '../../backend/reader-api';
import { tinySite } from './tiny-site';
import type { FullArticle, ListPage } from './tiny-site';

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const opened of open.splice(0)) await opened.close();
});

test('an article comes back from Hexo as it was', async () => {
  const odd = {
    id: 'x',
    title: '"引"号: 与 {{ 括号 }} # 井号',
    author: { name: '某人' },
    date: 'Tue, 06 Feb 2024 23:40:35 +0000',
    categories: ['资讯', '某站', '首页'],
    cover: 'https://img.example/a.png?x=1&y=2',
    html: '<p style="background:url("/x.png")">甲 {{ 乙 }} {% 丙 %}</p>\n\n    <p>四格</p>\n\n# 井号\n',
  };
  const bare = { ...odd, author: '', date: '', categories: [], cover: null };
  const site = await tinySite({ '_posts/odd.md': crawledPost(odd), '_posts/bare.md': crawledPost(bare) });
  open.push(site);
  const article = await site.json<FullArticle>(`article/${readerApi.articleId('_posts/odd.md')}.json`);
  expect(article).toMatchObject({
    title: odd.title,
    author: '某人',
    date: '2024-02-06T23:40:35Z',
    cover: { src: odd.cover },
  });
  expect(article.categoryPaths[0]?.map(({ name }) => name)).toEqual(odd.categories);
  expect(article.html).toContain(odd.html);
  const plain = await site.json<FullArticle>(`article/${readerApi.articleId('_posts/bare.md')}.json`);
  expect(plain).toMatchObject({ author: '', cover: null, categoryPaths: [[{ name: '未分类' }]] });
});

test('a site of any size is served from files', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'qingdu-large-'));
  await writeLargeSite(folder, 45);
  const server = await startStatic(folder, 0);
  open.push(server, { close: async () => fs.rmSync(folder, { recursive: true }) });
  const read = async <T>(name: string): Promise<T> => (await (await fetch(`${server.url}/api/${name}`)).json()) as T;
  const last = await read<ListPage>('articles/3.json');
  expect(last).toMatchObject({ page: 3, pageCount: 3, total: 45 });
  expect(last.items).toHaveLength(5);
  const article = await read<FullArticle>(`article/${last.items[4]?.id ?? ''}.json`);
  expect(article).toMatchObject({ title: last.items[4]?.title, older: null, revision: last.items[4]?.revision });
  expect((await fetch(`${server.url}/api/articles/4.json`)).status).toBe(404);
});
