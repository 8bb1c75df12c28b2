/**
 * What a body must never hold, checked against lists written here a second time, from WeChat's documentation.
 */
import type { Block, Body } from '../../../miniprogram/html/block';
import type { AuthorLook, RichNode, Run } from '../../../miniprogram/html/inline';
import { isRun } from '../../../miniprogram/html/plain';
import { unsafeAddress } from './unsafe-address';

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
TRUSTED.set('img', ['alt', 'src', 'height', 'width'])
  .set('ol', ['start', 'type'])
  .set('ul', ['type'])
  .set('table', ['width']);
for (const name of ['td', 'th', 'tr']) TRUSTED.set(name, ['colspan', 'height', 'rowspan', 'width']);
/** Packed names and attributes that become something else on their way into `rich-text`. */
TRUSTED.set('figcaption', []);
const OWN_ATTRIBUTES = ['look', 'more'];

const LIST_TYPE = /^(?:none|disc|circle|square|decimal|(?:lower|upper)-(?:alpha|latin|roman)|cjk-ideographic)$/;
const COLOR = /^#[0-9a-f]{6}$/;
const LOOK_FIELDS = new Map<string, RegExp>([
  ['color', COLOR],
  ['background', COLOR],
  ['on', COLOR],
  ['borderColor', COLOR],
  ['border', /^(?:left|around)$/],
  ['align', /^(?:center|right)$/],
]);
const ADDRESS_FIELDS = new Set(['src', 'href', 'url', 'poster']);
/** Fields whose lists hold text alone. */
const TEXT_LISTS = new Set(['anchors', 'code', 'widths']);

/** Each breach as a short sentence; an empty list for a safe body. */
export function findUnsafe({ looks, blocks }: Body): string[] {
  return [...looks.flatMap(unsafeLook), ...blocks.flatMap((block) => unsafeBlock(block, looks.length))];
}

function unsafeLook(look: AuthorLook): string[] {
  return Object.entries(look)
    .filter(([field, value]) => typeof value !== 'string' || !LOOK_FIELDS.get(field)?.test(value))
    .map(([field, value]) => `look ${field} ${value}`);
}

function unsafeBlock(block: Block, looks: number): string[] {
  const found: string[] = [];
  const isPicture = block.kind !== 'video' && block.kind !== 'audio';
  const waiting: [string, unknown][] = [['', block]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [field, value] = next;
    if (/^on/i.test(field)) found.push(`handler ${field}`);
    if (ADDRESS_FIELDS.has(field)) found.push(...unsafeAddress(field, value, field === 'src' && isPicture));
    if (field === 'panel' && !isLook(value, looks)) found.push('panel of no look');
    if (typeof value !== 'object' || value === null || TEXT_LISTS.has(field)) continue;
    if (field === 'nodes') found.push(...(value as RichNode[]).flatMap((node) => unsafeNode(node, looks)));
    else if (isPackedRun(value)) found.push(...unsafeRun(value, looks));
    else for (const [key, child] of Object.entries(value)) waiting.push([Array.isArray(value) ? '' : key, child]);
  }
  return found;
}

function unsafeNode(node: RichNode, looks: number): string[] {
  if (typeof node === 'string') return [];
  if (isRun(node)) return [...unsafeRun(node, looks), ...(node.length > 3 ? ['link in rich text'] : [])];
  const [tag, given, ...inside] = node;
  const allowed = TRUSTED.get(tag);
  const attributes = typeof given === 'number' ? { look: given } : given;
  return [
    ...(allowed ? [] : [`element ${tag}`]),
    ...Object.entries(attributes).flatMap(([name, value]) => {
      if (!OWN_ATTRIBUTES.includes(name) && !allowed?.includes(name)) return [`attribute ${name} of ${tag}`];
      if (name === 'look') return isLook(value, looks) ? [] : ['look that is not there'];
      const isRight = name === 'type' ? LIST_TYPE.test(`${value}`) : typeof value !== 'string';
      return isRight ? [] : [`attribute ${name} of ${tag}: ${value}`];
    }),
    ...inside.flatMap((child) => unsafeNode(child, looks)),
  ];
}

function unsafeRun([, , look, href]: Run, looks: number): string[] {
  return [...(isLook(look ?? 0, looks) ? [] : ['look that is not there']), ...unsafeAddress('href', href ?? '', false)];
}

function isPackedRun(value: object): value is Run {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'string';
}

function isLook(value: unknown, looks: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= looks;
}
