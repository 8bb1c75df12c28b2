import type { Block } from '../../../miniprogram/html/block';
import { articleBody } from '../../../miniprogram/html/index';
import { blockText, withoutSpace } from './block-text';

const read = (html: string): Block[] => articleBody(html, { baseUrl: '' }).blocks;

describe('large blocks come in pieces that say the same', () => {
  it.each([
    ['code', `<pre>${'const a = 1;\n'.repeat(20000)}</pre>`],
    ['one endless line of code', `<pre>${'x'.repeat(200000)}</pre>`],
    ['a plain table', `<table>${'<tr><td>甲</td><td>乙</td></tr>'.repeat(3000)}</table>`],
    ['a table with links', `<table>${'<tr><td>甲</td><td><a href="#x">乙</a></td></tr>'.repeat(3000)}</table>`],
    ['a paragraph with a link', `<p><a href="#x">链</a>${'字'.repeat(200000)}<a href="#y">尾</a></p>`],
  ])('%s', (_what, html) => {
    const blocks = read(html);
    expect(blocks.length).toBeGreaterThan(1);
    expect(Math.max(...blocks.map((block) => JSON.stringify(block).length))).toBeLessThan(128 * 1024);
    expect(withoutSpace(blockText(blocks))).toBe(withoutSpace(html.replace(/<[^>]*>/g, '')));
  });

  it('code pieces join to the source', () => {
    const source = 'const a = 1;\n'.repeat(20000).trimEnd();
    const pieces = read(`<pre>${source}</pre>`).map((block) => (block.kind === 'code' ? block.code.join('') : ''));
    expect(pieces.join('\n')).toBe(source);
  });
});

it('leaves a small table alone', () => {
  expect(read('<table><tr><td>a<td>b<tr><td>c<td>d</table>')).toHaveLength(1);
});
