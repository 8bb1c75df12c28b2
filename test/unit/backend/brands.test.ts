/** Brands of a Hexo site: what the data file and the front matter give, what is left out, and what is said about it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { brandList } from '../../../miniprogram/core/brand';
import { decode } from '../../../miniprogram/core/decode';
import { brandPage } from '../../../miniprogram/packages/brand/core/brand-page';
import { readerApi } from '../../backend/reader-api';
import { tinySite } from './tiny-site';
import type { FullArticle, ListPage, TinySite } from './tiny-site';

const { initialsOf } = createRequire(__filename)(path.resolve(__dirname, '../../backend/scripts/reader-brands.js')) as {
  initialsOf: (name: string) => string;
};

const idOf = (name: string): string => readerApi.articleId(`_posts/${name}.md`);

const BRANDS = `
- id: tea
  name: 云溪茶社
  aliases: [Yunxi Tea]
  keys: [YX]
  verified: true
  logo: /pictures/tea.svg
  sites: [[生活, 茶]]
  rollout: 40
  launch: { appid: wx00000000000000a1, path: /pages/a/a, mode: half, link: https://tea.example/ }
  intro: 山里的茶。
  menu: [{ name: 新茶, path: pages/new }, { name: 读, post: first }, { name: 坏, path: a, post: b }, { name: 没, post: none }]
  pinned: [first, gone]
  topics: [[生活, 茶]]
  products: [{ name: 春茶, price: ¥68, path: /pages/item }, { price: 3 }]
  shops: { online: "ftp://x", offline: [{ name: 门店, latitude: 30, longitude: 120, phone: 123 }, { name: 远, latitude: 999, longitude: 1 }, {}] }
  notice: { title: 抽签, from: 2026-03-01, to: soon }
  message: { corpId: ww1 }
  channels: { finderUserName: sphtea, feeds: [{ feedId: f1, title: 采茶 }, { title: 无 }], live: { title: 直播, announced: true } }
  colour: green
- { name: 纸鹿, rollout: all, launch: { appId: nothing } }
- { name: 云溪茶社 2, id: tea }
- { id: paper }
- just text
- { name: 别家, id: "../x" }
- { name: 山前, aliases: [纸鹿] }
`;

const post = (name: string, more: string, body = '正文。'): string =>
  `---\ntitle: ${name}\ndate: 2021-06-01 08:00:00\n${more}\n---\n${body}\n`;

const MARKED =
  '一。\n\n<!-- brand: yunxi tea -->\n\n二。\n\n<!-- brand: 云溪茶社 -->\n\n<!-- brand: 纸鹿 -->\n\n<!-- brand: 谁 -->\n\n三。';

let site: TinySite;
beforeAll(async () => {
  site = await tinySite({
    '_data/brands.yml': BRANDS,
    '_posts/first.md': post('first', 'categories: [生活]\nbrands: [云溪茶社, tea, 不在]', MARKED),
    '_posts/second.md': post('second', 'categories: [生活, 茶, 山]'),
    '_posts/third.md': post('third', 'brand: ＹＵＮＸＩ　tea'),
    '_posts/fourth.md': post('fourth', 'brands: { a: 1 }'),
  });
});
afterAll(() => site.close());

const named = async (name: string): Promise<string[]> =>
  (await site.json<FullArticle>(`article/${idOf(name)}.json`)).brands;

it('lists what can be read, with initials, and the app reads it', async () => {
  const { brands, enabled } = decode(brandList, await site.json('brands.json'));
  expect(enabled).toBe(true);
  expect(brands.map(({ name }) => name)).toEqual(['云溪茶社', '纸鹿', '山前']);
  expect(brands[0]).toEqual({
    id: 'tea',
    name: '云溪茶社',
    aliases: ['Yunxi Tea'],
    keys: ['yxcs', 'yt', 'yx'],
    logo: 'https://tiny.example/pictures/tea.svg',
    verified: true,
    sites: [readerApi.categoryId(['生活', '茶'])],
    rollout: { percent: 40 },
    launch: { appId: 'wx00000000000000a1', path: 'pages/a/a', mode: 'half', link: 'https://tea.example/' },
  });
  expect(brands[1]).toMatchObject({ rollout: { percent: 0 }, launch: null });
});

it('makes an account page of what is whole', async () => {
  const page = decode(brandPage, await site.json('brand/tea.json'));
  expect(page).toMatchObject({
    menu: [
      { name: '新茶', target: { kind: 'program', path: 'pages/new' } },
      { name: '读', target: { kind: 'article', id: idOf('first') } },
    ],
    topics: [{ id: readerApi.categoryId(['生活', '茶']), name: '茶' }],
    products: [{ name: '春茶', price: '¥68', cover: '', path: 'pages/item' }],
    shops: {
      online: '',
      offline: [
        { name: '门店', place: { latitude: 30, longitude: 120 }, phone: '123' },
        { name: '远', place: null },
      ],
    },
    notice: { title: '抽签', to: '' },
    message: null,
    channels: {
      feeds: [{ feedId: 'f1', title: '采茶' }],
      live: { title: '直播', feedId: '', nonceId: '', isAnnounced: true },
    },
  });
  expect(page.pinned.map(({ title }) => title)).toEqual(['first']);
  expect(page.articles.map(({ title }) => title).sort()).toEqual(['first', 'second', 'third']);
});

it('takes the brands of an article from its front matter, by name, alias or id, each once', async () => {
  expect(await named('first')).toEqual(['tea']);
  expect(await named('second')).toEqual([]);
  expect(await named('third')).toEqual(['tea']);
});

it('keeps the first place that a body marks for a brand it names', async () => {
  const { html } = await site.json<FullArticle>(`article/${idOf('first')}.json`);
  expect(html.match(/<div data-brand="[^"]*"><\/div>/g)).toEqual(['<div data-brand="tea"></div>']);
  expect(html).not.toContain('<!-- brand');
});

it('says what the site has, also with the first page', async () => {
  const { site: essentials, build } = await site.json<ListPage>('articles/1.json');
  expect(essentials).toMatchObject({ features: { brands: true }, brands: { enabled: true } });
  expect(await site.json('brands.json')).toMatchObject({ build });
});

it.each([
  '_data/brands.yml: 云溪茶社: "colour" is no field of a brand',
  '_data/brands.yml: 云溪茶社: a line of its menu needs a name and one of path, post, category',
  '_data/brands.yml: 云溪茶社: there is no post "none"',
  '_data/brands.yml: 云溪茶社: there is no post "gone"',
  '_data/brands.yml: 云溪茶社: a product has no name',
  '_data/brands.yml: 云溪茶社: shops: online "ftp://x" is no address of the web',
  '_data/brands.yml: 云溪茶社: shop 远: its coordinates are none',
  '_data/brands.yml: 云溪茶社: a shop has no name',
  '_data/brands.yml: 云溪茶社: notice: to "soon" is no date',
  '_data/brands.yml: 云溪茶社: message needs corpId and url',
  '_data/brands.yml: 云溪茶社: channels: a video without feedId',
  '_data/brands.yml: 纸鹿: rollout "all" is not from 0 to 100',
  '_data/brands.yml: 纸鹿: launch: appId "nothing" is none',
  '_data/brands.yml: 云溪茶社 2: its id tea is taken',
  '_data/brands.yml: entry 4 has no name',
  '_data/brands.yml: entry 5 is no map',
  '_data/brands.yml: 别家: its id "../x" is not of 1 to 24',
  '_data/brands.yml: "纸鹿" names 纸鹿 and 山前',
  '_posts/first.md: brands: "不在" is not in _data/brands.yml',
  '_posts/first.md: the place of "谁" in the body is for no brand it names',
  '_posts/fourth.md: brands is no list of names',
])('warns: %s', (warning) => {
  expect(site.messages().filter((message) => message.includes(`reader-api: ${warning}`))).toHaveLength(1);
});

it.each([
  ['青禾周刊', 'qhzk'],
  ['Paper Deer', 'pd'],
  ['山前 Lab 3', 'sql3'],
  ['半盏山', 'bzs'],
  ['ＡＢＣ茶', 'ac'],
  ['—', ''],
  ['龘', 'd'],
])('makes initials of %s: %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('changes the build when brands change, and switches launches off', async () => {
  const posts = { '_posts/first.md': post('first', 'brands: tea') };
  const other = await tinySite({ ...posts, '_data/brands.yml': '- { id: tea, name: 茶 }' });
  const before = await other.json<ListPage>('articles/1.json');
  await other.change({ '_data/brands.yml': 'enabled: false\nbrands: [{ id: tea, name: 茶 }]' });
  const after = await other.json<ListPage>('articles/1.json');
  expect(after.build).not.toBe(before.build);
  expect(await other.json('site.json')).toMatchObject({ brands: { enabled: false } });
  expect(await other.json('brands.json')).toMatchObject({ enabled: false });
  await other.close();
});

it('leaves no trace in a site without brands, nor in one without the script', async () => {
  const without = await tinySite({ '_posts/first.md': post('first', '') });
  expect(await without.json('site.json')).toMatchObject({ features: { brands: false }, brands: { enabled: false } });
  await expect(without.json('brands.json')).rejects.toThrow('404');
  await without.close();
  const files = { '_posts/first.md': post('first', 'brands: tea'), '_data/brands.yml': '- { id: tea, name: 茶 }' };
  const scriptless = await tinySite(files, '', ['reader-api.js']);
  expect((await scriptless.json<FullArticle>(`article/${idOf('first')}.json`)).brands).toEqual([]);
  expect(scriptless.messages().join('\n')).toContain('_data/brands.yml: it needs reader-brands.js in scripts/');
  await scriptless.close();
});
