/**
 * Whole articles in the shapes found in the wild: `test/fixtures/articles/<slug>/` holds `source.html` and the body it
 * must give. A new folder is a new case. `UPDATE_GOLDEN=1` writes the bodies anew; read the difference before committing.
 */
import fs from 'node:fs';
import path from 'node:path';
import { articleBody } from '../../../miniprogram/html/index';
import { blockText, withoutSpace } from './block-text';
import { referenceText } from './reference-text';
import { findUnsafe } from './safety';

const folder = path.resolve(__dirname, '../../fixtures/articles');

describe.each(fs.readdirSync(folder))('%s', (slug) => {
  const html = fs.readFileSync(path.join(folder, slug, 'source.html'), 'utf8');
  const body = articleBody(html, { baseUrl: 'https://site.example/2026/post/' });
  const file = path.join(folder, slug, 'body.json');
  if (process.env.UPDATE_GOLDEN === '1') fs.writeFileSync(file, `${JSON.stringify(body, null, 2)}\n`);

  it('gives the body written beside it', () => {
    expect(body).toEqual(JSON.parse(fs.readFileSync(file, 'utf8')));
  });

  it('loses no text', () => {
    expect(withoutSpace(blockText(body.blocks))).toBe(withoutSpace(referenceText(html)));
  });

  it('is safe', () => {
    expect(findUnsafe(body)).toEqual([]);
  });
});
