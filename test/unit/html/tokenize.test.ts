import { createTokenizer, type TokenHandler } from '../../../miniprogram/html/tokenize';

/** Tokens as short words: text as it is, `<name attr=value>`, `</name>`; raw content after a bar. */
function tokensOf(html: string): string[] {
  const words: string[] = [];
  const handler: TokenHandler = {
    text: (text) => words.push(text),
    start: ({ name, attrs, isSelfClosing }, rawText) => {
      const pairs = Object.entries(attrs).map(([key, value]) => ` ${key}=${value}`);
      words.push(`<${name}${pairs.join('')}${isSelfClosing ? '/' : ''}>${rawText === '' ? '' : `|${rawText}`}`);
    },
    end: ({ name }) => words.push(`</${name}>`),
    endInnermost: () => 0,
    isRaw: () => true,
    isForeign: () => false,
  };
  createTokenizer(html, handler).read(Infinity);
  return words;
}

describe('tags', () => {
  it.each([
    ['upper case and single quotes', "<IMG SRC='A.png'></P>", ['<img src=A.png>', '</p>']],
    ['no quotes', '<img src=/a/b.png width=600>', ['<img src=/a/b.png width=600>']],
    ['no quotes before a slash', '<a href=/c />x', ['<a href=/c/>', 'x']],
    ['no space between attributes', '<img src="a.png"alt="x"width="3">', ['<img src=a.png alt=x width=3>']],
    ['space around =', '<a href = "/x" >', ['<a href=/x>']],
    ['line breaks', '<img\n  src="a.png"\n\talt="x"\n>', ['<img src=a.png alt=x>']],
    ['a repeated attribute', '<a href="/1" href="/2">', ['<a href=/1>']],
    ['> in a value', '<img alt="a>b" src="x.png">', ['<img alt=a>b src=x.png>']],
    ['odd = signs', '<p =x>a<p a==b>b', ['<p>', 'a', '<p>', 'b']],
    ['entities in a value', '<a href="/b?x=1&amp;y=2&z=3">', ['<a href=/b?x=1&y=2&z=3>']],
    ['an empty value', '<video poster>', ['<video poster=>']],
    ['a slash in an end tag', '</p/>x', ['</p>', 'x']],
    ['NUL', '<p title="a\u0000b">\u0000c', ['<p title=a\ufffdb>', 'c']],
  ])('%s', (_what, html, tokens) => {
    expect(tokensOf(html)).toEqual(tokens);
  });
});

describe('what is no tag stays text', () => {
  it.each(['a < b', 'a<5', '<3', '1<=2', 'x <', '<', '<<<'])('%s', (text) => {
    expect(tokensOf(text).join('')).toBe(text);
  });
});

describe('comments and the like go', () => {
  it.each([
    ['甲<!-- a > b -- c -->乙', '甲乙'],
    ['甲<!-->乙<!--->丙', '甲乙丙'],
    ['甲<!-- x --!>乙', '甲乙'],
    ['甲<!-- never closed', '甲'],
    ['甲<!x y>乙<?xml version="1.0"?>丙</ z>丁</>戊', '甲乙丙丁戊'],
    ['甲<!DOCTYPE html>乙<![CDATA[x]]>丙', '甲乙丙'],
    ['甲<p', '甲'],
    ['甲<a href="/x', '甲'],
    ['甲</p x="', '甲'],
  ])('%s', (html, text) => {
    expect(tokensOf(html).join('')).toBe(text);
  });
});

describe('raw text', () => {
  it.each([
    ['ends at its own end tag', '<script>var a="</div>"</SCRIPT >x', ['<script>|var a="</div>"', '</script>', 'x']],
    ['does not end at a longer name', '<style></styles></style>', ['<style>|</styles>', '</style>']],
    ['runs to the end when left open', '<style>.a{b:c}</styl', ['<style>|.a{b:c}</styl']],
    ['is not decoded', '<xmp>&lt;</xmp>', ['<xmp>|&lt;', '</xmp>']],
  ])('%s', (_what, html, tokens) => {
    expect(tokensOf(html)).toEqual(tokens);
  });
});

describe('a style that an inner quote has broken', () => {
  it.each([
    ['<p style="background: url("/x.png"); color: red">', 'background: url(); color: red'],
    ['<p style="background: url("/x.png"), url("/y.png"); color: red">', 'background: url(), url(); color: red'],
    ['<p style="background: url("/x.png" color: red>', 'background: url('],
    ['<p style="background: url(\'/x.png\'); color: red">', "background: url('/x.png'); color: red"],
  ])('%s', (html, style) => {
    expect(tokensOf(html)).toEqual([`<p style=${style}>`]);
  });
});
