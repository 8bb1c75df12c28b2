import { outlineOf } from './outline';

describe('paragraphs', () => {
  it.each([
    ['merge when nothing reacts', '<p>一</p><div>二</div>三', ['rich <p>一<p>二<p>三']],
    [
      'become text when a link is in them',
      '<p>看<a href="/x">这里</a>。</p>',
      ['text 看[这里](https://site.example/x)。'],
    ],
    ['collapse white space', '<p>  a \n\t b  </p>', ['rich <p>a b']],
    ['keep full-width spaces', '<p>　　段首</p>', ['rich <p>　　段首']],
    ['vanish when empty', '<p></p><p>&nbsp;</p><p><br></p><p>x</p><p>\u200b</p>', ['rich <p>x']],
    ['keep breaks, two at most', 'a<br>b<br><br><br><br>c<br>', ['rich <p>a<br>b<br><br>c']],
    [
      'begin with the sign that floats beside them',
      '<div><p style="float:left"><img src="/s.png" width="17"></p>\n<div><p>一</p><p>二</p></div></div>',
      ['text <https://site.example/s.png> 一', 'rich <p>二'],
    ],
    ['begin with a letter that floats', '<p style="float:left">◆</p><p>一</p>', ['rich <p>◆ 一']],
    ['do not begin with words that float', '<p style="float:left">三个字</p><p>一</p>', ['rich <p>三个字<p>一']],
    [
      'do not take a sign into a list or a heading',
      '<p style="float:left">◆</p><ul><li>一</ul><p style="float:left">◆</p><h2>二</h2>',
      ['rich <p>◆<ul><li>一<p>◆', 'heading 2 二'],
    ],
    ['keep a sign that nothing follows', '<div><p style="float:left">◆</p></div><p>一</p>', ['rich <p>◆<p>一']],
    ['keep their alignment', '<p style="text-align:center">x</p>', ['rich <p style=text-align:center>x']],
    ['keep the space between inline words', '<b>a</b>\n<i>b</i>', ['rich <p><strong.rt-b>a <em.rt-i>b']],
    ['escape what rich text decodes', '<p>1 &lt; 2 &amp;amp; 3</p>', ['rich <p>1 &lt; 2 &amp;amp; 3']],
    ['do not escape in text', '<a href="/x">a &lt; b</a>', ['text [a < b](https://site.example/x)']],
    ['hide nothing of #js_content', '<div id="js_content" style="visibility: hidden">文</div>', ['rich <p>文']],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});

describe('marks', () => {
  it.each([
    ['tags', '<kbd>a</kbd><strike>b</strike><sup>c</sup>', ['rich <p><code>a<s>b<sup>c']],
    ['styles', '<span style="font-weight:700;font-style:italic">a</span>', ['rich <p><strong.rt-b rt-i>a']],
    [
      'a style that takes a mark back',
      '<b>a<span style="font-weight:normal">b</span></b>',
      ['rich <p><strong.rt-b>ab'],
    ],
    ['one class per mark', '<u><sub>a</sub></u>', ['rich <p><u.rt-u rt-sub>a']],
    ['colours', '<font color="#d92142">a</font>', ['rich <p><span style=color:#d92142>a']],
    ['ruby', '<ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby>', ['rich <p><ruby>漢<rt>hàn字<rt>zì']],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});

describe('headings and anchors', () => {
  it.each([
    ['always stand alone', '<p>a</p><h3>b</h3><p>c</p>', ['rich <p>a', 'heading 3 b', 'rich <p>c']],
    ['keep their links', '<h2><a href="/x">b</a></h2>', ['heading 2 [b](https://site.example/x)']],
    ['carry an id that a link names', '<a href="#x">去</a><h2 id="x">b</h2>', ['text [去](#x)', '#x heading 2 b']],
    ['carry an encoded id', '<a href="#%E7%AB%A0">去</a><p id="章">b</p>', ['text [去](#%E7%AB%A0)', '#章 rich <p>b']],
    ['carry an old-style name', '<a href="#n">去</a><p><a name="n"></a>b</p>', ['text [去](#n)', '#n rich <p>b']],
    ['ignore ids nobody names', '<h2 id="x">b</h2>', ['heading 2 b']],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});

describe('large articles', () => {
  it('cut rich text after twelve paragraphs at first, then after sixty', () => {
    const blocks = outlineOf('<p>x</p>'.repeat(130));
    expect(blocks.map((line) => line.split('<p>').length - 1)).toEqual([12, 60, 58]);
  });

  it('cut a paragraph of more than 20,000 characters', () => {
    const blocks = outlineOf(`<p>${'字'.repeat(45000)}</p>`);
    expect(blocks.map((line) => line.length)).toEqual([20008, 20008, 5008]);
  });

  it('read 100,000 nested elements without losing the text', () => {
    expect(outlineOf(`${'<div>'.repeat(100000)}深${'</div>'.repeat(100000)}浅`)).toEqual(['rich <p>深<p>浅']);
  });
});
