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

describe('drawings and formulas end where the standard ends them', () => {
  it.each([
    ['at an end tag of what is around', '<p><svg><g>x</p>乙', ['embed x', 'rich <p>乙']],
    ['at the end tag of an outer inline element', '<b><svg></b>乙', ['rich <p>乙']],
    ['not at an element they do not know', '<svg><section>乙', ['embed 乙']],
    ['at a paragraph', '<math><mi>x<p>乙', ['rich <p>x乙']],
    ['with HTML inside an island', '<math><mtext><b>x</b></mtext></math>乙', ['rich <p>x乙']],
  ])('%s', (_what, html, blocks) => {
    expect(
      outlineOf(html)
        .join(' ')
        .replace(/<[^>]*>|rich /g, ''),
    ).toBe(blocks.join(' ').replace(/<[^>]*>|rich /g, ''));
  });

  it('read a style in a formula as markup, not as raw text', () => {
    expect(outlineOf('<svg><style><p>乙</p></style></svg>')).toEqual(['rich <p>乙']);
  });
});

describe('controls end as in a browser', () => {
  it.each([
    ['a second select ends the first', '<select><option>x<select>乙', ['rich <p>乙']],
    ['an input ends a select', '<select><option>x<input>乙', ['rich <p>乙']],
    ['a select swallows other tags', '<select><p>x<b>y</select>乙', ['rich <p>乙']],
    ['an option ends with what is around it', '<i><option>x</i>乙', ['rich <p>乙']],
    ['a button ends the one before', '<button>x<button>y</button>乙', ['rich <p>乙']],
    [
      'text after a table in a table',
      '<table><tr><td>甲<td>乙</table>丙',
      ['table <table><tr><td>甲<td>乙', 'rich <p>丙'],
    ],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});

describe('scripts end as in a browser', () => {
  it.each([
    ['in a comment, another script may stand', '<script><!-- <script>x</script> --></script>乙', ['rich <p>乙']],
    ['a comment alone hides no end', '<script><!-- x </script>乙', ['rich <p>乙']],
    ['a comment that ends at once hides nothing', '<script><!--><script></script>乙', ['rich <p>乙']],
    ['after the comment all is as before', '<script><!-- <script> --> </script>乙', ['rich <p>乙']],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});

it('takes out an inline element with what stands in the last block inside it', () => {
  expect(outlineOf('<b><p><span style="color:#c00">x</b>乙')).toEqual(['rich <p><strong.rt-b style=color:#cc0000>x乙']);
});
