import { growthRatio, medianRatio, percent, percentile, ratios } from '../../bench/html/figures';
import { atLeast, atMost } from '../../bench/html/verdict';
import { median } from '../../bench/table';

describe('the arithmetic of the bench', () => {
  it('takes the middle value, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([])).toBe(0);
  });

  it('finds the value below which a share of the values lie', () => {
    const values = Array.from({ length: 100 }, (_value, at) => 100 - at);
    expect(percentile(values, 0.5)).toBe(51);
    expect(percentile(values, 0.95)).toBe(96);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('compares pair by pair before it takes the middle', () => {
    expect(ratios([1, 9, 4], [2, 3, 4])).toEqual([0.5, 3, 1]);
    expect(medianRatio([1, 9, 4], [2, 3, 4])).toBe(1);
  });

  it('takes times that are too small to be told apart for equal', () => {
    expect(growthRatio(2, 8, 0.3)).toBe(4);
    expect(growthRatio(0.01, 0.2, 0.3)).toBe(1);
    expect(growthRatio(0.01, 1.5, 0.3)).toBe(5);
  });

  it('rounds shares down, so that all but one is never all', () => {
    expect(percent(9999, 10000)).toBe('99.9');
    expect(percent(516, 517, 2)).toBe('99.80');
    expect(percent(0, 0)).toBe('-');
  });
});

describe('a limit', () => {
  it('is kept at the limit itself', () => {
    expect(atMost('time', 0.4, 0.4, 'x')).toEqual({ what: 'time <= 0.4x', found: '0.400x', isMet: true });
    expect(atLeast('share', 95, 95, ' %').isMet).toBe(true);
  });

  it('is not kept beyond it, nor by what is no number', () => {
    expect(atMost('time', 0.41, 0.4).isMet).toBe(false);
    expect(atMost('time', NaN, 0.4).isMet).toBe(false);
    expect(atLeast('share', 94.99, 95).isMet).toBe(false);
  });
});
