import { plainText } from '../../../miniprogram/html/text';

describe('plain text', () => {
  it.each([
    ['puts blocks apart', '<p>甲</p><p>乙</p>', '甲 乙'],
    ['keeps inline words together', '甲<b>乙</b>丙', '甲乙丙'],
    ['decodes entities', '<p>1 &lt; 2 &amp; 3</p>', '1 < 2 & 3'],
    ['collapses white space', '  甲 \n\n 乙 ', '甲 乙'],
    [
      'drops what is not content',
      '甲<script>x</script><p style="display:none">y<b>z</b></p><noscript>w</noscript>乙',
      '甲 乙',
    ],
    ['drops a hidden element with its like inside', '甲<div hidden><div>x</div>y</div>乙', '甲 乙'],
    ['reads a line break', '甲<br>乙', '甲 乙'],
    ['is empty for nothing', '', ''],
  ])('%s', (_what, html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('stops at a length, without parting a character', () => {
    expect(plainText('<p>一二三四</p>', 3)).toBe('一二三');
    expect(plainText('一😀二', 2)).toBe('一');
    expect(plainText('一二', 2)).toBe('一二');
  });
});
