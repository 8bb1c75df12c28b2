/** Addresses that a body must never hold: schemes that run something, and drawings that do more than draw. */

const SCRIPT_SCHEME = /^(?:javascript|vbscript|livescript|mocha):/;
const DATA = /^data:(?!image\/(?:png|gif|jpe?g|webp)[;,])/;
const DRAWING = /^data:image\/svg\+xml(?:;charset=[\w-]+)?(;base64)?,/i;
/** What an address inside a drawing may be: a place in it, or a picture of points. */
const INSIDE = `\\s*["']?\\s*(?:#|data:image/(?:png|gif|jpe?g|webp)[;,])`;
const DRAWING_FAULTS: [string, RegExp][] = [
  ['script', /<\s*(?:[\w-]+:)?script/i],
  ['handler', /[\s"'/]on\w+\s*=/i],
  ['foreign', /<\s*(?:[\w-]+:)?(?:foreignobject|iframe|embed|object|audio|video|animate|set|handler)\b/i],
  ['entity', /<!\s*(?:doctype|entity)/i],
  ['scheme', /(?:javascript|vbscript)\s*:/i],
  ['import', /@import/i],
  ['style', new RegExp(`url\\((?!${INSIDE})`, 'i')],
  ['address', new RegExp(`\\b(?:href|src)\\s*=(?!${INSIDE})`, 'i')],
];

/** What is wrong with an address; only a picture may be a drawing in a `data:` address. */
export function unsafeAddress(field: string, value: unknown, isPicture: boolean): string[] {
  if (typeof value !== 'string') return [`address ${field} of no text`];
  const bare = value.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g, '').toLowerCase();
  if (isPicture && DRAWING.test(value)) return drawingFaults(value);
  return SCRIPT_SCHEME.test(bare) || DATA.test(bare) ? [`address ${field} ${value.slice(0, 80)}`] : [];
}

function drawingFaults(address: string): string[] {
  const [start, base64] = DRAWING.exec(address) ?? [''];
  const written = address.slice(start.length);
  let source: string;
  try {
    source = base64 ? Buffer.from(written, 'base64').toString('utf8') : decodeURIComponent(written);
  } catch {
    return ['drawing that cannot be read'];
  }
  return DRAWING_FAULTS.filter(([, fault]) => fault.test(source)).map(([name]) => `drawing with ${name}`);
}
