/**
 * What blocks must never hold, checked against lists written here a second time, from WeChat's documentation.
 */
import type { Block } from '../../../miniprogram/html/block';

const TRUSTED = new Map<string, string[]>(
  (
    'a abbr address article aside b bdi big blockquote br caption center cite code dd del div dl dt em fieldset font ' +
    'footer h1 h2 h3 h4 h5 h6 header hr i ins label legend li mark nav p pre q rt ruby s section small span strong ' +
    'sub sup tbody tfoot thead tt u ul'
  )
    .split(' ')
    .map((name) => [name, []]),
);
TRUSTED.set('bdo', ['dir']).set('col', ['span', 'width']).set('colgroup', ['span', 'width']);
TRUSTED.set('img', ['alt', 'src', 'height', 'width']).set('ol', ['start', 'type']).set('table', ['width']);
for (const name of ['td', 'th', 'tr']) TRUSTED.set(name, ['colspan', 'height', 'rowspan', 'width']);

const ADDRESS_FIELDS = new Set(['src', 'href', 'url', 'poster']);
const SAFE_STYLE =
  /^(?:(?:color|background-color):#[0-9a-f]{6}|text-align:(?:center|right))(?:;background-color:#[0-9a-f]{6})?$/;
const SCRIPT_SCHEME = /^(?:javascript|vbscript|livescript|mocha):/;
const DATA = /^data:(?!image\/(?:png|gif|jpe?g|webp)[;,])/;

/** Each breach as a short sentence; an empty list for safe blocks. */
export function findUnsafe(blocks: Block[]): string[] {
  const found: string[] = [];
  const waiting: [string, unknown][] = [['', blocks]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [field, value] = next;
    if (typeof value === 'string') found.push(...unsafeText(field, value));
    if (typeof value !== 'object' || value === null) continue;
    if ('name' in value && typeof value.name === 'string') found.push(...untrusted(value.name, value));
    for (const [key, child] of Object.entries(value)) waiting.push([key, child]);
  }
  return found;
}

function unsafeText(field: string, value: string): string[] {
  if (field === 'style') return SAFE_STYLE.test(value) ? [] : [`style ${value}`];
  if (/^on/i.test(field)) return [`handler ${field}`];
  if (!ADDRESS_FIELDS.has(field)) return [];

  const bare = value.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g, '').toLowerCase();
  return SCRIPT_SCHEME.test(bare) || DATA.test(bare) ? [`address ${field} ${value.slice(0, 80)}`] : [];
}

function untrusted(name: string, element: object): string[] {
  const allowed = TRUSTED.get(name);
  if (!allowed) return [`element ${name}`];
  const attrs = 'attrs' in element && typeof element.attrs === 'object' && element.attrs !== null ? element.attrs : {};
  return Object.keys(attrs)
    .filter((attr) => attr !== 'class' && attr !== 'style' && !allowed.includes(attr))
    .map((attr) => `attribute ${attr} of ${name}`);
}
