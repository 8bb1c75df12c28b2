import { mostAtOnce, mostAtOnceOfOneHost, mostInOneSecond } from '../../audit/spans';

describe('the busiest second', () => {
  it.each([
    [[], 0],
    [[5], 1],
    [[0, 999], 2],
    [[0, 1000], 1],
    [[2000, 10, 1500, 1600, 0, 2499], 4],
  ])('of %j holds %d', (times, most) => {
    expect(mostInOneSecond(times)).toBe(most);
  });
});

describe('spans that meet', () => {
  it('are counted at their densest moment', () => {
    const spans = [
      { start: 0, end: 10 },
      { start: 5, end: 20 },
      { start: 8, end: 9 },
      { start: 15, end: 30 },
    ];
    expect(mostAtOnce(spans)).toBe(3);
  });

  it('do not meet where one ends and the next begins', () => {
    expect(
      mostAtOnce([
        { start: 10, end: 20 },
        { start: 0, end: 10 },
      ]),
    ).toBe(1);
    expect(mostAtOnce([])).toBe(0);
  });

  it('are counted for each host apart', () => {
    const load = (host: string) => ({ url: `https://${host}/a.png`, start: 0, end: 10 });
    expect(mostAtOnceOfOneHost([load('one'), load('two'), load('one'), { ...load('two'), url: 'a.png' }])).toBe(2);
    expect(mostAtOnceOfOneHost([])).toBe(0);
  });
});
