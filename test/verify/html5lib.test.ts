/**
 * The cases of html5lib (tree construction and tokenizer) of the corpus: what a reader sees must be what the standard's
 * own parser gives. Names of references outside the app's table are the known difference.
 */
import fs from 'node:fs';
import path from 'node:path';
import { articleBody } from '../../miniprogram/html/index';
import { blockText, withoutSpace } from '../unit/html/block-text';
import { referenceText } from '../unit/html/reference-text';
import { findUnsafe } from '../unit/html/safety';

const isLeftOut = process.env.WITHOUT_CORPUS === '1' || process.env.READER_CORPUS === '';
const corpus = path.resolve(process.env.READER_CORPUS ?? path.resolve(__dirname, '../../../shared/corpus'));
const folder = path.join(corpus, 'adversarial/html5lib');
const LEAST_EQUAL = 0.98;

interface TokenizerCase {
  input: string;
  initialStates?: string[];
  doubleEscaped?: boolean;
}

function treeCases(): string[] {
  return filesOf('.dat').flatMap((text) =>
    text
      .split(/^#data\n/m)
      .slice(1)
      .map((lines) => lines.split(/\n#errors/)[0] ?? ''),
  );
}

/** Those that begin as an article does, in text; names of references have a test of their own. */
function tokenizerCases(): string[] {
  return filesOf('.test.json').flatMap((text) => {
    const { tests = [] } = JSON.parse(text) as { tests?: TokenizerCase[] };
    return tests
      .filter(({ initialStates, input }) => initialStates === undefined && !/&[A-Za-z]/.test(input))
      .map(({ input, doubleEscaped }) => (doubleEscaped ? (JSON.parse(`"${input}"`) as string) : input));
  });
}

function filesOf(ending: string): string[] {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
}

function isEqual(html: string): boolean {
  const { blocks } = articleBody(html, { baseUrl: '' });
  return withoutSpace(blockText(blocks)) === withoutSpace(referenceText(html));
}

if (isLeftOut) {
  it('leaves the cases out, as it was told to', () => {
    expect(process.env.WITHOUT_CORPUS === '1' || process.env.READER_CORPUS === '').toBe(true);
  });
} else {
  describe.each([
    ['tree construction', treeCases],
    ['tokenizer', tokenizerCases],
  ])('%s', (_what, casesOf) => {
    const cases = casesOf();

    it('has its cases', () => {
      expect(cases.length).toBeGreaterThan(200);
    });

    it('gives the text of the standard', () => {
      const different = cases.filter((html) => !isEqual(html));
      const share = 1 - different.length / cases.length;
      expect({ isEnough: share >= LEAST_EQUAL, share, different }).toMatchObject({ isEnough: true });
    });

    it('is safe', () => {
      expect(cases.flatMap((html) => findUnsafe(articleBody(html, { baseUrl: '' })))).toEqual([]);
    });
  });
}
