import { unusedSheets } from '../../audit/sheet-use';

const rule = (selector: string, isUsed: boolean, bytes = 10) => ({ selector, isUsed, bytes });

describe('unused WXSS', () => {
  it('is what matched on no page, by sheet, the most first', () => {
    const looks = [
      { path: 'app', rules: [rule('.a', true), rule('.b', false), rule('.c', false, 5)] },
      { path: 'pages/b', rules: [rule('.x', false, 100)] },
      { path: 'app', rules: [rule('.a', false), rule('.b', true), rule('.c', false, 5)] },
    ];
    expect(unusedSheets(looks)).toEqual([
      { path: 'pages/b', bytes: 100, selectors: ['.x'] },
      { path: 'app', bytes: 5, selectors: ['.c'] },
    ]);
  });

  it('knows a selector that is written twice apart', () => {
    const [sheet] = unusedSheets([{ path: 'app', rules: [rule('.a', true), rule('.a', false)] }]);
    expect(sheet).toEqual({ path: 'app', bytes: 10, selectors: ['.a'] });
  });

  it('leaves sheets from npm to their makers', () => {
    expect(unusedSheets([{ path: 'miniprogram_npm/x/index', rules: [rule('.a', false)] }])).toEqual([]);
  });
});
