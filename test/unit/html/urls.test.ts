import { resolveMediaUrl, resolveUrl } from '../../../miniprogram/html/urls';

const BASE = 'https://site.example/a/b/c?page=2#top';

describe('resolves against the page', () => {
  it.each([
    ['https://other.example/x', 'https://other.example/x'],
    ['//cdn.example/x.png', 'https://cdn.example/x.png'],
    ['/root', 'https://site.example/root'],
    ['d', 'https://site.example/a/b/d'],
    ['./d', 'https://site.example/a/b/d'],
    ['../d', 'https://site.example/a/d'],
    ['../../../../d', 'https://site.example/d'],
    ['d/./e/../f/', 'https://site.example/a/b/d/f/'],
    ['..', 'https://site.example/a/'],
    ['?q=1', 'https://site.example/a/b/c?q=1'],
    ['?q=a/../b', 'https://site.example/a/b/c?q=a/../b'],
    ['#anchor', '#anchor'],
    ['文章/第一篇', 'https://site.example/a/b/文章/第一篇'],
    ['a b.html', 'https://site.example/a/b/a%20b.html'],
    ['  /trimmed \n', 'https://site.example/trimmed'],
    ['/li\nne', 'https://site.example/line'],
    ['HTTP://Other.example/x', 'http://Other.example/x'],
    ['https:\\\\other.example\\x', 'https://other.example\\x'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['tel:10086', 'tel:10086'],
    ['weixin://dl/business', 'weixin://dl/business'],
  ])('%s', (ref, address) => {
    expect(resolveUrl(BASE, ref)).toBe(address);
  });
});

describe('refuses as a link', () => {
  it.each([
    '',
    '#',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u00a0javascript:alert(1)',
    'java\u200bscript:alert(1)',
    'javascript&colon;alert(1)',
    'vbscript:x',
    'data:text/html,<script>',
    'data:image/png;base64,AAAA',
    'file:///etc/passwd',
    'blob:https://site.example/1',
    'unknown:x',
    'https://',
  ])('%j', (ref) => {
    expect(resolveUrl(BASE, ref)).toBeNull();
    expect(resolveUrl('', ref)).toBeNull();
  });
});

describe('without a known page leaves alone', () => {
  it.each(['/root', 'd/e', '../x', '?q=1', 'https://other.example/x'])('%s', (ref) => {
    expect(resolveUrl('', ref)).toBe(ref);
  });

  it('what an odd base cannot resolve', () => {
    expect(resolveUrl('not a page', '/root')).toBe('/root');
  });
});

describe('media', () => {
  it.each([
    ['a.png', 'https://site.example/a/b/a.png'],
    ['data:image/webp;base64,AA AA', 'data:image/webp;base64,AA%20AA'],
    ['wxfile://tmp_1.jpg', 'wxfile://tmp_1.jpg'],
  ])('takes %s', (ref, address) => {
    expect(resolveMediaUrl(BASE, ref)).toBe(address);
  });

  it.each(['data:image/svg+xml,<svg>', 'data:text/html,x', 'mailto:a@b.example', '#x', 'javascript:1'])(
    'refuses %s',
    (ref) => {
      expect(resolveMediaUrl(BASE, ref)).toBeNull();
    },
  );
});
