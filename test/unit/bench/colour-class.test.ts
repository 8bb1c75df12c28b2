import { colourClass, isSameColour } from '../../bench/html/colour-class';

describe('the class of a colour', () => {
  it.each(['', '#000', '#1f2320', 'rgb(51, 51, 51)', '#8a8a8a', 'rgb(44, 62, 80)', '#eee', 'rgba(255, 0, 0, 0)'])(
    'is ink for %j on paper',
    (colour) => {
      expect(colourClass(colour, '')).toBe('ink');
      expect(colourClass(colour, 'rgb(255, 255, 255)')).toBe('ink');
    },
  );

  it('is a hue for coloured text, on any background', () => {
    expect(colourClass('#ff0000', '')).toBe(0);
    expect(colourClass('rgb(0, 128, 0)', '#000')).toBe(120);
    expect(colourClass('#0000ff', '#fff')).toBe(240);
    expect(colourClass('rgb(255, 0, 1)', '')).toBeCloseTo(359.76);
  });

  it('is light for white or grey text on something darker', () => {
    expect(colourClass('#fff', '#c00')).toBe('light');
    expect(colourClass('rgb(230, 230, 230)', 'rgb(20, 20, 20)')).toBe('light');
    expect(colourClass('#fff', '#fffefc')).toBe('ink');
    expect(colourClass('#333', '#000')).toBe('ink');
  });

  it('is the same for shades of one hue, also across red', () => {
    expect(isSameColour(355, 10)).toBe(true);
    expect(isSameColour(0, 31)).toBe(false);
    expect(isSameColour('ink', 'ink')).toBe(true);
    expect(isSameColour('ink', 0)).toBe(false);
    expect(isSameColour('ink', 'light')).toBe(false);
  });
});
