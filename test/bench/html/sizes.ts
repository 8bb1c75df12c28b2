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
  const [own] = sizes;
  const modules = own?.modules.map(({ name, bytes }) => [name, bytes]) ?? [];
  return {
    text: [
      table(['bytes of the bundle', 'minified', 'and compressed'], rows),
      table(['bytes of ours, module by module', 'minified'], modules),
    ].join('\n\n'),
    verdicts: [atMost('bytes of html/, minified', own?.minified ?? Infinity, MAX_BYTES)],
  };
}

interface Bundle {
  minified: number;
  packed: number;
  /** Largest first, names without folders of packages. */
  modules: { name: string; bytes: number }[];
}

function bundled(contents: string): Bundle {
  const { outputFiles, metafile } = buildSync({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    absWorkingDir: ROOT,
    bundle: true,
    metafile: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'es2020',
    logLevel: 'error',
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const modules = inputs
    .map(([file, { bytesInOutput }]) => ({ name: file.replace('miniprogram/', ''), bytes: bytesInOutput }))
    .filter(({ bytes }) => bytes > 0)
    .sort((one, other) => other.bytes - one.bytes);
  return { minified: code.length, packed: gzipSync(code).length, modules };
}
