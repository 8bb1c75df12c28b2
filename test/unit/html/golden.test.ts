/**
 * Whole articles in the shapes found in the wild: `test/fixtures/articles/<slug>/` holds `source.html` and the blocks it
 * must give. A new folder is a new case. `UPDATE_GOLDEN=1` writes the blocks anew; read the difference before committing.
 */
import fs from 'node:fs';
import path from 'node:path';
import { articleBlocks } from '../../../miniprogram/html/index';
import { blockText, withoutSpace } from './block-text';
import { referenceText } from './reference-text';
import { findUnsafe } from './safety';

const folder = path.resolve(__dirname, '../../fixtures/articles');

describe.each(fs.readdirSync(folder))('%s', (slug) => {
  const html = fs.readFileSync(path.join(folder, slug, 'source.html'), 'utf8');
  const blocks = articleBlocks(html, { baseUrl: 'https://site.example/2026/post/' });
  const file = path.join(folder, slug, 'blocks.json');
  if (process.env.UPDATE_GOLDEN === '1') fs.writeFileSync(file, `${JSON.stringify(blocks, null, 2)}\n`);

  it('gives the blocks written beside it', () => {
    expect(blocks).toEqual(JSON.parse(fs.readFileSync(file, 'utf8')));
  });

  it('loses no text', () => {
    expect(withoutSpace(blockText(blocks))).toBe(withoutSpace(referenceText(html)));
  });

  it('is safe', () => {
    expect(findUnsafe(blocks)).toEqual([]);
  });
});
