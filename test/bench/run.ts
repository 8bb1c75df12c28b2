/**
 * `npm run bench`: how fast and how large the reader is. `npm run bench -- html` runs one part, of html, blocks,
 * search, reading and package: html/run.ts, blocks-ahead.ts, search/run.ts, reading.ts and package-size.ts tell what each
 * measures.
 */
import path from 'node:path';
import { buildNpm } from '../build-npm';
import { benchBlocksAhead } from './blocks-ahead';
import { benchHtml } from './html/run';
import { packageSizes } from './package-size';
import { benchReading } from './reading';
import { benchSearch } from './search/run';
import { table } from './table';

const PROJECT = path.resolve(__dirname, '../..');
const PARTS = ['package', 'reading', 'search', 'blocks', 'html'];

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const named = PARTS.filter((part) => args.includes(part));
  const parts = named.length > 0 ? named : PARTS;
  if (parts.includes('package')) console.log(`${await sizeTable()}\n`);
  if (parts.includes('reading')) await benchReading();
  if (parts.includes('search') && !(await benchSearch(args.includes('--quick')))) process.exitCode = 1;
  if (parts.includes('blocks')) benchBlocksAhead(args.includes('--without-corpus'), args.includes('--quick'));
  if (!parts.includes('html')) return;
  const isWell = await benchHtml({
    isQuick: args.includes('--quick'),
    isWithoutCorpus: args.includes('--without-corpus'),
    only: valueOf(args, '--only')
      .split(',')
      .filter((name) => name !== ''),
  });
  if (!isWell) process.exitCode = 1;
}

async function sizeTable(): Promise<string> {
  await buildNpm(PROJECT);
  const sizes = packageSizes(path.join(PROJECT, 'miniprogram')).map(({ part, files, raw, packed }) => [
    part,
    files,
    raw,
    packed,
  ]);
  return table(['part', 'files', 'bytes', 'scripts min+gzip'], sizes);
}

/** The word after an option, or after its equals sign. */
function valueOf(args: string[], option: string): string {
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  if (at === -1) return '';
  return args[at] === option ? (args[at + 1] ?? '') : (args[at] ?? '').slice(option.length + 1);
}

void main();
