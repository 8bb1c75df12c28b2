import type { BrowserRun } from '../../bench/html/browser-styles';
import { shownRun } from '../../bench/html/browser-look';
import { compareLooks } from '../../bench/html/same-look';
import type { StyledRun } from '../../bench/html/styled';

const PLAIN: StyledRun = { text: '', isBold: false, isItalic: false, colour: 'ink', align: '' };
const ours = (text: string, look: Partial<StyledRun> = {}): StyledRun => ({ ...PLAIN, ...look, text });

function shown(text: string, look: Partial<BrowserRun> = {}): BrowserRun {
  const plain = { isBold: false, isItalic: false, colour: 'rgb(0, 0, 0)', background: '', align: 'start', path: '>p' };
  return { ...plain, ...look, text };
}

function compare(own: StyledRun[], browser: BrowserRun[]): ReturnType<typeof compareLooks> {
  return compareLooks(own, browser.map(shownRun));
}

describe('the look of text', () => {
  it('is compared character by character, however it is cut', () => {
    const count = compare(
      [ours('一二三'), ours('四', { isBold: true })],
      [shown('一 二'), shown('三'), shown('四\n', { isBold: true })],
    );
    expect(count).toMatchObject({ shown: 4, found: 4, same: 4, styled: 1, styledSame: 1 });
  });

  it('differs in one aspect and is the same in the others', () => {
    const count = compare([ours('一二三四')], [shown('一二', { isItalic: true }), shown('三四', { align: 'center' })]);
    expect(count).toMatchObject({ found: 4, same: 0, sameIn: { bold: 4, italic: 2, colour: 4, align: 2 } });
    expect([...count.differences]).toEqual([
      ['italic: italic came out upright in >p', 2],
      ['align: center came out start in >p', 2],
    ]);
  });

  it('takes left, justified and start for one alignment', () => {
    const browser = ['left', 'justify', 'start'].map((align) => shown('字', { align }));
    expect(compare([ours('字字字')], browser).same).toBe(3);
    expect(compare([ours('字', { align: 'right' })], [shown('字', { align: '-webkit-right' })]).same).toBe(1);
  });

  it('leaves to the theme what is the theme’s', () => {
    const heading = shown('题', { isBold: true, path: '>div>h2>span' });
    const code = shown('码', { colour: 'rgb(255, 0, 0)', path: '>p>code' });
    const link = shown('链', { colour: '', path: '>p>a' });
    expect(compare([ours('题码链')], [heading, code, link])).toMatchObject({ same: 3, styled: 0 });
  });

  it('does not leave a paragraph’s bold to it, nor a coloured link', () => {
    const link = shown('链', { colour: 'rgb(255, 0, 0)', path: '>p>a' });
    expect(compare([ours('字链')], [shown('字', { isBold: true }), link]).same).toBe(0);
  });

  it('counts text that is not found', () => {
    expect(compare([ours('甲')], [shown('甲'), shown('乙')])).toMatchObject({ shown: 2, found: 1, same: 1 });
  });
});
