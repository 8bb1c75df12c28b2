import { outlineOf } from './outline';

describe('lists and quotes', () => {
  it.each([
    ['stay rich when plain', '<ul><li>a<li>b</ul>', ['rich <ul><li>a<li>b']],
    ['nest', '<ol><li>a<ul><li>b</ul></ol>', ['rich <ol><li>a<ul><li>b']],
    [
      'keep their numbers around a link',
      '<ol start="3"><li>a<li><a href="/x">b</a><li>c</ol>',
      ['rich <ol start=3><li>a', 'in1 4. text [b](https://site.example/x)', 'rich <ol start=5><li>c'],
    ],
    ['count as told', '<ol><li value="7">a<li>b<li value="2">c</ol>', ['rich <ol start=7><li>a<li>b<ol start=2><li>c']],
    [
      'do not count from numbers beyond measure',
      `<ol start="${'9'.repeat(400)}"><li>a<li value="${'9'.repeat(400)}">b</ol>`,
      ['rich <ol><li>a<li>b'],
    ],
    ['count down', '<ol reversed start="2"><li>a<li>b</ol>', ['rich <ol start=2><li>a<ol><li>b']],
    [
      'count down from their length',
      '<ol reversed><li>a<li><a href="#x">b</a></ol>',
      ['rich <ol start=2><li>a', 'in1 1. text [b](#x)'],
    ],
    ['count up when their length is unsure', '<ol reversed><li>a<ol><li>b</ol></ol>', ['rich <ol><li>a<ol><li>b']],
    [
      'have the marks of their style',
      '<ul style="list-style: square inside"><li>a</ul>',
      ['rich <ul style=list-style-type:square><li>a'],
    ],
    ['mark what reacts alike', '<ul type="circle"><li><a href="#x">a</a></ul>', ['in1 ◦ text [a](#x)']],
    ['have no marks', '<ul style="list-style:none"><li><a href="#x">a</a></ul>', ['in1 text [a](#x)']],
    [
      'count in Chinese',
      '<ol style="list-style-type:cjk-ideographic" start="21"><li><a href="#x">a</a></ol>',
      ['in1 二十一、 text [a](#x)'],
    ],
    [
      'mark an item once',
      '<ul><li><p><a href="/x">a</a></p><p>b</p></ul>',
      ['in1 • text [a](https://site.example/x)', 'rich <ul><li.rt-li rt-li--more>b'],
    ],
    ['number with letters', '<ol type="a" start="27"><li><a href="#x">a</a></ol>', ['in1 aa. text [a](#x)']],
    ['number in Roman', '<ol type="I" start="4"><li><a href="#x">a</a></ol>', ['in1 IV. text [a](#x)']],
    ['count their depth', '<ul><li>a<ul><li><a href="#x">b</a></ul></ul>', ['rich <ul><li>a', 'in2 • text [b](#x)']],
    ['quote', '<blockquote><p>a</p><p>b</p></blockquote>', ['rich <blockquote><p>a<p>b']],
    [
      'quote what reacts',
      '<blockquote>a<p><a href="#x">b</a></p></blockquote>',
      ['rich <blockquote><p>a', 'quote1 text [b](#x)'],
    ],
    ['define', '<dl><dt>a<dd>b<dd>c</dl>', ['rich <dl><dt><strong.rt-b>a<dd>b<dd>c']],
    ['take a stray item', '<li>a</li>', ['rich <ul><li>a']],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});
