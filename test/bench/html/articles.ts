/**
 * The article bodies that the bench reads: a corpus of real ones beside the project, or else the project's own. The
 * corpus is not part of this project: its folder is READER_CORPUS, or ../shared/corpus.
 */
import fs from 'node:fs';
import path from 'node:path';

export interface Article {
  /** Name of its file. */
  id: string;
  /** Where it comes from: the part of the name before the first dash. */
  kind: string;
  html: string;
  bytes: number;
}

const PROJECT = path.resolve(__dirname, '../../..');
const QUICK_STEP = 5;

/** The folder of the corpus, or null when it is left out on purpose. Throws when it is merely absent. */
export function corpusFolder(isLeftOut: boolean): string | null {
  if (isLeftOut) return null;
  const folder = path.resolve(process.env.READER_CORPUS ?? path.join(PROJECT, '..', 'shared', 'corpus'));
  if (fs.existsSync(path.join(folder, 'articles'))) return folder;
  throw new Error(`no corpus at ${folder}: set READER_CORPUS, or leave it out with --without-corpus`);
}

/** All articles of the corpus, or the project's own without one. */
export function readArticles(corpus: string | null): Article[] {
  return corpus === null ? [...goldenPages(), ...ownPosts()] : corpusArticles(path.join(corpus, 'articles'));
}

/** Every fifth article: enough to see whether a change helps. */
export function quickSample(articles: Article[]): Article[] {
  return articles.length < 100 ? articles : articles.filter((_article, at) => at % QUICK_STEP === 0);
}

/** Values of one JSON file of the corpus. */
export function readJson<Value>(...names: string[]): Value {
  return JSON.parse(fs.readFileSync(path.join(...names), 'utf8')) as Value;
}

function corpusArticles(folder: string): Article[] {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => article(name, readJson<{ html: string }>(folder, name).html));
}

function goldenPages(): Article[] {
  const folder = path.join(PROJECT, 'test/fixtures/articles');
  return fs
    .readdirSync(folder)
    .map((name) => article(`golden-${name}`, fs.readFileSync(path.join(folder, name, 'source.html'), 'utf8')));
}

/** The sample site's posts; those in HTML only, since the others are Markdown. */
function ownPosts(): Article[] {
  const folder = path.join(PROJECT, 'test/backend/source/_posts');
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => article(`post-${name}`, fs.readFileSync(path.join(folder, name), 'utf8').replace(FRONT_MATTER, '')))
    .filter(({ html }) => /^\s*</.test(html));
}

const FRONT_MATTER = /^---\r?\n[^]*?\n---\r?\n/;

function article(id: string, html: string): Article {
  return { id, kind: /^[^-]*/.exec(id)?.[0] ?? '', html, bytes: Buffer.byteLength(html) };
}
