/** Inputs that cost careless parsers more than their length: each is made at two sizes, the second four times the first. */

export const SIZES = [2_000, 8_000] as const;

const many =
  (text: string): ((size: number) => string) =>
  (size) =>
    text.repeat(size);
const counted = (text: (count: number) => string, size: number): string =>
  Array.from({ length: size }, (_unit, count) => text(count)).join('');

export const GROWTH: readonly (readonly [what: string, make: (size: number) => string])[] = [
  ['entities in code', (size) => `<pre>${'a &lt;b&gt; '.repeat(size)}</pre>`],
  ['entities in text', (size) => `<p>${'&amp;&#20013;&nbsp;'.repeat(size)}</p>`],
  ['unknown entities', (size) => `<p>${'&mldr;&'.repeat(size)}</p>`],
  ['plain text', (size) => `<p>${'中文 '.repeat(size * 8)}</p>`],
  ['nested sections', (size) => `${'<section>'.repeat(size)}字${'</section>'.repeat(size)}`],
  ['sections left open', many('<section style="a">字')],
  ['nested spans with text', (size) => `<p>${'<span>字'.repeat(size)}`],
  ['paragraphs side by side', many('<p>字</p>')],
  ['one picture again and again', many('<p><img src="https://e.example/a.png"></p>')],
  ['different pictures', (size) => counted((count) => `<p><img src="/${count}.png">字</p>`, size)],
  ['attributes on one tag', (size) => `<p ${counted((count) => `a${count}="x" `, size)}>字</p>`],
  ['different styles', (size) => counted((count) => `<p style="color:#${count}">字</p>`, size)],
  ['one long style', (size) => `<p style="${'color:red;'.repeat(size)}">字</p>`],
  ['comments left open', many('x<!-- ')],
  ['tags left open', many('<p <a ')],
  ['less-than signs', many('a < b <')],
  ['quotes left open', many('<p style="x')],
  ['stray ends', (size) => `<div>${'</b></p></x>'.repeat(size)}`],
  ['mis-nested bold and italic', many('<b><i>x</b>')],
  ['bold that ends inside a block', many('<b><div>字</b>')],
  ['nested tables', (size) => `${'<table><tr><td>'.repeat(size / 4)}字`],
  ['rows of one table', (size) => `<table>${'<tr><td>一<td>二'.repeat(size)}</table>`],
  ['text astray in a table', (size) => `<table>${'字<b>一</b>'.repeat(size)}</table>`],
  ['nested lists', many('<ul><li>字')],
  ['one list with pictures', (size) => `<ol>${'<li>一<img src="/a.png">二'.repeat(size)}</ol>`],
  ['nested quotes', many('<blockquote>字')],
  ['scripts left open', many('<script>x')],
  ['lines of code', (size) => `<pre>${'<code>字</code>\n'.repeat(size)}</pre>`],
  [
    'code table',
    (size) =>
      `<figure class="highlight"><table><tr><td class="code"><pre>${'<span class="line">字</span><br>'.repeat(size)}</pre></td></tr></table></figure>`,
  ],
  ['links in one paragraph', (size) => `<p>${'<a href="/x">链</a>字'.repeat(size)}</p>`],
  ['anchors', (size) => counted((count) => `<p id="a${count}"><a href="#a${count}">字</a></p>`, size)],
  ['drawings left open', many('<svg><g>')],
];
