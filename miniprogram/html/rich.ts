/**
 * Turns paragraphs with nothing to tap into `rich-text` nodes, with the lists and quotes around them opened once and
 * shared by neighbours. Every element carries a class of its own, since WXSS reaches nothing else in there.
 */
import type { Inline, RichElement, RichNode, TextRun } from './block';
import type { Box } from './box';
import type { Align } from './look';
import type { Paragraph } from './paragraph';

interface OpenBox {
  box: Box;
  children: RichNode[];
  /** Of a list: number of the last item in it. */
  last: number | null;
}

const BOX_TAGS: Readonly<Record<Box['type'], string>> = {
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  quote: 'blockquote',
  dl: 'dl',
  dt: 'dt',
  dd: 'dd',
};

const MARK_TAGS: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  u: 'u',
  s: 's',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
  mark: 'span',
  small: 'small',
  rt: 'rt',
};

export class RichBuilder {
  readonly nodes: RichNode[] = [];
  paragraphs = 0;
  length = 0;
  private open: OpenBox[] = [];

  add(paragraph: Paragraph): void {
    this.paragraphs++;
    this.length += paragraph.length;
    const { look } = paragraph;
    const children = this.enter(look.box);
    const inside = inlineNodes(paragraph.inlines);
    const isFirstOfItem = children.length === 0 && this.open.length > 0 && look.align === '' && holdsText(look.box);
    if (isFirstOfItem) for (const node of inside) children.push(node);
    else children.push(paragraphNode(look.role === 'caption' ? 'figcaption' : 'p', look.align, inside));
  }

  /** Nodes that belong at this place as they are, such as a table inside a table. */
  addNodes(nodes: RichNode[], box: Box | null): void {
    const children = this.enter(box);
    for (const node of nodes) children.push(node);
    this.paragraphs++;
  }

  /** Opens the boxes down to `box` and gives the children of the innermost. */
  private enter(box: Box | null): RichNode[] {
    const path: Box[] = [];
    for (let at = box; at; at = at.parent) path.push(at);
    path.reverse();
    let shared = 0;
    while (shared < path.length && shared < this.open.length && this.open[shared].box === path[shared]) shared++;
    if (shared < path.length && shared > 0 && breaksCount(this.open[shared - 1], path[shared])) shared--;
    this.open.length = shared;
    for (let depth = shared; depth < path.length; depth++) this.push(path[depth], path[depth + 1]);
    return this.open.length > 0 ? this.open[this.open.length - 1].children : this.nodes;
  }

  private push(box: Box, next: Box | undefined): void {
    const tag = BOX_TAGS[box.type];
    const attrs: Record<string, string> = { class: `rt-${tag}` };
    if (box.type === 'ol' && next?.type === 'li') {
      if (next.number !== 1) attrs.start = `${next.number}`;
      if (box.numbering !== '1') attrs.type = box.numbering;
    }
    if (box.type === 'li') {
      if (box.isMarked) attrs.class = 'rt-li rt-li--more';
      box.isMarked = true;
    }
    const node: RichElement = { name: tag, attrs, children: [] };
    const parent = this.open[this.open.length - 1];
    (parent ? parent.children : this.nodes).push(node);
    if (parent && box.type === 'li') parent.last = box.number;
    this.open.push({ box, children: node.children ?? [], last: null });
  }
}

/** The runs of a paragraph as nodes. Pictures have no place in rich text and are not expected here. */
export function inlineNodes(inlines: Inline[]): RichNode[] {
  const nodes: RichNode[] = [];
  let ruby: RichNode[] | null = null;
  for (const inline of inlines) {
    if ('src' in inline) continue;
    const isRuby = inline.marks !== undefined && /\bruby\b/.test(inline.marks);
    if (!isRuby) ruby = null;
    else if (ruby === null) {
      ruby = [];
      nodes.push({ name: 'ruby', attrs: { class: 'rt-ruby' }, children: ruby });
    }
    const target: RichNode[] = ruby ?? nodes;
    const text = withBreaks(inline.text);
    const element = markElement(inline, text);
    if (element) target.push(element);
    else for (const node of text) target.push(node);
  }
  return nodes;
}

/** A paragraph-like element: `p` or a caption. */
export function paragraphNode(role: 'p' | 'figcaption', align: Align, children: RichNode[]): RichElement {
  const attrs: Record<string, string> = { class: `rt-${role}` };
  if (align !== '') attrs.style = `text-align:${align}`;
  return { name: 'p', attrs, children };
}

/** Text as `rich-text` wants it, which decodes entities. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Undoes `escapeText`. */
export function unescapeText(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

function markElement(run: TextRun, children: RichNode[]): RichElement | null {
  const marks = (run.marks ?? '').split(' ').filter((mark) => mark !== '' && mark !== 'ruby');
  if (marks.length === 0 && run.style === undefined) return null;
  const outer = marks.includes('rt') ? 'rt' : marks[0];
  const attrs: Record<string, string> = {};
  if (marks.length > 0) attrs.class = marks.map((mark) => `rt-${mark}`).join(' ');
  if (run.style !== undefined) attrs.style = run.style;
  return { name: outer === undefined ? 'span' : MARK_TAGS[outer], attrs, children };
}

function withBreaks(text: string): RichNode[] {
  if (!text.includes('\n')) return [{ type: 'text', text: escapeText(text) }];
  const nodes: RichNode[] = [];
  text.split('\n').forEach((line, index) => {
    if (index > 0) nodes.push({ name: 'br' });
    if (line !== '') nodes.push({ type: 'text', text: escapeText(line) });
  });
  return nodes;
}

function holdsText(box: Box | null): boolean {
  return box !== null && (box.type === 'li' || box.type === 'dd' || box.type === 'dt');
}

/** An `ol` can only count on by one: any other number starts a list node of its own. */
function breaksCount(list: OpenBox, item: Box): boolean {
  return list.box.type === 'ol' && list.last !== null && item.number !== list.last + 1;
}
