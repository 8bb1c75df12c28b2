/**
 * What blocks hold inside: stretches of text with their marks, small pictures, and the nodes of rich text, as compact JSON
 * values. A field that would hold its usual value (empty, 0, false) is absent.
 */

/** What is left of an author's style. Colours are `#rrggbb`, as written: `core/author-looks.ts` fits them to each theme. */
export interface AuthorLook {
  color?: string;
  /** Of a run of text or, in a panel, of the whole box. */
  background?: string;
  /** The background of the panel in which a coloured run stands. */
  on?: string;
  /** Of a panel: a line at its left side, or around it. */
  border?: 'left' | 'around';
  borderColor?: string;
  align?: Align;
}

export type Align = 'center' | 'right';

/**
 * Marked text: `marks` is a bit set over `MARKS`, `look` an author's look, `href` an absolute address or `#anchor`.
 * Text is raw, never escaped; a line feed in it is a line break.
 */
export type Run = [marks: number, text: string, look?: number, href?: string];

/** The marks of a run in the order of their bits, each a class of `prose.wxss` without its prefix. */
export const MARKS = ['b', 'i', 'u', 's', 'code', 'sub', 'sup', 'mark', 'small', 'ruby', 'rt', 'marker'] as const;

/** Bits of marks that are asked for by name. */
export const BOLD = 1;
export const ITALIC = 2;
export const UNDERLINED = 4;
export const STRUCK = 8;
export const CODE = 16;
export const SUB = 32;
export const SUP = 64;
export const MARKER = 2048;

/** A picture inside a line of text. `width` and `height` are CSS px, absent when unknown. */
export interface InlineImage {
  src: string;
  alt?: string;
  width?: number;
  height?: number;
  href?: string;
}

/** A stretch of one paragraph; a string is text without any mark. */
export type Inline = string | Run | InlineImage;

/** Of a rich element, where a look alone does not say it all. */
export interface RichAttributes {
  look?: number;
  colspan?: number;
  rowspan?: number;
  /** Of an `ol`. */
  start?: number;
  type?: string;
  /** An item whose mark stands before an earlier block. */
  more?: boolean;
}

/** An element inside `rich-text`: its tag, its look or attributes, its children. */
export type RichElement = [tag: string, attributes: number | RichAttributes, ...children: RichNode[]];

/** A node inside `rich-text`. A string directly in a block is a paragraph, anywhere else it is text. */
export type RichNode = string | Run | RichElement;
