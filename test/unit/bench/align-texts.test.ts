import { commonStretches } from '../../bench/html/align-texts';

const LONG = '春眠不觉晓处处闻啼鸟夜来风雨声花落知多少';
const OTHER = '白日依山尽黄河入海流欲穷千里目更上一层楼';

function common(one: string, other: string): string[] {
  return commonStretches(one, other).map(({ one: at, length }) => one.slice(at, at + length));
}

describe('two texts', () => {
  it('that are equal are one stretch', () => {
    expect(commonStretches(LONG, LONG)).toEqual([{ one: 0, other: 0, length: LONG.length }]);
    expect(commonStretches('', '')).toEqual([]);
  });

  it('meet again after what stands in one of them only', () => {
    expect(common(LONG + OTHER, `${LONG}甲乙${OTHER}`)).toEqual([LONG, OTHER]);
    expect(common(`${LONG}甲乙丙${OTHER}`, LONG + OTHER)).toEqual([LONG, OTHER]);
    expect(common(`${LONG}甲${OTHER}${LONG}`, `${LONG}乙丙${OTHER}${LONG}`)).toEqual([LONG, OTHER + LONG]);
  });

  it('never share a character out of order', () => {
    const stretches = commonStretches(LONG + OTHER, OTHER + LONG);
    const ends = stretches.map(({ one, other, length }) => [one + length, other + length]);
    stretches.slice(1).forEach(({ one, other }, at) => {
      expect([one, other]).toEqual([Math.max(one, ends[at]?.[0] ?? 0), Math.max(other, ends[at]?.[1] ?? 0)]);
    });
    expect(stretches.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThanOrEqual(LONG.length);
  });

  it('have nothing in common when they share too little', () => {
    expect(common('甲乙丙', '丁戊己')).toEqual([]);
  });
});
