/** Text out of a body, and excerpts out of text. */
import { readerApi } from '../../backend/reader-api';

test.each([
  ['paragraphs part words', '<p>一</p><p>二</p>', '一 二'],
  ['inline tags do not', '<p>一<b>二</b><a href="#">三</a></p>', '一二三'],
  ['entities are read', '&lt;b&gt; &amp; &#20320;&#x597D;&nbsp;&hellip;&nosuch;', '<b> & 你好 …&nosuch;'],
  ['an entity is read once', '&amp;lt;', '&lt;'],
  ['scripts and styles are no text', '甲<script>if (a < b) x("</p>")</script><style>p{}</style>乙', '甲 乙'],
  ['comments are no text', '甲<!-- <p>丙</p> -->乙', '甲乙'],
  ['quotes inside a quoted value', '<p style="background:url("/x.png"); color:red">字</p>', '字'],
  ['a sign that opens no tag', '3 < 4 且 5 > 4', '3 < 4 且 5 > 4'],
  ['an end of file in a tag', '字<p class="', '字'],
  ['an open script swallows no text before it', '字<script>var a', '字 var a'],
  [
    'line numbers of code are no text',
    '<table><tr><td class="gutter"><pre>1\n2</pre></td><td class="code"><pre>a\nb</pre></td></tr></table>',
    'a b',
  ],
  ['zero-width characters go', '零\u200b宽', '零宽'],
  ['left alone', '平常的一句话。', '平常的一句话。'],
])('%s', (_, html, expected) => {
  expect(readerApi.plainText(html)).toBe(expected);
});

test('reads a long broken body in one pass', () => {
  const started = performance.now();
  readerApi.plainText('<a href="'.repeat(50_000));
  readerApi.plainText('<script>'.repeat(50_000));
  readerApi.plainText('<!--'.repeat(50_000));
  readerApi.plainText('<p a='.repeat(50_000));
  expect(performance.now() - started).toBeLessThan(2000);
});

test('an excerpt has at most 120 characters and cuts none in two', () => {
  expect(readerApi.shortened('字'.repeat(120))).toBe('字'.repeat(120));
  expect(readerApi.shortened('字'.repeat(121))).toBe(`${'字'.repeat(119)}…`);
  const cut = readerApi.shortened(`${'字'.repeat(118)}${'😀'.repeat(4)}`);
  expect(cut).toBe(`${'字'.repeat(118)}…`);
});
