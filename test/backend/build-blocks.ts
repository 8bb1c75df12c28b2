/**
 * `npm run build:blocks`: the app's module for bodies as one plain CommonJS file, with which `scripts/reader-api.js` makes
 * blocks ahead. It needs nothing but Node, so that any Hexo site can copy it into its root.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** Not in `scripts/`: Hexo runs every file in there. */
export const BLOCKS_FILE = path.join(__dirname, 'reader-blocks.cjs');

const BANNER =
  '/* How Qingdu makes blocks of the HTML of an article. Built by npm run build:blocks; copy it into the root of your site. */';

/** Writes the module, whole or not at all: several backends may start at once. Resolves with its size in bytes. */
export async function buildBlocks(file = BLOCKS_FILE): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, 'blocks-module.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node18',
    charset: 'utf8',
    banner: { js: BANNER },
  });
  const { contents } = outputFiles[0];
  const unfinished = `${file}.${randomUUID()}`;
  await fs.writeFile(unfinished, contents);
  await fs.rename(unfinished, file);
  return contents.length;
}

if (process.argv[1] === __filename) {
  void buildBlocks().then((bytes) => {
    console.log(`${path.relative(process.cwd(), BLOCKS_FILE)}: ${bytes} bytes`);
  });
}
