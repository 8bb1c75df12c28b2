/** Page addresses: what onLoad gets and where relative urls lead. */
import { absolutePageUrl, parsePageUrl } from '../../preview/page/url';

describe('parsePageUrl', () => {
  it('gives values as they were written, undecoded', () => {
    expect(parsePageUrl('/pages/a/a?name=%E4%BD%A0&x=1')).toEqual({
      path: 'pages/a/a',
      query: { name: '%E4%BD%A0', x: '1' },
      url: '/pages/a/a?name=%E4%BD%A0&x=1',
    });
  });

  it('keeps question and equals signs inside a value', () => {
    expect(parsePageUrl('/pages/a/a?u=b?c=d').query).toEqual({ u: 'b?c=d' });
  });

  it('lets a broken escape through', () => {
    expect(parsePageUrl('/pages/a/a?id=%E4%&%=1').query).toEqual({ id: '%E4%', '%': '1' });
  });

  it('gives no query where there is none', () => {
    expect(parsePageUrl('pages/a/a')).toEqual({ path: 'pages/a/a', query: {}, url: '/pages/a/a' });
  });
});

describe('absolutePageUrl', () => {
  it.each([
    ['../b/b?x=1', '/pages/b/b?x=1'],
    ['./c', '/pages/a/c'],
    ['c', '/pages/a/c'],
    ['/other/d', '/other/d'],
  ])('leads %s to %s', (url, expected) => {
    expect(absolutePageUrl(url, 'pages/a/a')).toBe(expected);
  });
});
