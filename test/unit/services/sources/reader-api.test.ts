import fc from 'fast-check';
import { brokenCopies, hasHoles } from '../../../fakes/broken-json';
import { categoryNode, deepTree, fullArticle, post, SITE, sitePage } from '../../../fakes/posts';
import type { Call } from '../../../../miniprogram/core/call';
import { isReaderError, readerError } from '../../../../miniprogram/core/errors';
import { readerApi } from '../../../../miniprogram/services/sources/reader-api';
import type { Source } from '../../../../miniprogram/services/sources/source';

const BASE = 'https://river.test/api/';
const COVER = { src: '../pictures/a.jpg', width: 3, height: 2 };
const PAGE = {
  version: 1,
  ...sitePage([post('a', { cover: COVER })], { site: { ...SITE, logo: 'logo.png' } }),
};
const TREE = { version: 1, build: 'b1', categories: [categoryNode('c', [categoryNode('d', [], { cover: COVER })])] };
const ARTICLE = {
  version: 1,
  ...fullArticle('a', { cover: COVER, url: '/a/', links: { '/b/': 'b' }, older: { id: 'b', title: '旧信' } }),
};

/** The source over a server that answers everything alike, and the addresses it was asked for. */
function over(answer: unknown) {
  const asked: string[] = [];
  const aborted: string[] = [];
  const source = readerApi({ baseUrl: BASE })({
    timeoutMs: 100,
    requestJson: ({ url, timeoutMs }) => {
      asked.push(`${url} ${timeoutMs}`);
      const promise =
        answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ status: 200, headers: {}, value: answer });
      return { promise, abort: () => aborted.push(url) };
    },
  });
  return { source, asked, aborted };
}

const CALLS: [string, unknown, (source: Source) => Call<unknown>, string][] = [
  ['a page of articles', PAGE, (source) => source.page(2), 'articles/2.json'],
  ['the categories', TREE, (source) => source.categories(), 'categories.json'],
  ['a page of a category', PAGE, (source) => source.categoryPage('c', 3), 'categories/c/3.json'],
  ['an article', ARTICLE, (source) => source.article('a'), 'article/a.json'],
];

describe.each(CALLS)('%s', (_name, answer, ask, file) => {
  it('is one file below the base address', async () => {
    const { source, asked } = over(answer);
    await ask(source).promise;
    expect(asked).toEqual([`${BASE}${file} 100`]);
  });

  it.each<[string, unknown]>([
    ['another version', { ...(answer as object), version: 2 }],
    ['no version', { ...(answer as object), version: undefined }],
    ['a text', 'ok'],
    ['null', null],
    ['an empty object', {}],
    ['a list', []],
  ])('is malformed when the answer is %s', async (_kind, wrong) => {
    await expect(ask(over(wrong).source).promise).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('is a right value or a malformed error, whichever part of the answer is broken', async () => {
    await fc.assert(
      fc.asyncProperty(brokenCopies(answer), async ({ copy }) => {
        try {
          expect(hasHoles(await ask(over(copy).source).promise)).toBe(false);
        } catch (error) {
          if (!isReaderError(error)) throw error;
          expect(error.kind).toBe('malformed');
          expect(error.message).toContain(file);
        }
      }),
      // Ten thousand for the four answers together.
      { numRuns: 2_500 },
    );
  });

  it('fails as the transport fails', async () => {
    await expect(ask(over(readerError('timeout', '')).source).promise).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('can be given up', () => {
    const { source, aborted } = over(answer);
    ask(source).abort();
    expect(aborted).toEqual([BASE + file]);
  });
});

describe('addresses become absolute', () => {
  it('of covers and of the logo', async () => {
    const page = await over(PAGE).source.page(1).promise;
    expect(page.items[0].cover?.src).toBe('https://river.test/pictures/a.jpg');
    expect(page.site?.logo).toBe('https://river.test/api/logo.png');
  });

  it('of covers however deep in the tree', async () => {
    const [category] = await over(TREE).source.categories().promise;
    expect(category.children[0].cover?.src).toBe('https://river.test/pictures/a.jpg');
  });

  it('of an article and its cover', async () => {
    const article = await over(ARTICLE).source.article('a').promise;
    expect(article.url).toBe('https://river.test/a/');
    expect(article.cover?.src).toBe('https://river.test/pictures/a.jpg');
  });

  it.each([
    ['a whole address', 'https://pictures.test/a.jpg', 'https://pictures.test/a.jpg'],
    ['an address without its scheme', '//pictures.test/a.jpg', 'https://pictures.test/a.jpg'],
    ['an address from the root', '/a.jpg', 'https://river.test/a.jpg'],
  ])('from %s', async (_name, src, absolute) => {
    const page = { ...PAGE, items: [post('a', { cover: { src, width: 0, height: 0 } })] };
    expect((await over(page).source.page(1).promise).items[0].cover?.src).toBe(absolute);
  });

  it.each(['', 'javascript:alert(1)'])('and a cover at "%s" is none', async (src) => {
    const page = { ...PAGE, items: [post('a', { cover: { src, width: 0, height: 0 } })] };
    expect((await over(page).source.page(1).promise).items[0].cover).toBeNull();
  });
});

it('fills in what older answers lack', async () => {
  const { originUrl, rights, related, links, older, newer, ...lean } = ARTICLE;
  const article = await over(lean).source.article('a').promise;
  expect(article).toMatchObject({ originUrl: '', rights: '', related: [], links: {}, older: null, newer: null });
  expect([originUrl, rights, related, links, older, newer]).toHaveLength(6);
});

it('reads a tree deeper than the stack', async () => {
  const tree = await over({ version: 1, categories: deepTree(10_000) }).source.categories().promise;
  expect(tree[0].children[0].id).toBe('c1');
});
