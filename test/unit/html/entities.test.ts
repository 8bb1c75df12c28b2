import { decodeEntities } from '../../../miniprogram/html/entities';

describe('decodes in text', () => {
  it.each([
    ['&amp;lt;', '&lt;'],
    ['&copy; &times; &mdash; &hellip; &yen; &rarr; &alpha; &Eacute;', '© × — … ¥ → α É'],
    ['&copy 2020 &amp x &lt y', '© 2020 & x < y'],
    ['&notit;', '¬it;'],
    ['&#20013;&#x56FD;&#39;', "中国'"],
    ['&#128512;&#x1F600;', '😀😀'],
    ['a&#150;b&#133;', 'a–b…'],
    ['&#0;&#xD800;&#x110000;&#99999999999;', '\ufffd\ufffd\ufffd\ufffd'],
    ['&#65x&#x41;', 'AxA'],
    ['javascript&colon;a&lpar;1&rpar;&Tab;&NewLine;', 'javascript:a(1)\t\n'],
    ['&lang;&rang;&apos;', "⟨⟩'"],
  ])('%s', (source, text) => {
    expect(decodeEntities(source, false)).toBe(text);
  });
});

describe('is stricter in attributes', () => {
  it.each([
    ['/b?x=1&amp;y=2&z=3', '/b?x=1&y=2&z=3'],
    ['?a=1&copy=2', '?a=1&copy=2'],
    ['?a=1&copyright=2', '?a=1&copyright=2'],
    ['&copy 1', '© 1'],
    ['&quot;a&quot;', '"a"'],
  ])('%s', (source, text) => {
    expect(decodeEntities(source, true)).toBe(text);
  });
});

describe('leaves alone', () => {
  it.each(['plain', 'AT&T', 'a & b', '&unknown;', '&;', '&#;', '&#x;', '&&&', '&alpha'])('%s', (text) => {
    expect(decodeEntities(text, false)).toBe(text);
  });
});
