/** SVG elements as strings, with numbers rounded to keep the files small. Apart so that scenes read as drawing, not as string building. */

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A filled rectangle with an optional corner radius. */
export function rect(x: number, y: number, w: number, h: number, fill: string, radius = 0): string {
  const round = radius > 0 ? ` rx="${n(radius)}"` : '';
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"${round} fill="${fill}"/>`;
}

/** A filled circle. */
export function disc(x: number, y: number, r: number, fill: string): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"/>`;
}

/** A filled ellipse. */
export function oval(x: number, y: number, rx: number, ry: number, fill: string): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"/>`;
}

/** A circle drawn with a line only. */
export function ring(x: number, y: number, r: number, stroke: string, width: number): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${stroke}" stroke-width="${n(width)}"/>`;
}

/** A filled path; `d` is written with whole numbers by the caller. */
export function shape(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

/** A path drawn with a round line only. */
export function line(d: string, stroke: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Elements moved to (x, y) and scaled. */
export function placed(x: number, y: number, scale: number, body: string): string {
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${Math.round(scale * 1000) / 1000})">${body}</g>`;
}

/** A whole SVG file of the given size over one background colour. */
export function picture(w: number, h: number, background: string, body: string): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">`;
  return `${head}${rect(0, 0, w, h, background)}${body}</svg>\n`;
}
