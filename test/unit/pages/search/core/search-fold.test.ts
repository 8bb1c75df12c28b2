import { foldForSearch } from '../../../../../miniprogram/pages/search/core/search-fold';

it.each([
  ['WeChat', 'wechat'],
  ['Ｖｕｅ３．０', 'vue3.0'],
  ['［Ａ］～', '[a]~'],
  ['全　角', '全 角'],
  ['Café Ångström', 'cafe angstrom'],
  ['Łódź', 'lodz'],
  ['lǐ bái', 'li bai'],
  ['ΣΊΣΥΦΟΣ', 'σΊσυφοσ'],
  ['МОСКВА Ёлка', 'москва ёлка'],
  ['①⑨', '19'],
  ['H₂O', 'h2o'],
])('folds %s', (text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
});

it.each(['', 'abc', '青禾周刊', 'œuvre', '3×4÷2', '🍃𠮷', 'ひらがなカタカナ', '한글'])('leaves %s alone', (text) => {
  expect(foldForSearch(text)).toBe(text);
});

it('keeps the place of every unit and folds once for all', () => {
  const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join('');
  const folded = foldForSearch(all);
  expect(folded).toHaveLength(all.length);
  expect(foldForSearch(folded)).toBe(folded);
});

it('agrees with Unicode on width, case and accents of the letters it knows', () => {
  const strange = new Set('ØøĐđĦħıĿŀŁłŉŦŧſ');
  for (let unit = 0xc0; unit < 0x180; unit += 1) {
    const letter = String.fromCharCode(unit);
    const bare = letter
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
    if (!strange.has(letter)) expect(foldForSearch(letter)).toBe(bare);
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) {
    const sign = String.fromCharCode(unit);
    expect(foldForSearch(sign)).toBe(sign.normalize('NFKC').toLowerCase());
  }
});
