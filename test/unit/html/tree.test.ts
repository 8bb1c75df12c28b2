import { outlineOf } from './outline';

describe('misnested markup reads as in a browser', () => {
  it.each([
    ['p inside p', '<p>a<p>b', ['rich <p>a<p>b']],
    ['bold across paragraphs', '<p><b>a</p><p>b</b>c</p>', ['rich <p><strong.rt-b>a<p><strong.rt-b>bc']],
    ['bold that ends inside a block', '<b>a<p>b</b>c</p>', ['rich <p><strong.rt-b>a<p><strong.rt-b>bc']],
    ['b and i', '1<b>2<i>3</b>4</i>5', ['rich <p>1<strong.rt-b>2<strong.rt-b rt-i>3<em.rt-i>45']],
    ['a inside a', '<a href="#1">a<a href="#2">b</a>c</a>', ['text [a](#1)[b](#2)c']],
    ['stray ends', 'a</section></b>b</p>c', ['rich <p>ab<p>c']],
    ['self-closed div', '<div/>a</div>b', ['rich <p>a<p>b']],
    ['text in a table', '<table>a<tr><td>b<td>c</table>', ['rich <p>a', 'table <table><tr><td>b<td>c']],
    ['an svg left open', '<svg><path d="x"><p>a</p>', ['rich <p>a']],
    [
      'inner quotes in a style',
      '<h1 style="background: url("/x.png"); font-weight: 400; text-align: center">甲</h1>乙',
      ['heading 1 甲', 'rich <p>乙'],
    ],
    ['cut off in a tag', '<p>a</p><p>b<a href="/x', ['rich <p>a<p>b']],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });

  it('keeps the rest of a style that an inner quote has broken', () => {
    const html = '<p style="background: url("/x.png") 0 0; text-align: right">甲</p>';
    expect(outlineOf(html)).toEqual(['rich <p style=text-align:right>甲']);
  });
});
