/** Scenes that fill a frame of any ratio: hills, city, river, sea, wood, snow, fields, rain, charts, maps. Apart from the still lifes, which sit in the middle. */
import { chance } from './chance';
import type { Palette } from './palette';
import { disc, line, oval, picture, rect, shape } from './shapes';

/** Draws a scene of w x h in a palette; the seed varies it. */
export type Scene = (w: number, h: number, colours: Palette, seed: number) => string;

function ridge(w: number, h: number, base: number, rise: number, steps: number, random: () => number): string {
  const points: [number, number][] = [];
  for (let i = 0; i <= steps; i += 1) points.push([(w * i) / steps, base - random() * rise]);
  let d = `M0 ${h}L0 ${Math.round(base - rise / 2)}`;
  let [px, py] = [0, base - rise / 2];
  for (const [x, y] of points) {
    d += `Q${Math.round(px)} ${Math.round(py)} ${Math.round((px + x) / 2)} ${Math.round((py + y) / 2)}`;
    [px, py] = [x, y];
  }
  return `${d}L${w} ${Math.round(py)}L${w} ${h}Z`;
}

/** Four layers of hills under a low sun. */
export const hills: Scene = (w, h, c, seed) => {
  const random = chance(seed);
  const r = Math.min(w, h);
  const sun = disc(w * (0.2 + random() * 0.6), h * 0.3, r * 0.09, c.accent);
  const layers = [c.far, c.mid, c.near].map((fill, i) =>
    shape(ridge(w, h, h * (0.58 + i * 0.16), h * (0.28 - i * 0.05), 6 + i, random), fill),
  );
  return picture(w, h, c.sky, sun + layers.join(''));
};

/** A skyline with lit windows over a band of water. */
export const city: Scene = (w, h, c, seed) => {
  const random = chance(seed);
  let body = disc(w * 0.74, h * 0.24, Math.min(w, h) * 0.08, c.accent);
  for (const [fill, low, high] of [
    [c.far, 0.3, 0.5],
    [c.mid, 0.16, 0.36],
  ] as const) {
    for (let x = -10; x < w;) {
      const width = h * (0.06 + random() * 0.09);
      const tall = h * (low + random() * (high - low));
      body += rect(x, h * 0.8 - tall, width, tall, fill);
      if (fill === c.mid && random() > 0.4) {
        for (let y = 0; y < 4; y += 1) body += rect(x + width * 0.3, h * 0.8 - tall + 14 + y * 22, 8, 10, c.accent);
      }
      x += width + h * 0.008;
    }
  }
  body += rect(0, h * 0.8, w, h * 0.2, c.near);
  for (let i = 0; i < 14; i += 1) {
    const x = random() * w;
    body += line(`M${Math.round(x)} ${Math.round(h * (0.84 + random() * 0.13))}h${Math.round(w * 0.05)}`, c.mid, 3);
  }
  return picture(w, h, c.sky, body);
};

/** A river under an arched bridge with one boat. */
export const bridge: Scene = (w, h, c, seed) => {
  const random = chance(seed);
  let body = shape(ridge(w, h, h * 0.5, h * 0.22, 7, random), c.far) + rect(0, h * 0.56, w, h * 0.44, c.mid);
  const top = Math.round(h * 0.46);
  body += shape(
    `M0 ${top + 40}Q${w / 2} ${top - Math.round(h * 0.16)} ${w} ${top + 40}V${Math.round(h * 0.6)}H0Z`,
    c.near,
  );
  for (const at of [0.2, 0.5, 0.8]) body += oval(w * at, h * 0.62, w * 0.105, h * 0.12, c.mid);
  for (let i = 0; i < 16; i += 1) {
    body += line(
      `M${Math.round(random() * w)} ${Math.round(h * (0.68 + random() * 0.28))}h${Math.round(w * 0.06)}`,
      c.far,
      3,
    );
  }
  const [x, y] = [Math.round(w * 0.36), Math.round(h * 0.8)];
  body += shape(
    `M${x} ${y}h${Math.round(h * 0.3)}l-${Math.round(h * 0.05)} ${Math.round(h * 0.05)}h-${Math.round(h * 0.2)}Z`,
    c.ink,
  );
  body += shape(
    `M${x + Math.round(h * 0.13)} ${y - 4}v-${Math.round(h * 0.2)}l${Math.round(h * 0.12)} ${Math.round(h * 0.2)}Z`,
    c.accent,
  );
  return picture(w, h, c.sky, body);
};

/** Trunks and round crowns standing in depth. */
export const wood: Scene = (w, h, c, seed) => {
  const random = chance(seed);
  let body = rect(0, h * 0.72, w, h * 0.28, c.far);
  for (const [fill, count, size] of [
    [c.far, 9, 0.5],
    [c.mid, 7, 0.66],
    [c.near, 4, 0.8],
  ] as const) {
    for (let i = 0; i < count; i += 1) {
      const x = ((i + 0.2 + random() * 0.6) / count) * w;
      const crown = h * size * (0.14 + random() * 0.08);
      const foot = h * (0.6 + size * 0.3);
      body += rect(x - crown * 0.06, foot - h * size * 0.6, crown * 0.12, h * size * 0.6, c.ink);
      body += oval(x, foot - h * size * 0.55, crown * 0.8, crown * 1.25, fill);
      if (random() > 0.75) body += disc(x + crown * 0.3, foot - h * size * 0.5, crown * 0.14, c.accent);
    }
  }
  return picture(w, h, c.sky, body);
};

/** Terraced fields as bands, with birds. */
export const fields: Scene = (w, h, c, seed) => {
  const random = chance(seed);
  let body = disc(w * 0.22, h * 0.22, Math.min(w, h) * 0.07, c.accent);
  const tones = [c.far, c.mid, c.far, c.mid, c.near, c.mid, c.near];
  tones.forEach((fill, i) => {
    body += shape(ridge(w, h, h * (0.46 + i * 0.085), h * 0.1, 3, random), fill);
  });
  for (let i = 0; i < 5; i += 1) {
    const [x, y] = [Math.round(w * (0.5 + random() * 0.4)), Math.round(h * (0.1 + random() * 0.2))];
    body += line(`M${x} ${y}q8 -10 16 0q8 -10 16 0`, c.ink, 3);
  }
  return picture(w, h, c.sky, body);
};

/** A window in the rain: panes, drops, a plant on the sill. */
export const rain: Scene = (w, h, c, seed) => {
  const random = chance(seed);
  let body = rect(w * 0.08, h * 0.08, w * 0.84, h * 0.74, c.far);
  for (let i = 0; i < 70; i += 1) {
    const [x, y] = [Math.round(w * (0.1 + random() * 0.8)), Math.round(h * (0.1 + random() * 0.62))];
    body += line(`M${x} ${y}l-5 ${Math.round(h * 0.05)}`, c.sky, 3);
  }
  body += rect(w * 0.49, h * 0.08, w * 0.02, h * 0.74, c.near) + rect(w * 0.08, h * 0.42, w * 0.84, h * 0.02, c.near);
  body += rect(w * 0.04, h * 0.82, w * 0.92, h * 0.05, c.near);
  const [x, y] = [Math.round(w * 0.7), Math.round(h * 0.82)];
  for (let i = -3; i <= 3; i += 1)
    body += line(`M${x} ${y - 60}q${i * 20} -80 ${i * 42} -${130 - Math.abs(i) * 18}`, c.accent, 12);
  body += shape(`M${x - 52} ${y - 80}h104l-14 80h-76Z`, c.ink);
  return picture(w, h, c.sky, body);
};

/** A contour map with a walked route and its two ends. */
export const map: Scene = (w, h, c, seed) => {
  const random = chance(seed);
  let body = '';
  for (let i = 0; i < 9; i += 1) {
    const grow = 0.08 + i * 0.075;
    body += `<ellipse cx="${Math.round(w * 0.42)}" cy="${Math.round(h * 0.5)}" rx="${Math.round(w * grow)}" ry="${Math.round(h * grow * (0.9 + random() * 0.3))}" fill="none" stroke="${i % 3 ? c.far : c.mid}" stroke-width="3" transform="rotate(${Math.round(random() * 18)} ${Math.round(w / 2)} ${Math.round(h / 2)})"/>`;
  }
  const at = (x: number, y: number) => `${Math.round(w * x)} ${Math.round(h * y)}`;
  body += line(
    `M${at(0.12, 0.82)}C${at(0.3, 0.5)} ${at(0.4, 0.9)} ${at(0.52, 0.56)}S${at(0.7, 0.5)} ${at(0.86, 0.2)}`,
    c.accent,
    9,
  );
  body += disc(w * 0.12, h * 0.82, 15, c.near) + disc(w * 0.86, h * 0.2, 15, c.near);
  return picture(w, h, c.sky, body);
};

/** Bars and a line over them, as in a report. */
export const chart: Scene = (w, h, c, seed) => {
  const random = chance(seed);
  let body = '';
  let d = '';
  for (let i = 0; i < 12; i += 1) {
    const tall = h * (0.18 + random() * 0.25 + i * 0.02);
    const x = w * (0.1 + i * 0.068);
    body += rect(x, h * 0.85 - tall, w * 0.044, tall, i % 4 === 3 ? c.mid : c.far, 4);
    d += `${i ? 'L' : 'M'}${Math.round(x + w * 0.022)} ${Math.round(h * 0.85 - tall - h * (0.06 + random() * 0.1))}`;
  }
  body +=
    line(d, c.accent, 7) + line(`M${Math.round(w * 0.07)} ${Math.round(h * 0.855)}H${Math.round(w * 0.93)}`, c.ink, 4);
  return picture(w, h, c.sky, body);
};
