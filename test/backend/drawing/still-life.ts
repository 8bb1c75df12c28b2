/** Things on a table, each drawn in a 600 x 400 field and set into a frame of any ratio. Apart from the scenery, which has no middle. */
import { chance } from './chance';
import type { Palette } from './palette';
import type { Scene } from './scenery';
import { disc, line, oval, picture, placed, rect, ring, shape } from './shapes';

type Draw = (c: Palette, random: () => number) => string;

function still(draw: Draw, table = true): Scene {
  return (w, h, c, seed) => {
    const scale = Math.min(w / 600, h / 400) * 0.92;
    const left = (w - 600 * scale) / 2;
    const top = (h - 400 * scale) / 2;
    const ground = table ? rect(0, top + 318 * scale, w, h, c.far) : '';
    return picture(w, h, c.sky, ground + placed(left, top, scale, draw(c, chance(seed))));
  };
}

const steam = (c: Palette, x: number, y: number) =>
  [0, 26, 52].map((dx) => line(`M${x + dx} ${y}q-14 -22 0 -44t0 -44`, c.mid, 5)).join('');

/** A lidded tea bowl, a pot and a sprig. */
export const tea = still(
  (c) =>
    steam(c, 168, 170) +
    oval(195, 322, 108, 15, c.mid) +
    shape('M110 212h170q0 106 -62 106h-46q-62 0 -62 -106Z', c.near) +
    oval(195, 212, 85, 15, c.accent) +
    oval(420, 322, 112, 14, c.mid) +
    shape('M330 220q0 -46 90 -46t90 46v40q0 58 -54 58h-72q-54 0 -54 -58Z', c.accent) +
    line('M508 222q56 4 46 54t-50 16', c.accent, 15) +
    shape('M334 252l-58 -34 14 -14 52 18Z', c.accent) +
    disc(420, 166, 13, c.ink) +
    line('M60 330q50 -14 70 -40', c.ink, 4) +
    oval(84, 314, 24, 9, c.near),
);

/** A row of books with one leaning and a plant. */
export const books = still((c, random) => {
  const tones = [c.near, c.accent, c.mid, c.ink, c.near, c.mid, c.accent];
  let x = 96;
  let body = '';
  for (const fill of tones) {
    const [w, h] = [30 + random() * 22, 170 + random() * 70];
    body +=
      rect(x, 318 - h, w, h, fill, 3) +
      rect(x + 6, 318 - h + 24, w - 12, 5, c.sky) +
      rect(x + 6, 318 - h + 36, w - 12, 3, c.sky);
    x += w + 3;
  }
  body += `<g transform="rotate(14 ${Math.round(x + 40)} 318)">${rect(x + 12, 130, 40, 188, c.mid, 3)}${rect(x + 20, 156, 24, 5, c.sky)}</g>`;
  return (
    body +
    line('M520 300q-30 -90 -10 -150M520 300q34 -70 30 -120', c.near, 7) +
    shape('M490 258h66l-9 60h-48Z', c.accent)
  );
});

/** A city bicycle seen from the side. */
export const bicycle = still(
  (c) =>
    ring(160, 250, 84, c.ink, 9) +
    ring(440, 250, 84, c.ink, 9) +
    line('M160 250L232 132H396L300 250ZM232 132L300 250M396 132L440 250M396 132L386 92h-44', c.near, 12) +
    line('M232 132l-12 -34', c.near, 10) +
    line('M190 94h66', c.ink, 16) +
    ring(300, 250, 20, c.accent, 8) +
    rect(418, 92, 92, 58, c.accent, 8) +
    disc(160, 250, 9, c.accent) +
    disc(440, 250, 9, c.accent),
);

/** A cup from above the table edge with beans and a dripper. */
export const coffee = still((c, random) => {
  let beans = '';
  for (let i = 0; i < 16; i += 1) {
    const [x, y] = [60 + random() * 470, 334 + random() * 46];
    beans += oval(x, y, 13, 9, c.near) + line(`M${Math.round(x - 9)} ${Math.round(y)}q9 -6 18 0`, c.sky, 2);
  }
  return (
    steam(c, 200, 158) +
    rect(140, 190, 160, 128, c.accent, 18) +
    line('M300 216q58 0 52 42t-56 36', c.accent, 15) +
    shape('M384 120h156l-48 92h-60Z', c.mid) +
    rect(370, 110, 184, 14, c.ink, 7) +
    shape('M420 212h84l26 106h-136Z', c.far) +
    shape('M408 264h108l14 54h-136Z', c.near) +
    beans
  );
});

/** An open notebook, a pen and a pressed leaf. */
export const notebook = still(
  (c) =>
    `<g transform="rotate(-5 300 210)">${rect(92, 84, 206, 246, '#ffffff', 6)}${rect(302, 84, 206, 246, '#ffffff', 6)}${rect(298, 84, 4, 246, c.mid)}` +
    [0, 1, 2, 3, 4, 5, 6].map((i) => rect(116, 116 + i * 28, 158 - (i % 3) * 30, 4, c.far)).join('') +
    `${shape('M356 270q-12 -92 92 -138q22 108 -92 138Z', c.accent)}${line('M350 286L430 166', c.near, 4)}</g>` +
    `<g transform="rotate(32 480 250)">${rect(470, 120, 20, 190, c.ink, 9)}${shape('M470 304h20l-10 34Z', c.near)}</g>`,
);

/** A tent under a ridge with stars. */
export const tent = still((c, random) => {
  let stars = '';
  for (let i = 0; i < 24; i += 1) stars += disc(random() * 600, random() * 150, 1.5 + random() * 2.5, c.accent);
  return (
    stars +
    shape('M-60 318L150 96l110 130 70 -70 150 162Z', c.mid) +
    shape('M150 96l-46 50 30 -8 18 18 22 -20 22 14Z', c.sky) +
    shape('M300 332L400 190l110 142Z', c.accent) +
    shape('M400 190l-30 142h52Z', c.ink) +
    line('M400 190l128 142M400 190L282 332', c.ink, 4)
  );
});

/** A bowl of noodles, chopsticks, spring onion. */
export const noodles = still((c, random) => {
  let onion = '';
  for (let i = 0; i < 12; i += 1) onion += ring(190 + random() * 220, 176 + random() * 26, 8, c.near, 4);
  return (
    steam(c, 270, 132) +
    oval(300, 190, 196, 46, c.ink) +
    oval(300, 188, 180, 38, c.accent) +
    line('M170 190q40 -30 70 0t70 0 70 0 60 -4M190 204q40 -24 70 0t70 0 70 -2', c.sky, 8) +
    onion +
    shape('M104 190h392q-16 128 -132 130h-128q-116 -2 -132 -130Z', c.near) +
    line('M396 178L560 60M418 184L578 82', c.ink, 9)
  );
});

/** A code editor window. */
export const code = still((c, random) => {
  let body =
    rect(60, 50, 480, 300, c.ink, 14) + disc(86, 76, 8, c.accent) + disc(112, 76, 8, c.mid) + disc(138, 76, 8, c.near);
  for (let i = 0; i < 9; i += 1) {
    const indent = [0, 1, 2, 2, 3, 2, 1, 1, 0][i] ?? 0;
    const long = 50 + random() * 110;
    body += rect(92 + indent * 30, 110 + i * 25, long, 9, [c.mid, c.accent, c.far][i % 3] ?? c.mid, 4);
    body += rect(104 + indent * 30 + long, 110 + i * 25, 30 + random() * 70, 9, c.near, 4);
  }
  return body;
}, false);

/** A desk lamp over an open book. */
export const lamp = still(
  (c) =>
    shape('M210 150L110 318h330L326 150Z', c.far) +
    line('M452 318V150L330 92', c.ink, 11) +
    shape('M206 150l34 -78h68l34 78Z', c.near) +
    oval(452, 320, 62, 12, c.ink) +
    shape('M130 318q76 -38 146 0q70 -38 146 0v12H130Z', c.accent) +
    line('M276 318v10', c.sky, 4),
);

/** Three thrown pots on a shelf. */
export const pottery = still(
  (c) =>
    shape('M98 318q-30 -110 32 -150v-26h52v26q62 40 32 150Z', c.near) +
    shape('M252 318q-26 -66 6 -84h92q32 18 6 84Z', c.accent) +
    shape('M412 318v-196q0 -22 20 -22h50q20 0 20 22v196Z', c.mid) +
    rect(412, 180, 90, 12, c.sky) +
    line('M156 142q-10 -60 28 -92M156 142q4 -50 -26 -84', c.ink, 5) +
    disc(186, 46, 11, c.accent) +
    disc(128, 54, 9, c.accent) +
    rect(60, 318, 480, 12, c.ink),
);

/** A round stamp with one leaf, for avatars and small marks. */
export function seal(size: number, c: Palette): string {
  const leaf = shape('M26 72q-10 -50 50 -48q8 54 -50 48Z', c.sky) + line('M20 82q14 -30 38 -42', c.accent, 4);
  return picture(
    size,
    size,
    c.near,
    ring(size / 2, size / 2, size * 0.42, c.sky, size * 0.02) + placed(0, 0, size / 100, leaf),
  );
}
