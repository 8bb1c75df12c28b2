import { articleBody } from '../../../miniprogram/html/index';
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

describe('panels', () => {
  const link = '<a href="#x">甲</a>';

  it.each([
    ['have a line around', 'border:1px solid #22aa77', 'panel(/around) '],
    [
      'have a line around that is written in parts',
      'border-style:solid;border-width:2px;border-color:#22aa77',
      'panel(/around) ',
    ],
    ['have no line of no width', 'border-style:solid;border-width:0px;border-color:#22aa77', ''],
    ['have no line on some sides only', 'border-style:solid;border-width:0px 0px 1px;border-color:#22aa77', ''],
    ['have no line as white as the paper', 'border:1px solid rgb(255,255,255)', ''],
    ['have a ground', 'background:#ffe0e0', 'panel(#ffe0e0) '],
    ['have no ground as white as the paper', 'background:#f8f8f8', ''],
    [
      'have a ground that is nearly white, where they keep their text off its edges',
      'background:#f8f8f8;padding:10px',
      'panel(#f0f0f0) ',
    ],
    ['have no white ground', 'background:#ffffff;padding:10px', ''],
    ['have no ground without an edge to keep off', 'background:#f8f8f8;padding:0', ''],
  ])('%s', (_what, style, panel) => {
    expect(outlineOf(`<div style="${style}">${link}</div>`)).toEqual([`${panel}text [甲](#x)`]);
  });

  it.each([
    ['boxes of one look', '<div style="background:#ffe0e0">', '</div>'],
    ['quotes', '<blockquote>', '</blockquote>'],
  ])('tell neighbouring %s apart', (_what, open, close) => {
    const html = `${open}<p>${link}</p><p>乙</p><p>${link}</p>${close}${open}<p>丙</p><p>${link}</p>${close}`;
    const { blocks } = articleBody(html, { baseUrl: '' });
    expect(blocks.map(({ kind, isStart }) => [kind, isStart ?? false])).toEqual([
      ['text', true],
      ['rich', false],
      ['text', false],
      ['rich', true],
      ['text', false],
    ]);
  });
});

describe('lines that look like headings', () => {
  const large = (html: string): string => `<section style="font-size:22px"><p><strong>${html}</strong></p></section>`;

  it.each([
    ['are headings', large('第一节'), ['heading 3 {b 第一节}']],
    [
      'are headings in a box',
      `<div style="background:#ffe0e0">${large('第一节')}</div>`,
      ['panel(#ffe0e0) heading 3 {b 第一节}'],
    ],
    ['are not, without a letter', large('01 · ·'), ['rich <p><strong.rt-b>01 · ·']],
    ['are not, in part', large('第一节</strong>，续'), ['rich <p><strong.rt-b>第一节，续']],
    ['are not, at the size of text', large('第一节').replace('22', '17'), ['rich <p><strong.rt-b>第一节']],
    ['are not, when long', large('长'.repeat(41)), [`rich <p><strong.rt-b>${'长'.repeat(41)}`]],
    ['are not, in two lines', large('第一<br>节'), ['rich <p><strong.rt-b>第一<br>节']],
    ['are not, in a list', `<ul><li>${large('第一节')}</li></ul>`, ['rich <ul><li><strong.rt-b>第一节']],
  ])('%s', (_what, html, blocks) => {
    expect(outlineOf(html)).toEqual(blocks);
  });
});
