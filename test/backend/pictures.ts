/**
 * Draws every picture and sound of the sample posts into source/pictures/. Run `npx tsx test/backend/pictures.ts`; with CHROMIUM
 * set it draws the WebP files too. The results are committed, so nothing depends on running it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canvas, dot, rollingHills, TONE, weave, type Canvas } from './drawing/canvas';
import { gif } from './drawing/gif';
import { SMALL_WIDTHS } from './picture-proxy';
import { PALETTES, type Mood } from './drawing/palette';
import { png } from './drawing/png';
import { bridge, chart, city, fields, hills, map, rain, wood, type Scene } from './drawing/scenery';
import { bicycle, books, code, coffee, lamp, noodles, notebook, pottery, seal, tea, tent } from './drawing/still-life';
import { wav } from './drawing/wav';
import { webps } from './drawing/webp';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'source', 'pictures');

type Commission = [name: string, scene: Scene, mood: Mood, w?: number, h?: number];

// prettier-ignore
const COVERS: Commission[] = [
  ['cover-hills-spring', hills, 'spring'], ['cover-hills-autumn', hills, 'autumn'], ['cover-hills-dusk', hills, 'dusk'],
  ['cover-city-dusk', city, 'dusk'], ['cover-city-summer', city, 'summer'], ['cover-city-night', city, 'night', 1280, 720],
  ['cover-bridge-spring', bridge, 'spring'], ['cover-bridge-winter', bridge, 'winter', 1280, 720], ['cover-wood-summer', wood, 'summer'],
  ['cover-wood-autumn', wood, 'autumn'], ['cover-wood-winter', wood, 'winter'], ['cover-fields-spring', fields, 'spring'],
  ['cover-fields-autumn', fields, 'autumn', 1280, 720], ['cover-rain-summer', rain, 'summer'], ['cover-rain-dusk', rain, 'dusk'],
  ['cover-map-paper', map, 'paper'], ['cover-map-tea', map, 'tea'], ['cover-chart-paper', chart, 'paper'],
  ['cover-chart-summer', chart, 'summer', 1280, 720], ['cover-tea-tea', tea, 'tea'], ['cover-tea-paper', tea, 'paper'],
  ['cover-books-paper', books, 'paper'], ['cover-books-autumn', books, 'autumn'], ['cover-bicycle-summer', bicycle, 'summer'],
  ['cover-bicycle-spring', bicycle, 'spring', 1280, 720], ['cover-coffee-autumn', coffee, 'autumn'], ['cover-coffee-dusk', coffee, 'dusk'],
  ['cover-notebook-paper', notebook, 'paper'], ['cover-notebook-spring', notebook, 'spring'], ['cover-tent-night', tent, 'night'],
  ['cover-tent-winter', tent, 'winter', 1280, 720], ['cover-noodles-tea', noodles, 'tea'], ['cover-noodles-autumn', noodles, 'autumn'],
  ['cover-code-paper', code, 'paper'], ['cover-code-summer', code, 'summer', 1280, 720], ['cover-lamp-dusk', lamp, 'dusk'],
  ['cover-lamp-autumn', lamp, 'autumn'], ['cover-pottery-tea', pottery, 'tea'],
];

// prettier-ignore
const BODIES: Commission[] = [
  ['tea-square', tea, 'spring', 640, 640], ['books-portrait', books, 'tea', 600, 800], ['bicycle-wide', bicycle, 'paper', 1080, 460],
  ['street-tall', fields, 'dusk', 600, 2400], ['river-wide', hills, 'summer', 1600, 300], ['coffee-square', coffee, 'paper', 640, 640],
  ['trail-map', map, 'spring', 800, 600], ['camp-portrait', tent, 'dusk', 600, 800], ['bowl-square', noodles, 'summer', 500, 500],
  ['rainfall', rain, 'winter', 720, 480], ['terrace', fields, 'summer', 800, 450], ['old-bridge', bridge, 'autumn', 720, 480],
  ['visits', chart, 'tea', 900, 500], ['screen', code, 'night', 900, 560], ['kiln', pottery, 'autumn', 640, 480],
  ['reading-lamp', lamp, 'tea', 480, 640], ['page-spread', notebook, 'tea', 900, 600], ['skyline-wide', city, 'spring', 1200, 400],
];

function save(name: string, content: string | Buffer): void {
  writeFileSync(join(FOLDER, name), content);
}

function framed(w: number, h: number, mood: Mood, draw: (on: Canvas) => void): Canvas {
  const on = canvas(w, h, PALETTES[mood]);
  draw(on);
  return on;
}

function drawScenes(): void {
  [...COVERS, ...BODIES].forEach(([name, scene, mood, w = 960, h = 640], seed) => {
    save(`${name}.svg`, scene(w, h, PALETTES[mood], seed + 7));
  });
  for (let i = 1; i <= 12; i += 1) {
    const scene = [hills, wood, fields, city, bridge, rain][i % 6] ?? hills;
    const moods: Mood[] = ['spring', 'summer', 'autumn', 'winter'];
    save(
      `step-${String(i).padStart(2, '0')}.svg`,
      scene(480, 360, PALETTES[moods[Math.floor((i - 1) / 3)] ?? 'paper'], i * 31),
    );
  }
  save('avatar.svg', seal(160, PALETTES.tea));
  save('logo.svg', seal(240, PALETTES.spring));
  save('logo-qinghe.svg', seal(120, PALETTES.spring));
}

function drawPixels(): void {
  for (const [name, w, h, mood] of [
    ['cover-plain-dawn.png', 420, 280, 'dusk'],
    ['cover-plain-noon.png', 440, 248, 'summer'],
  ] as const) {
    save(name, png(framed(w, h, mood, rollingHills)));
    SMALL_WIDTHS.forEach((small) =>
      save(`small/${small}/${name}`, png(framed(small, Math.round((h * small) / w), mood, rollingHills))),
    );
  }
  save('mat.png', png(framed(480, 480, 'tea', (on) => weave(on, 40))));
  save('cloth.png', png(framed(800, 300, 'autumn', (on) => weave(on, 50))));
  save('leaf-24.png', png(framed(24, 24, 'spring', (on) => dot(on, TONE.near, 12, 12, 9))));
  save('smile-24.gif', gif([framed(24, 24, 'summer', drawSmile)]));
  const frames = Array.from({ length: 11 }, (_, i) =>
    framed(240, 160, 'autumn', (on) => rollingHills(on, (i + 1) * 0.045)),
  );
  save('sunrise.gif', gif([framed(240, 160, 'autumn', rollingHills), ...frames]));
  save('dot-1.gif', gif([canvas(1, 1, PALETTES.paper)]));
}

function drawSmile(on: Canvas): void {
  dot(on, TONE.accent, 12, 12, 11);
  dot(on, TONE.ink, 8, 9, 1.5);
  dot(on, TONE.ink, 16, 9, 1.5);
  for (let x = 7; x <= 17; x += 1) dot(on, TONE.ink, x, 17 - ((x - 12) / 4) ** 2, 1);
}

async function drawWebps(executablePath: string): Promise<void> {
  // prettier-ignore
  const wanted: Commission[] = [
    ['cover-lake.webp', hills, 'winter', 420, 280], ['cover-station.webp', city, 'autumn', 420, 280],
    ['orchard.webp', wood, 'spring', 420, 280], ['market.webp', fields, 'tea', 420, 280], ['night-tea.webp', tea, 'night', 340, 340],
  ];
  const svgs = wanted.map(([, scene, mood, w = 960, h = 640], seed) => scene(w, h, PALETTES[mood], seed + 90));
  const nameAt = (index: number): string => wanted[index]?.[0] ?? 'unnamed.webp';
  (await webps(svgs, executablePath)).forEach((file, i) => save(nameAt(i), file));
  for (const width of SMALL_WIDTHS) {
    const files = await webps(svgs, executablePath, width);
    files.forEach((file, i) => save(`small/${width}/${nameAt(i)}`, file));
  }
}

async function main(): Promise<void> {
  SMALL_WIDTHS.forEach((width) => mkdirSync(join(FOLDER, 'small', String(width)), { recursive: true }));
  drawScenes();
  drawPixels();
  save('kettle-tune.wav', wav([523, 587, 659, 784, 659, 0, 587, 523], 0.35));
  save('bicycle-bell.wav', wav([1568, 1568, 0, 1319], 0.25));
  const browser = process.env['CHROMIUM'];
  if (browser) await drawWebps(browser);
}

void main();
