/**
 * Checks a body that somebody else made, such as a server's `blocks`, by the rules that the parser's own output keeps:
 * what is not listed here is not let through.
 */
import { CODE_KINDS } from './block';
import { MARKS } from './inline';
import type { Body } from './block';
import { LIST_TYPES } from './style';
import { isDrawing } from './svg';
import { resolveMediaUrl, resolveUrl } from './urls';

/** Whether a value is what its field may hold; `looks` is how many looks the body has. */
type Check = (value: unknown, looks: number) => boolean;

/** What an object may hold and must hold. */
interface Shape {
  fields: ReadonlyMap<string, Check | undefined>;
  required: string[];
}

/** Elements in one another: more than the parser ever nests (lists in cells of tables in cells). */
const MAX_DEPTH = 32;
const MAX_SPAN = 1000;
const MAX_SIDE = 1e6;
const ALL_MARKS = 2 ** MARKS.length - 1;
const COLOR = /^#[0-9a-f]{6}$/;

const isText: Check = (value) => typeof value === 'string';
const isTrue: Check = (value) => value === true;
const isLook: Check = (value, looks) => isWhole(value, 0, looks);
const isLink: Check = (value) => typeof value === 'string' && resolveUrl('', value) === value;
const isMedia: Check = (value) => typeof value === 'string' && resolveMediaUrl('', value) === value;
const isPicture: Check = (value) => isMedia(value, 0) || (typeof value === 'string' && isDrawing(value));
const isSide: Check = (value) => typeof value === 'number' && value >= 0 && value <= MAX_SIDE;
const isColor: Check = (value) => typeof value === 'string' && COLOR.test(value);
const isCodePart: Check = (value) => typeof value === 'string' || isWhole(value, 1, CODE_KINDS.length);
const isNode: Check = (value, looks) => isNodeWithin(value, looks, MAX_DEPTH);
const isInline: Check = (value, looks) =>
  typeof value === 'string' || (Array.isArray(value) ? isRun(value, looks, 4) : fits(value, PICTURE, looks));

/** What a field holds wherever it stands. */
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ...each('kind alt caption title marker tex language id', isText),
  ...each('href url', isLink),
  ...each('width height', isSide),
  ...each('color background on borderColor', isColor),
  ...each('more isOpen isStart isHeader', isTrue),
  ...each('look panel', isLook),
  ...each<Check>('indent quote', (value) => isWhole(value, 1, MAX_DEPTH)),
  ...each<Check>('fold number', (value) => isWhole(value, 1, Infinity)),
  ...each<Check>('colspan rowspan', (value) => isWhole(value, 1, MAX_SPAN)),
  ...each('align', oneOf('center', 'right')),
  ...each('border', oneOf('left', 'around')),
  ...each<Check>('type', (value) => typeof value === 'string' && LIST_TYPES.test(value)),
  ['start', (value) => isWhole(value, -Infinity, Infinity)],
  ['level', (value) => isWhole(value, 1, 6)],
  ['src', isPicture],
  ['poster', isMedia],
  ['anchors', listOf(isText)],
  ['code', listOf(isCodePart)],
  ['widths', listOf(isSide)],
  ['inlines', listOf(isInline)],
  ['nodes', listOf(isNode)],
  ['images', listOf((value, looks) => fits(value, PICTURE, looks))],
  ['rows', listOf(listOf((value, looks) => fits(value, CELL, looks)))],
]);

const LOOK = shape('', 'color background on border borderColor align');
const PICTURE = shape('src', 'alt width height href');
const CELL = shape('inlines', 'isHeader colspan rowspan align');

const FRAME = 'indent marker quote panel isStart fold anchors';
/** The fields of each kind of block beside those of its frame. */
const BLOCKS = new Map([
  block('rich', 'nodes', ''),
  block('text', 'inlines', 'align'),
  block('heading', 'level inlines', 'align'),
  block('summary', 'number inlines', 'isOpen'),
  block('image', 'src', 'alt width height href caption'),
  block('gallery', 'images', 'caption'),
  block('video', 'src', 'poster width height', isMedia),
  block('audio', 'src', 'title', isMedia),
  block('code', 'code', 'language'),
  block('table', '', 'caption nodes rows widths'),
  block('embed', '', 'url title'),
  block('formula', 'tex', ''),
  block('rule', '', ''),
  block('marker', 'id', ''),
]);

/** The elements of rich text with their attributes. */
const ELEMENTS = new Map([
  ...each('p figcaption div blockquote dl dt dd table tr', shape('', 'look')),
  ...each('td th', shape('', 'look colspan rowspan')),
  ...each('ol ul', shape('', 'look start type')),
  ...each('li', shape('', 'look more')),
]);

/**
 * The value itself when it is a body as the parser makes them, else null: with anything in it that is of another type,
 * unknown, out of range or an address that is not let through. It is left as it is, and takes linear time.
 */
export function checkBody(value: unknown): Body | null {
  if (!isObject(value) || Object.keys(value).length !== 2) return null;
  const { looks, blocks } = value;
  if (!Array.isArray(looks) || !every(looks, 0, (look) => fits(look, LOOK, 0), 0)) return null;
  return Array.isArray(blocks) && every(blocks, 0, isBlock, looks.length) ? (value as unknown as Body) : null;
}

function isBlock(value: unknown, looks: number): boolean {
  const kind = isObject(value) ? BLOCKS.get(value.kind as string) : undefined;
  return kind !== undefined && fits(value, kind, looks);
}

/** A node of rich text with at most `depth` elements in one another. */
function isNodeWithin(value: unknown, looks: number, depth: number): boolean {
  if (typeof value === 'string') return true;
  if (!Array.isArray(value)) return false;
  const [tag, given] = value as unknown[];
  if (typeof tag === 'number') return isRun(value, looks, 3);
  const element = ELEMENTS.get(tag as string);
  if (element === undefined || depth === 0 || !(isLook(given, looks) || fits(given, element, looks))) return false;
  return every(value, 2, (child) => isNodeWithin(child, looks, depth - 1), looks);
}

/** A run of at most so many parts: inside rich text nothing can be tapped. */
function isRun(value: unknown[], looks: number, parts: number): boolean {
  const [marks, text, look = 0, href = '#a'] = value;
  if (value.length > parts || !isWhole(marks, 0, ALL_MARKS) || !isText(text, 0)) return false;
  return isLook(look, looks) && isLink(href, 0);
}

function fits(value: unknown, { fields, required }: Shape, looks: number): boolean {
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  return (
    names.every((name) => fields.get(name)?.(value[name], looks) === true) &&
    required.every((name) => names.includes(name))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** Whether all from a place on pass; a gap in a list is a value too. */
function every(list: readonly unknown[], from: number, check: Check, looks: number): boolean {
  for (let at = from; at < list.length; at++) if (!check(list[at], looks)) return false;
  return true;
}

function shape(required: string, optional: string, src = isPicture): Shape {
  const names = `${required} ${optional}`.split(' ');
  return {
    fields: new Map(names.map((name) => [name, name === 'src' ? src : CHECKS.get(name)])),
    required: required === '' ? [] : required.split(' '),
  };
}

function block(kind: string, required: string, optional: string, src = isPicture): [string, Shape] {
  return [kind, shape(`kind ${required}`.trim(), `${optional} ${FRAME}`, src)];
}

function listOf(check: Check): Check {
  return (value, looks) => Array.isArray(value) && every(value, 0, check, looks);
}

function oneOf(...values: string[]): Check {
  return (value) => values.includes(value as string);
}

function each<T>(names: string, value: T): [string, T][] {
  return names.split(' ').map((name) => [name, value]);
}
