/**
 * What an article body becomes: compact JSON values that a page hands to `setData`. A block is either rich text without
 * anything to tap, or one thing that reacts: `rich-text` swallows every event inside it, hence the split. A field that
 * would hold its usual value (empty, 0, false) is absent.
 */

import type { AuthorLook, Align, Inline, RichNode } from './inline';

/** Raised when blocks of an older shape can no longer be read, or lack what the same HTML gives now. */
export const BLOCKS_VERSION = 4;

/** A whole body. Blocks name the author's looks by their place in `looks`, counted from 1; 0 is none. */
export interface Body {
  looks: AuthorLook[];
  blocks: Block[];
}

export interface ImageItem {
  src: string;
  alt?: string;
  /** Pixels as the markup gives them, absent when unknown. */
  width?: number;
  height?: number;
  /** Where a tap leads instead of the preview. */
  href?: string;
}

/**
 * What surrounds a block that had to be cut out of its container. Absent means the block stands at the top of the
 * article.
 */
export interface Frame {
  /** Depth of lists around it, 1 and up. */
  indent?: number;
  /** `•` or `3.`: only on the first block of a list item. */
  marker?: string;
  /** Depth of blockquotes around it. */
  quote?: number;
  /** The look of the innermost box with a background or a border around it. */
  panel?: number;
  /** It is the first in the innermost panel or quote around it, which another of the same look may stand right before. */
  isStart?: boolean;
  /** The `details` it is inside: shown only while the `summary` of that number is open. */
  fold?: number;
  /** `id`s of the source that an in-page link may name. */
  anchors?: string[];
}

export interface RichBlock extends Frame {
  kind: 'rich';
  nodes: RichNode[];
}

/** A paragraph with at least one link or inline picture. */
export interface TextBlock extends Frame {
  kind: 'text';
  inlines: Inline[];
  align?: Align;
}

export interface HeadingBlock extends Frame {
  kind: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  inlines: Inline[];
  align?: Align;
}

/** The line of a `details` that is always shown; a tap opens and closes the blocks of its `number`. */
export interface SummaryBlock extends Frame {
  kind: 'summary';
  number: number;
  inlines: Inline[];
  isOpen?: boolean;
}

export interface ImageBlock extends Frame, ImageItem {
  kind: 'image';
  caption?: string;
}

export interface GalleryBlock extends Frame {
  kind: 'gallery';
  images: ImageItem[];
  caption?: string;
}

export interface VideoBlock extends Frame {
  kind: 'video';
  src: string;
  poster?: string;
  width?: number;
  height?: number;
}

export interface AudioBlock extends Frame {
  kind: 'audio';
  src: string;
  title?: string;
}

export interface CodeBlock extends Frame {
  kind: 'code';
  /** Lower-case name of the language, absent when the markup does not say. */
  language?: string;
  /**
   * The source text in pieces, lines separated by `\n`, without gutters. A number before a piece says what it is: its
   * place in `CODE_KINDS`, counted from 1.
   */
  code: (string | number)[];
}

/** What highlighters tell apart, in the order of the numbers in `CodeBlock.code`. */
export const CODE_KINDS = [
  'keyword',
  'string',
  'comment',
  'number',
  'title',
  'type',
  'attribute',
  'tag',
  'meta',
  'deletion',
  'addition',
  'strong',
  'emphasis',
] as const;

/** A cell of a table whose links or pictures must react. */
export interface TableCell {
  inlines: Inline[];
  isHeader?: boolean;
  colspan?: number;
  rowspan?: number;
  align?: Align;
}

/**
 * With nothing to tap, `nodes` holds the whole table as rich text; otherwise `rows` holds its cells. A large table comes
 * in pieces, whose columns are equally wide by `widths` (em).
 */
export interface TableBlock extends Frame {
  kind: 'table';
  caption?: string;
  nodes?: RichNode[];
  rows?: TableCell[][];
  widths?: number[];
}

/** Something from elsewhere that cannot run here: a card with its title and address. */
export interface EmbedBlock extends Frame {
  kind: 'embed';
  url?: string;
  title?: string;
}

/** TeX source, kept readable. */
export interface FormulaBlock extends Frame {
  kind: 'formula';
  tex: string;
}

export interface RuleBlock extends Frame {
  kind: 'rule';
}

/** Where the author wants the card of a brand. It stands between the other blocks, in none of their boxes. */
export interface MarkerBlock extends Frame {
  kind: 'marker';
  /** Of the brand, as the markup says it: nothing is drawn unless the article names that brand. */
  id: string;
  /** What the card is told of where it stands; the page adds it where it draws one. */
  named?: { ids: string[]; article: string };
}

export type Block =
  | RichBlock
  | TextBlock
  | HeadingBlock
  | SummaryBlock
  | ImageBlock
  | GalleryBlock
  | VideoBlock
  | AudioBlock
  | CodeBlock
  | TableBlock
  | EmbedBlock
  | FormulaBlock
  | RuleBlock
  | MarkerBlock;
