/** WXS source as JavaScript: only what differs is rewritten. */
import { compileInlineWxs, compileWxs, requiredWxs } from '../../preview/build/wxs';

describe('compileWxs', () => {
  it.each([
    ["getRegExp('\\d+', 'g')", "getRegExp('\\\\d+', 'g')"],
    ['getRegExp("a\\.b")', 'getRegExp("a\\\\.b")'],
    ['x.constructor === "Array"', 'x.__wxsType === "Array"'],
  ])('turns %s into %s', (source, expected) => {
    expect(compileWxs(source)).toBe(expected);
  });

  it.each(["getRegExp('a\\n')", "'\\d'", 'x.constructors', 'var a = 1;'])('leaves %s alone', (source) => {
    expect(compileWxs(source)).toBe(source);
  });
});

describe('compileInlineWxs', () => {
  it('reaches only the bodies of modules', () => {
    const wxml = '<view>x.constructor</view><wxs module="m">y.constructor</wxs><wxs src="./a.wxs" module="n" />';
    expect(compileInlineWxs(wxml)).toBe(
      '<view>x.constructor</view><wxs module="m">y.__wxsType</wxs><wxs src="./a.wxs" module="n" />',
    );
  });
});

describe('requiredWxs', () => {
  it('lists the paths as written', () => {
    expect(requiredWxs('var a = require(\'./a.wxs\'), b = require("../b.wxs");')).toEqual(['./a.wxs', '../b.wxs']);
  });
});
