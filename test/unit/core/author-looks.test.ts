import fc from 'fast-check';
import { readTokens, token, type Theme } from '../../assets/read-tokens';
import { contrast } from '../styles/contrast';
import { lookStyle, THEMES, type WrittenLook } from '../../../miniprogram/core/author-looks';

const LIGHT_PAPER = '#fbfaf7';
const DARK_PAPER = '#141513';

/** The custom properties of one look. */
function fitted(look: WrittenLook): Record<string, string> {
  const [, style] = lookStyle(look);
  return Object.fromEntries(style.split(';').map((part) => part.split(':') as [string, string]));
}

function classesOf(look: WrittenLook): string {
  return lookStyle(look)[0];
}

it('knows the papers and inks of the themes', () => {
  const tokens = readTokens();
  for (const { isDark, ink, papers } of THEMES) {
    const theme: Theme = isDark ? 'dark' : 'light';
    expect([ink, ...papers]).toEqual(['ink', 'paper', 'code-bg'].map((name) => token(tokens, theme, name)));
  }
});

it.each<[string, WrittenLook, string, string]>([
  ['a readable colour', { color: '#b00020' }, 'rt-ink', '--cl:#b00020;--cd:#ff3156'],
  ['a pale colour', { color: '#ffcc00' }, 'rt-ink', '--cl:#856a00;--cd:#ffcc00'],
  ['white letters on a dark box', { color: '#ffffff', on: '#333333' }, 'rt-ink', '--cl:#ffffff;--cd:#ffffff'],
  ['grey letters on a coloured box', { color: '#999999', on: '#fff5e0' }, 'rt-ink', '--cl:#707070;--cd:#999999'],
  [
    'a light background, a tint in the dark',
    { background: '#fff5e0' },
    'rt-ink rt-ground',
    '--cl:#1f2320;--bl:#fff5e0;--cd:#e4e5e0;--bd:#2f2a1d',
  ],
  [
    'white letters on a middling background',
    { color: '#ffffff', background: '#3daad6' },
    'rt-ink rt-ground',
    '--cl:#ffffff;--bl:#227ba0;--cd:#ffffff;--bd:#227ba0',
  ],
  [
    'black letters on a middling background',
    { color: '#000000', background: '#ff9900' },
    'rt-ink rt-ground',
    '--cl:#000000;--bl:#ff9900;--cd:#000000;--bd:#ff9900',
  ],
  [
    'black letters as ink where they cannot stay black',
    { color: '#000000', background: '#00ffee' },
    'rt-ink rt-ground',
    '--cl:#000000;--bl:#00ffee;--cd:#e4e5e0;--bd:#18625d',
  ],
  [
    'letters without a colour as paper on a dark background',
    { background: '#333333' },
    'rt-ink rt-ground',
    '--cl:#fbfaf7;--bl:#333333;--cd:#e4e5e0;--bd:#333333',
  ],
  ['an alignment', { align: 'center' }, '', 'text-align:center'],
  ['a coloured line', { border: 'left', borderColor: '#c00000' }, 'rt-edge rt-edge--left', '--el:#c00000;--ed:#c00000'],
  ['faint letters on paper in the second ink', { color: '#888888' }, 'rt-faint', ''],
  ['a grey line as a line of ours', { border: 'around', borderColor: '#dddddd' }, 'rt-edge rt-edge--around', ''],
])('shows %s', (_what, look, classes, style) => {
  expect(lookStyle(look)).toEqual([classes, style]);
});

it.each<[string, WrittenLook]>([
  ['dark grey letters on paper', { color: '#555555' }],
  ['pale grey letters on paper', { color: '#f0f0f0' }],
  ['black letters', { color: '#000000' }],
  ['a white background', { background: '#ffffff' }],
  ['a nearly white background', { background: '#f7f7f7' }],
  ['grey letters on a white background', { color: '#333333', background: '#ffffff' }],
  ['grey letters in a white box', { color: '#333333', on: '#fdfdfd' }],
])('lets %s say nothing', (_what, look) => {
  expect(lookStyle(look)).toEqual(['', '']);
});

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('lets all text be read in each theme, whatever the colours', () => {
  fc.assert(
    fc.property(fc.option(color), fc.option(color), fc.option(color), (ink, background, on) => {
      const look = {
        ...(ink === null ? {} : { color: ink }),
        ...(background === null ? {} : { background }),
        ...(on === null ? {} : { on }),
      };
      if (!classesOf(look).includes('rt-ink')) return;
      const own = fitted(look);
      // The box around is a look as well, and stands on the page as that says.
      const box = on === null ? {} : fitted({ background: on });
      for (const [letter, paper] of [
        ['l', LIGHT_PAPER],
        ['d', DARK_PAPER],
      ]) {
        const ground = own[`--b${letter}`] ?? box[`--b${letter}`] ?? paper;
        expect(contrast(own[`--c${letter}`] ?? '', ground)).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 2000 },
  );
});
