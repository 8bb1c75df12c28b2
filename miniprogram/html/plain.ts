/**
 * Packed nodes as the plain ones that `rich-text` takes: for hosts without WXS, and as the measure of
 * `pages/article/components/body-chunk/rich.wxs`, which does the same inside the view. Every element carries a class of its own, since
 * WXSS reaches nothing else in there.
 */
import { MARKS } from './inline';
import type { RichAttributes, RichElement, RichNode, Run } from './inline';

/** Text inside `rich-text`: `&`, `<` and `>` are escaped, because WeChat decodes entities there. */
export interface PlainText {
  type: 'text';
  text: string;
}

/** An element inside `rich-text`: only trusted tags, only `class`, `style` and the few attributes WeChat reads. */
export interface PlainElement {
  name: string;
  attrs?: Record<string, string>;
  children?: PlainNode[];
}

export type PlainNode = PlainText | PlainElement;

/** An author's look as a page shows it: classes of `prose.wxss` and CSS declarations, either may be empty. */
export type LookStyle = readonly [classes: string, style: string];

/** What is shown of looks, by the numbers that blocks name them by; one that is missing says nothing. */
export type LookStyles = Readonly<Record<number, LookStyle>>;

/** The tag that a run's outer mark becomes, in the order of `MARKS`. */
const MARK_TAGS = ['strong', 'em', 'u', 's', 'code', 'sub', 'sup', 'span', 'small', 'ruby', 'rt', 'span'];
const RUBY = 1 << MARKS.indexOf('ruby');
const RT = 1 << MARKS.indexOf('rt');

/** The nodes of a block for `rich-text`; `styles` shows each of the article's looks. */
export function plainNodes(nodes: readonly RichNode[], styles: LookStyles): PlainNode[] {
  return insideNodes(nodes, styles, paragraphNodes);
}

/** Tells a run from an element. */
export function isRun(node: Run | RichElement): node is Run {
  return typeof node[0] === 'number';
}

/** Text as `rich-text` wants it, which decodes entities. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function elementNode(element: RichElement, styles: LookStyles): PlainElement {
  const [tag, given, ...inside] = element;
  const attributes: RichAttributes = typeof given === 'number' ? { look: given } : given;
  const attrs: Record<string, string> = { class: attributes.more ? `rt-${tag} rt-${tag}--more` : `rt-${tag}` };
  if (attributes.colspan !== undefined) attrs.colspan = `${attributes.colspan}`;
  if (attributes.rowspan !== undefined) attrs.rowspan = `${attributes.rowspan}`;
  if (attributes.start !== undefined) attrs.start = `${attributes.start}`;
  if (attributes.type !== undefined) attrs.style = `list-style-type:${attributes.type}`;
  applyLook(attrs, attributes.look, styles);
  // A box whose colours say nothing is no box.
  if (tag === 'div' && attrs.class !== 'rt-div') attrs.class += ' rt-panel';
  return { name: tag === 'figcaption' ? 'p' : tag, attrs, children: insideNodes(inside, styles, textNodes) };
}

function insideNodes(
  inside: readonly RichNode[],
  styles: LookStyles,
  stringNodes: (text: string) => PlainNode[],
): PlainNode[] {
  const nodes: PlainNode[] = [];
  let ruby: PlainNode[] | null = null;
  for (const child of inside) {
    const isRuby = typeof child !== 'string' && isRun(child) && (child[0] & RUBY) !== 0;
    if (!isRuby) ruby = null;
    else if (ruby === null) {
      ruby = [];
      nodes.push({ name: 'ruby', attrs: { class: 'rt-ruby' }, children: ruby });
    }
    if (typeof child === 'string') for (const node of stringNodes(child)) nodes.push(node);
    else if (isRun(child)) for (const node of runNodes(child, styles)) (ruby ?? nodes).push(node);
    else nodes.push(elementNode(child, styles));
  }
  return nodes;
}

function runNodes([bits, text, look]: Run, styles: LookStyles): PlainNode[] {
  const children = textNodes(text);
  const marks = MARKS.map((_, bit) => bit).filter((bit) => (bits & ~RUBY & (1 << bit)) !== 0);
  const attrs: Record<string, string> = {};
  if (marks.length > 0) attrs.class = marks.map((bit) => `rt-${MARKS[bit]}`).join(' ');
  applyLook(attrs, look, styles);
  if (attrs.class === undefined && attrs.style === undefined) return children;
  const outer = marks.length === 0 ? 'span' : (bits & RT) !== 0 ? 'rt' : MARK_TAGS[marks[0]];
  return [{ name: outer, attrs, children }];
}

function applyLook(attrs: Record<string, string>, look: number | undefined, styles: LookStyles): void {
  const shown = look ? styles[look] : undefined;
  if (shown === undefined) return;
  const [classes, style] = shown;
  if (classes !== '') attrs.class = attrs.class === undefined ? classes : `${attrs.class} ${classes}`;
  if (style !== '') attrs.style = style;
}

function paragraphNodes(text: string): PlainNode[] {
  return [{ name: 'p', attrs: { class: 'rt-p' }, children: textNodes(text) }];
}

function textNodes(text: string): PlainNode[] {
  if (!text.includes('\n')) return [{ type: 'text', text: escapeText(text) }];
  const nodes: PlainNode[] = [];
  text.split('\n').forEach((line, index) => {
    if (index > 0) nodes.push({ name: 'br' });
    if (line !== '') nodes.push({ type: 'text', text: escapeText(line) });
  });
  return nodes;
}
