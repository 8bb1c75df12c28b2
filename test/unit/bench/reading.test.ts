import { isSamePicture } from '../../bench/html/pictures';
import type { Reading } from '../../bench/html/reading';
import { referenceReading } from '../../bench/html/reference';

const reading = (html: string): Reading => referenceReading(html);
const pictures = (html: string): string[] => reading(html).pictures.map(({ address }) => address);

describe('the reading of an article', () => {
  it('holds its text, and its words apart where a block ends', () => {
    expect(reading('<p>甲 <b>乙</b></p><p>丙<br>丁')).toMatchObject({ text: '甲乙丙丁', words: '甲 乙 丙 丁' });
  });

  it('leaves out what is not content', () => {
    const html = '<script>x</script>甲<style>y</style><p hidden>z</p><p style="display:none">w</p><button>v</button>';
    expect(reading(html).text).toBe('甲');
  });

  it('resolves addresses', () => {
    expect(pictures('<img src="a b.png"><img src="//e.example/c.png"><img src="http://e.example/d.png">')).toEqual([
      '//site.example/post/a%20b.png',
      '//e.example/c.png',
      '//e.example/d.png',
    ]);
    expect(reading('<a href="../x?a=1&amp;b=2">链</a><a href="#y">锚</a>').links).toEqual([
      'https://site.example/x?a=1&b=2 链',
      'https://site.example/post/#y 锚',
    ]);
  });

  it('takes the lazy address before the one that holds its place', () => {
    expect(pictures('<img src="/wait.gif" data-src="/one.png"><img data-original="/two.png">')).toEqual([
      '//site.example/one.png',
      '//site.example/two.png',
    ]);
  });

  it('counts a twin in noscript only when it stands nowhere else', () => {
    expect(pictures('<img data-src="/one.png"><noscript><img src="/one.png"></noscript>')).toHaveLength(1);
    expect(pictures('<noscript><img src="/one.png"><p>文</p></noscript>')).toHaveLength(1);
  });

  it('counts neither what counts readers nor what only holds a place', () => {
    expect(pictures('<img src="/p.gif" width="1" height="1"><img src="data:image/gif;base64,AA"><img>')).toEqual([]);
  });

  it('takes another width for the same picture, and another file for another', () => {
    const [wanted] = reading('<img src="/one.png" srcset="/one-2.png 2x,/one-3.png 3x">').pictures;
    const shown = (address: string): Reading['pictures'][number] => ({ address, others: new Set() });
    expect(wanted && isSamePicture(shown('//site.example/one-3.png'), wanted)).toBe(true);
    expect(wanted && isSamePicture(shown('//site.example/two.png'), wanted)).toBe(false);
  });

  it('reads a link by where it leads and what it holds, not by how it is cut', () => {
    const whole = reading('<a href="/x">甲乙</a>').links;
    expect(reading('<a href="/x">甲</a><b><a href="/x">乙</a></b>').links).toEqual(whole);
    expect(reading('<a href="/x">甲</a>丙<a href="/x">乙</a>').links).not.toEqual(whole);
    expect(reading('<a href="javascript:x">甲</a><a href="/y"></a>').links).toEqual([]);
  });
});
