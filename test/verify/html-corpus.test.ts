/**
 * The body pipeline over a corpus of real articles and hostile input. The corpus is not part of this project: the folder
 * is READER_CORPUS, or ../shared/corpus beside it. An empty READER_CORPUS or WITHOUT_CORPUS=1 leaves the corpus out.
 */
import fs from 'node:fs';
import path from 'node:path';
import { articleBody, createBodyReader } from '../../miniprogram/html/index';
import type { Block, Body } from '../../miniprogram/html/block';
import { checkBody } from '../../miniprogram/html/check';
import { blockText, withoutSpace } from '../unit/html/block-text';
import { referenceText } from '../unit/html/reference-text';
import { findUnsafe } from '../unit/html/safety';

const isLeftOut = process.env.WITHOUT_CORPUS === '1' || process.env.READER_CORPUS === '';
const corpus = path.resolve(process.env.READER_CORPUS ?? path.resolve(__dirname, '../../../shared/corpus'));
const OPTIONS = { baseUrl: 'https://site.example/post/' };
const LEAST_EXACT = 0.995;
const MAX_MS = 5000;
/** WeChat advises no more for one `setData`. */
const MAX_BLOCK = 256 * 1024;

interface Recipe {
  name: string;
  parts: [string, number][];
}

function read<Value>(file: string): Value {
  return JSON.parse(fs.readFileSync(path.join(corpus, file), 'utf8')) as Value;
}

/** Time this process has worked: a busy machine does not disturb it. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function inSlices(html: string, size: number): Body {
  const reader = createBodyReader(html, OPTIONS);
  const blocks: Block[] = [];
  while (!reader.isDone) for (const block of reader.next(size)) blocks.push(block);
  return { looks: [...reader.looks], blocks };
}

function cook({ parts }: Recipe): string {
  return parts
    .map(([text, times]) => Array.from({ length: times }, (_, count) => text.replace('%d', `${count}`)).join(''))
    .join('');
}

describe('thirty thousand of the same', () => {
  const many = 30000;
  it.each([
    ['paragraphs left open', '<p><b>字'.repeat(many)],
    ['bold that ends inside a block', '<b><div>字</b>'.repeat(many)],
    ['nested lists', '<ul><li>字'.repeat(many)],
    ['definitions', '<dl>' + '<dt>字<dd>义'.repeat(many)],
    ['tables in the cells of one row', `<table><tr>${'<td><table><tr><td>一<td>二</table>'.repeat(many / 10)}`],
    ['rows of a table with a link', `<table><tr><td><a href="#x">链</a>${'<tr><td>一<td>二'.repeat(many)}`],
    ['figures around everything', '<figure>'.repeat(500) + '<p>字</p><img src="/a.png">'.repeat(many)],
    ['code never closed', '<pre><p>'.repeat(many)],
    ['formulas never closed', '<math><mi>x<annotation encoding="tex">y'.repeat(many)],
    ['anchors in one place', `<a href="#a1"></a>${'<a name="a1"></a>'.repeat(many)}字`],
    ['different anchors', Array.from({ length: many }, (_, i) => `<a href="#a${i}" id="a${i}"></a>`).join('')],
    ['words in a srcset', `<img srcset="${'a'.repeat(many)} y z ">`.repeat(10)],
    ['words in a class', `<p class="${'language '.repeat(many)}">字`],
    ['spaces in an address', `<a href="${' '.repeat(many)}b${' '.repeat(many)}c">链</a>`],
  ])('takes linear time: %s', (_what, html) => {
    const start = cpuMs();
    const body = articleBody(html, OPTIONS);
    expect(cpuMs() - start).toBeLessThan(MAX_MS);
    expect(findUnsafe(body)).toEqual([]);
  });
});

if (isLeftOut) {
  it('leaves the corpus out, as it was told to', () => {
    expect(process.env.WITHOUT_CORPUS === '1' || process.env.READER_CORPUS === '').toBe(true);
  });
} else {
  describe('real articles', () => {
    const articles = fs
      .readdirSync(path.join(corpus, 'articles'))
      .map((file) => ({ file, ...read<{ html: string }>(path.join('articles', file)) }));

    it('exist', () => {
      expect(articles.length).toBeGreaterThan(100);
    });

    it('keep their text, in order', () => {
      const changed = articles.filter(
        ({ html }) => withoutSpace(blockText(articleBody(html, OPTIONS).blocks)) !== withoutSpace(referenceText(html)),
      );
      const share = 1 - changed.length / articles.length;
      expect({ share: share >= LEAST_EXACT, changed: changed.map(({ file }) => file) }).toMatchObject({ share: true });
    });

    it('hold nothing unsafe', () => {
      expect(articles.flatMap(({ html }) => findUnsafe(articleBody(html, OPTIONS)))).toEqual([]);
    });

    it('pass the check of bodies made elsewhere', () => {
      const refused = articles.filter(({ html }) => checkBody(articleBody(html, OPTIONS)) === null);
      expect(refused.map(({ file }) => file)).toEqual([]);
    });

    it('come out the same in slices', () => {
      const different = articles.filter(
        ({ html }) => JSON.stringify(inSlices(html, 4000)) !== JSON.stringify(articleBody(html, OPTIONS)),
      );
      expect(different.map(({ file }) => file)).toEqual([]);
    });

    it('fit in one update of the screen, block by block', () => {
      const large = articles.filter(({ html }) =>
        articleBody(html, OPTIONS).blocks.some((block) => JSON.stringify(block).length > MAX_BLOCK),
      );
      expect(large.map(({ file }) => file)).toEqual([]);
    });
  });

  describe('hostile input', () => {
    it('executes nowhere', () => {
      const attacks = read<{ id: string; payload: string }[]>('adversarial/xss/payloads.json');
      const live = attacks.flatMap(({ id, payload }) =>
        ['', OPTIONS.baseUrl].flatMap((baseUrl) =>
          findUnsafe(articleBody(payload, { baseUrl })).map((breach) => `${id}: ${breach}`),
        ),
      );
      expect(attacks.length).toBeGreaterThan(100);
      expect(live).toEqual([]);
    });

    it('as tag soup neither throws nor differs in slices', () => {
      for (const soup of read<string[]>('adversarial/pathological/soup.json')) {
        const body = articleBody(soup, OPTIONS);
        expect(findUnsafe(body)).toEqual([]);
        expect(checkBody(body)).toBe(body);
        expect(inSlices(soup, 50)).toEqual(body);
      }
    });

    it.each(read<Recipe[]>('adversarial/pathological/recipes.json').map((recipe) => [recipe.name, recipe] as const))(
      'takes linear time: %s',
      (_name, recipe) => {
        const html = cook(recipe);
        const start = cpuMs();
        const body = articleBody(html, OPTIONS);
        expect(cpuMs() - start).toBeLessThan(MAX_MS);
        expect(findUnsafe(body)).toEqual([]);
        expect(
          body.blocks.filter((block) => block.kind !== 'image' && JSON.stringify(block).length > MAX_BLOCK),
        ).toEqual([]);
      },
    );
  });
}
