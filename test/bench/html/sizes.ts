/** What each parser weighs when it is bundled and minified. */
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { table } from '../table';
import { atMost, type Verdict } from './verdict';

const ROOT = path.resolve(__dirname, '../../..');
const MAX_BYTES = 24 * 1024;

const ENTRIES: readonly (readonly [name: string, code: string])[] = [
  ['ours', `export * from './miniprogram/html/index'`],
  ['mp-html 2.5.2', `export { default } from 'mp-html/dist/mp-weixin/parser.js'`],
  ['htmlparser2', `export { parseDocument } from 'htmlparser2'`],
  ['parse5', `export { parseFragment } from 'parse5'`],
  ['sanitize-html', `export { default } from 'sanitize-html'`],
];

export function sizeReport(): { text: string; verdicts: Verdict[] } {
  const sizes = ENTRIES.map(([name, code]) => ({ name, ...bundled(code) }));
  const rows = sizes.map(({ name, minified, packed }) => [name, minified, packed]);
  const own = sizes[0]?.minified ?? Infinity;
  return {
    text: table(['bytes of the bundle', 'minified', 'and compressed'], rows),
    verdicts: [atMost('bytes of html/, minified', own, MAX_BYTES)],
  };
}

function bundled(contents: string): { minified: number; packed: number } {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'es2020',
    logLevel: 'error',
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: code.length, packed: gzipSync(code).length };
}
