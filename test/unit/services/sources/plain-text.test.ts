import { excerptOf, plainText } from '../../../../miniprogram/services/sources/plain-text';

it.each<[string, string, string]>([
  ['references', '&ldquo;河&rdquo; &amp; 船 &#8211; &lt;旧&gt;', '“河” & 船 – <旧>'],
  ['inline tags', '河<b>水</b><a href="/x">涨</a>了', '河水涨了'],
  ['blocks and breaks', '<p>河水</p><p>涨了<br>三寸</p>', '河水 涨了 三寸'],
  ['white space', ' 河\n\t水\u3000涨&nbsp;了 ', '河 水 涨 了'],
  ['scripts and styles', '河<script>if (a<b) x()</script>水<style>p{}</style>涨', '河 水 涨'],
  ['comments', '河<!-- <p>不是</p> -->水', '河 水'],
  ['a script that never ends', '河<script>水', '河'],
  ['a comment that never ends', '河<!-- 水', '河'],
  ['a lone sign', '1 < 2 且 3 > 2', '1 < 2 且 3 > 2'],
  ['nothing', '', ''],
])('reads %s', (_what, html, text) => {
  expect(plainText(html)).toBe(text);
});

it.each([
  ['tags that never end', '<a'],
  ['names that never end', 'a'],
  ['comments', '<!--'],
  ['scripts', '<script>'],
  ['signs', '<'],
])('takes no longer than its input for many %s', (_what, part) => {
  const started = performance.now();
  plainText(`<${part.repeat(200_000)}`);
  expect(performance.now() - started).toBeLessThan(1000);
});

it('cuts an excerpt between characters', () => {
  expect(excerptOf('短')).toBe('短');
  expect(excerptOf('字'.repeat(300))).toBe(`${'字'.repeat(119)}…`);
  expect(excerptOf(`${'字'.repeat(118)}😀字字字`)).toBe(`${'字'.repeat(118)}…`);
});
