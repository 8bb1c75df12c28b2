import { wordpressAnswer, wordpressSite } from '../../../backend/foreign/wordpress';
import type { SamplePost } from '../../../backend/foreign/sample-posts';
import { letter, letters } from '../../../fakes/letters';
import { breakAnswers } from '../../../fakes/mutations';
import { sourceOver } from '../../../fakes/source-over';
import type { Answer } from '../../../fakes/source-over';
import { readerError } from '../../../../miniprogram/core/errors';
import { wordpress } from '../../../../miniprogram/services/sources/wordpress';

const ORIGIN = 'https://river.test';
const BASE = `${ORIGIN}/wp-json/`;

/** WordPress over posts, at either kind of address. */
function answersOf(posts: SamplePost[]): (url: string) => Answer {
  const site = wordpressSite(posts);
  return (url) => {
    const { pathname, searchParams } = new URL(url);
    const route = /^\/wp-json\/(.*)$/.exec(pathname)?.[1] ?? (searchParams.get('rest_route') ?? '').replace(/^\//, '');
    const { status, headers, body } = wordpressAnswer(site, ORIGIN, route, searchParams);
    const lowerCased = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    return { status, headers: lowerCased, value: JSON.parse(JSON.stringify(body)) as unknown };
  };
}

function over(posts: SamplePost[], baseUrl = BASE) {
  return sourceOver(wordpress({ baseUrl }), answersOf(posts));
}

/** WordPress that answers one post, written as the test says. */
function overPost(changes: object, content: object = {}) {
  const post = {
    id: 7,
    status: 'publish',
    date: '2026-03-01T16:00:00',
    date_gmt: '2026-03-01T08:00:00',
    modified: '2026-03-01T16:00:00',
    modified_gmt: '2026-03-01T08:00:00',
    link: `${ORIGIN}/a/`,
    title: { rendered: '信' },
    content: { rendered: '<p>水</p>', protected: false, ...content },
    excerpt: { rendered: '<p>水</p>', protected: false },
    sticky: false,
    categories: [],
    ...changes,
  };
  return sourceOver(wordpress({ baseUrl: BASE }), (url) => {
    if (url.includes('/categories')) return { value: [] };
    return { value: url.includes('/posts/') ? post : [post] };
  });
}

describe('a list', () => {
  it('has its pages from the headers, and keeps what embedding needs', async () => {
    const { source, asked } = over(letters(30));
    const page = await source.page(2).promise;
    // 30 letters and a post behind a password; the draft is not among them.
    expect(page).toMatchObject({ page: 2, pageCount: 2, total: 31 });
    expect(page.items).toHaveLength(11);
    expect(asked[0]).toContain('_embed=author,wp:featuredmedia,wp:term');
    expect(asked[0]).toContain(',_links,_embedded');
    expect(asked[0]).not.toContain('content');
  });

  it('ends with the 400 that WordPress gives past the end', async () => {
    await expect(over(letters(3)).source.page(2).promise).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is a failure of the server with any other 400', async () => {
    const refusal = { status: 400, value: { code: 'rest_invalid_param' } };
    const { source } = sourceOver(wordpress({ baseUrl: BASE }), () => refusal);
    await expect(source.page(1).promise).rejects.toMatchObject({ kind: 'server' });
  });

  it('is a failure of the server where a refusal is a page of HTML', async () => {
    const { source } = sourceOver(wordpress({ baseUrl: BASE }), () => ({ status: 403, value: null }));
    await expect(source.page(1).promise).rejects.toMatchObject({ kind: 'server' });
  });

  it('begins with the pinned posts, each once, on the first page alone', async () => {
    const { source } = over([letter(25), ...letters(24), letter(1, { number: 40, isPinned: true, title: '请先读' })]);
    const [first, second] = [await source.page(1).promise, await source.page(2).promise];
    expect(first.items[0]).toMatchObject({ title: '请先读', pinned: true });
    expect(first.items).toHaveLength(21);
    expect(second.items.filter(({ pinned }) => pinned)).toEqual([]);
    expect(first.total).toBe(27);
    expect(second.total).toBe(27);
    expect(second.build).toBe(first.build);
  });

  it('changes its build when a post was changed or added', async () => {
    const before = await over(letters(3)).source.page(1).promise;
    const changed = await over([letter(3, { updated: '2026-04-01T00:00:00Z' }), ...letters(2)]).source.page(1).promise;
    const added = await over(letters(4)).source.page(1).promise;
    expect(new Set([before.build, changed.build, added.build]).size).toBe(3);
  });

  it('holds no drafts, even where the server shows them', async () => {
    expect((await overPost({ status: 'draft' }).source.page(1).promise).items).toEqual([]);
  });

  it('guesses its pages where a proxy takes the headers away', async () => {
    const answer = answersOf(letters(30));
    const { source } = sourceOver(wordpress({ baseUrl: BASE }), (url) => ({ ...answer(url), headers: {} }));
    expect(await source.page(1).promise).toMatchObject({ pageCount: 2, total: 20 });
    expect(await source.page(2).promise).toMatchObject({ pageCount: 2, total: 31 });
  });

  it('gives up all its requests together', async () => {
    const { source, asked, aborted } = over(letters(3));
    const call = source.page(1);
    call.abort();
    expect([...aborted].sort()).toEqual([...asked].sort());
    await expect(call.promise).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

describe('an article', () => {
  it('has its title decoded, author, body, address, revision and path', async () => {
    const posts = [letter(3, { title: '“河” & 船 <旧>', author: '阿禾 & 小满' })];
    const article = await over(posts).source.article('3').promise;
    expect(article).toMatchObject({
      id: '3',
      title: '“河” & 船 <旧>',
      author: '阿禾 & 小满',
      html: posts[0]?.html,
      url: `${ORIGIN}/archive/post-3/`,
      date: '2026-03-03T08:00:00.000Z',
      updated: '2026-03-03T09:30:00.000Z',
      revision: '2026-03-03T09:30:00',
      isProtected: false,
    });
    expect(article.categoryPaths.map((path) => path.map(({ name }) => name))).toEqual([['河边', '北岸', '渡口']]);
  });

  it('says that it is behind a password', async () => {
    const article = await over(letters(1)).source.article('9002').promise;
    expect(article).toMatchObject({ title: '给老朋友的信', html: '', excerpt: '', isProtected: true });
  });

  it.each([
    ['is a draft', '9001'],
    ['is not there', '12345'],
  ])('that %s is not found', async (_what, id) => {
    await expect(over(letters(1)).source.article(id).promise).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('stands in several categories, and once where one lies in the other', async () => {
    const posts = [letter(2, { paths: [['河边', '北岸'], ['食谱']] }), letter(1)];
    const { categoryPaths } = await over(posts).source.article('2').promise;
    expect(categoryPaths.map((path) => path.map(({ name }) => name).join('/'))).toEqual(['河边/北岸', '食谱']);
  });

  it('names its own categories where the site hides the tree', async () => {
    const answer = answersOf(letters(2));
    const { source } = sourceOver(wordpress({ baseUrl: BASE }), (url) =>
      url.includes('/categories') ? readerError('server', url) : answer(url),
    );
    const { categoryPaths } = await source.article('1').promise;
    expect(categoryPaths.map((path) => path.map(({ name }) => name))).toEqual([['渡口']]);
  });

  it.each([
    ['a number', { 'media_details.width': 1200 }],
    ['a text of digits', { 'media_details.width': '1200' }],
  ])('has a cover whose width is %s', async (_kind, { 'media_details.width': width }) => {
    const media = { source_url: `${ORIGIN}/a.jpg`, media_details: { width, height: 800, sizes: [] } };
    const article = await overPost({ _embedded: { 'wp:featuredmedia': [media] } }).source.article('7').promise;
    expect(article.cover).toEqual({ src: `${ORIGIN}/a.jpg`, width: 1200, height: 800 });
  });

  it('takes the smallest size that is wide enough and of the same shape', async () => {
    const size = (name: string, width: number, height: number) => ({ source_url: `/${name}.jpg`, width, height });
    const media = {
      source_url: '/full.jpg',
      media_details: {
        width: 3000,
        height: 2000,
        sizes: {
          square: size('square', 700, 700),
          small: size('small', 300, 200),
          large: size('large', 1500, 1000),
          medium: size('medium', 768, 512),
        },
      },
    };
    const article = await overPost({ _embedded: { 'wp:featuredmedia': [media] } }).source.article('7').promise;
    expect(article.cover).toEqual({ src: `${ORIGIN}/medium.jpg`, width: 768, height: 512 });
  });

  it('has no cover and no author where they may not be seen', async () => {
    const hidden = { code: 'rest_forbidden', message: '', data: { status: 401 } };
    const embedded = { author: [hidden], 'wp:featuredmedia': [hidden], 'wp:term': [[hidden]] };
    expect(await overPost({ _embedded: embedded }).source.article('7').promise).toMatchObject({
      cover: null,
      author: '',
    });
  });

  it.each([
    ['in UTC beside the clock of the site', { date_gmt: '2026-03-01T08:00:00' }, '2026-03-01T08:00:00.000Z'],
    ['with a zone', { date_gmt: '2026-03-01T16:00:00+08:00' }, '2026-03-01T08:00:00.000Z'],
    ['by the clock of the site alone', { date_gmt: null }, '2026-03-01T16:00:00.000Z'],
    ['as the zeros of a broken import', { date_gmt: '0000-00-00T00:00:00' }, '2026-03-01T16:00:00.000Z'],
  ])('has a date written %s', async (_how, changes, date) => {
    expect((await overPost(changes).source.article('7').promise).date).toBe(date);
  });
});

describe('categories', () => {
  it('are a tree by parent, with counts that go up, without empty branches', async () => {
    const posts = [letter(1), letter(3, { paths: [['河边', '南岸']] })];
    const [root, ...others] = await over(posts).source.categories().promise;
    expect(others.map(({ name }) => name)).toEqual([]);
    expect(root).toMatchObject({ name: '河边', count: 3 });
    expect(root?.children.map(({ name, count }) => [name, count])).toEqual([
      ['北岸', 2],
      ['南岸', 1],
    ]);
  });

  it('are asked for to the last page', async () => {
    const posts = Array.from({ length: 150 }, (_, at) => letter(1, { number: at + 1, paths: [[`第 ${at} 类`]] }));
    const { source, asked } = over(posts);
    expect(await source.categories().promise).toHaveLength(150);
    expect(asked).toHaveLength(2);
  });

  it('hold the posts of all categories below', async () => {
    const { source } = over([letter(1), letter(3, { paths: [['河边', '南岸']] }), letter(5, { paths: [['食谱']] })]);
    const tree = await source.categories().promise;
    const river = tree.find(({ name }) => name === '河边');
    const page = await source.categoryPage(river?.id ?? '', 1).promise;
    expect(page.items.map(({ id }) => id)).toEqual(['3', '1', '9002']);
  });

  it('whose parents are missing or go in a circle stand at the top', async () => {
    const flat = [
      { id: 2, name: 'A', parent: 3, count: 1 },
      { id: 3, name: 'B &amp; C', parent: 2, count: 1 },
      { id: 4, name: 'D', parent: 99, count: 1 },
    ];
    const { source } = sourceOver(wordpress({ baseUrl: BASE }), () => ({ value: flat }));
    expect((await source.categories().promise).map(({ name }) => name)).toEqual(['A', 'B & C', 'D']);
  });
});

describe('search', () => {
  it('is the server’s, in order of relevance', async () => {
    const { source, asked } = over([letter(2, { title: '船' }), letter(1, { title: '柳树' })]);
    expect(source.search?.reach).toBe('text');
    const found = await source.search?.find('柳树', 1).promise;
    expect(found?.items.map(({ id }) => id)).toEqual(['1', '2', '9002']);
    expect(found).toMatchObject({ page: 1, pageCount: 1, total: 3 });
    expect(asked[0]).toContain(`search=${encodeURIComponent('柳树')}&orderby=relevance`);
  });

  it('is empty without a hit', async () => {
    const found = await over(letters(2)).source.search?.find('zzz', 1).promise;
    expect(found).toMatchObject({ total: 0, items: [] });
  });
});

describe('a link', () => {
  it.each([
    ['a pretty address', `${ORIGIN}/archive/post-2/`, '2'],
    ['an address with an anchor and without the last slash', `http://river.test/archive/post-2#note`, '2'],
    ['a plain address', `${ORIGIN}/?p=2`, '2'],
    ['a page that is no post', `${ORIGIN}/about/`, null],
    ['an archive of a month', `${ORIGIN}/2026/03/`, null],
  ])('to %s is asked for', async (_what, url, id) => {
    expect(await over(letters(3)).source.resolve(url)?.promise).toBe(id);
  });

  it('to another site is none of ours', () => {
    expect(over(letters(1)).source.resolve('https://elsewhere.test/archive/post-1/')).toBeNull();
  });

  it('to a post that was listed is known with the article', async () => {
    const html = `<p><a href="/archive/post-1/">旧信</a> <a href='${ORIGIN}/archive/post-9/'>没有</a></p>`;
    const { source } = over([letter(2, { html }), letter(1)]);
    await source.page(1).promise;
    const article = await source.article('2').promise;
    expect(article.links).toEqual({ '/archive/post-1/': '1' });
    expect(article.older?.title).toBe('第 1 封信');
  });
});

it.each([
  ['pretty', BASE, `${ORIGIN}/wp-json/wp/v2/posts/3?_embed=`],
  ['plain', `${ORIGIN}/?rest_route=/`, `${ORIGIN}/?rest_route=/wp/v2/posts/3&_embed=`],
])('reads a site with %s permalinks', async (_kind, baseUrl, address) => {
  const { source, asked } = over(letters(3), baseUrl);
  expect((await source.article('3').promise).id).toBe('3');
  expect(asked[0]).toContain(address);
  expect((await source.page(1).promise).items).toHaveLength(4);
});

describe('ten thousand broken answers', () => {
  const cover = { src: `${ORIGIN}/a.jpg`, width: 1200, height: 800 };
  const right = answersOf([letter(2, { cover, isPinned: true }), letter(1)]);
  const query =
    '?_embed=1&_fields=id,status,date,date_gmt,modified_gmt,link,title,excerpt,sticky,categories,_links,_embedded,content';
  const value = (route: string): unknown => right(BASE + route + query).value;
  breakAnswers(wordpress({ baseUrl: BASE }), {
    'a list': { ask: (one) => one.page(1), broken: 'sticky=false', value: value('wp/v2/posts'), others: right },
    'the pinned posts': {
      ask: (one) => one.page(1),
      broken: 'sticky=true',
      value: value('wp/v2/posts'),
      others: right,
    },
    'an article': { ask: (one) => one.article('2'), broken: '/posts/2', value: value('wp/v2/posts/2'), others: right },
    'the categories': {
      ask: (one) => one.categories(),
      broken: '/categories',
      value: value('wp/v2/categories'),
      others: right,
    },
    'a search': {
      ask: (one) => one.search?.find('水', 1) ?? null,
      broken: 'search=',
      value: value('wp/v2/posts'),
      others: right,
    },
    'a link': {
      ask: (one) => one.resolve(`${ORIGIN}/archive/post-1/`),
      broken: 'slug=',
      value: value('wp/v2/posts'),
      others: right,
    },
  });
});
