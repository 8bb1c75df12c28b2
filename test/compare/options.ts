/** What `npm run compare` was asked for: which articles, in which theme, text size and width. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

export interface CompareOptions {
  /** Names of the article files without `.json`, in their folder. */
  names: string[];
  articleFolder: string;
  outFolder: string;
  isDark: boolean;
  /** The reader's text size, 1 is usual. */
  scale: number;
  width: number;
  /** Higher pages are cut here, in px. */
  height: number;
}

const USAGE =
  'Usage: npm run compare -- [--dark] [--scale 1.5] [--width 320] [--height 6000] [--most 4] [--out <folder>] ' +
  '<article file names, or how they begin>';

/** Throws, with what to do, when there is nothing to compare. */
export function readOptions(args: string[]): CompareOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      dark: { type: 'boolean', default: false },
      scale: { type: 'string', default: '1' },
      width: { type: 'string', default: '390' },
      height: { type: 'string', default: '6000' },
      /** Of each beginning, so many articles. */
      most: { type: 'string', default: '4' },
      out: { type: 'string', default: path.join(os.tmpdir(), 'qingdu-compare') },
    },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  const articleFolder = folderOfArticles();
  return {
    names: chosenNames(articleFolder, positionals, Number(values.most)),
    articleFolder,
    outFolder: path.resolve(values.out),
    isDark: values.dark,
    scale: Number(values.scale),
    width: Number(values.width),
    height: Number(values.height),
  };
}

/** The corpus itself, or its `articles`. */
function folderOfArticles(): string {
  const corpus = path.resolve(process.env.READER_CORPUS ?? path.join(__dirname, '../../../shared/corpus'));
  if (!fs.existsSync(corpus)) throw new Error(`There are no articles at ${corpus}: READER_CORPUS names their folder`);
  const inner = path.join(corpus, 'articles');
  return fs.existsSync(inner) ? inner : corpus;
}

/** Files with such a name, or `most` of those that begin so, spread over all of them. */
function chosenNames(folder: string, wanted: string[], most: number): string[] {
  const all = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
  const names = all.map((name) => path.basename(name, '.json')).sort();
  const chosen = wanted
    .map((word) => path.basename(word, '.json'))
    .flatMap((word) => {
      if (names.includes(word)) return [word];
      const like = names.filter((name) => name.startsWith(word));
      if (like.length === 0) throw new Error(`No article in ${folder} begins with ${word}`);
      const step = Math.max(1, like.length / most);
      return Array.from({ length: Math.min(most, like.length) }, (_, at) => like[Math.floor(at * step)]);
    });
  return [...new Set(chosen)];
}
