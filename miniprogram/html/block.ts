/**
 * What an article body becomes: plain JSON values that a page hands to `setData`. A block is either rich text without
 * anything to tap, or one thing that reacts. `rich-text` swallows every event inside it, hence the split.
 */

/** Text inside `rich-text`: `&`, `<` and `>` are escaped, because WeChat decodes entities there. */
export interface RichTextNode {
  type: 'text';
  text: string;
}

/** An element inside `rich-text`: only trusted tags, only `class`, `style` and the few attributes WeChat reads. */
export interface RichElement {
  name: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
}

export type RichNode = RichTextNode | RichElement;

/** A stretch of one paragraph: text (raw, never escaped) with its marks, and where a tap leads. */
export interface TextRun {
  text: string;
  /**
   * Space-separated marks, each a class of `prose.wxss` without its prefix: `b i u s code sub sup mark small ruby rt`,
   * and `marker` for the mark of a list item inside a table cell.
   */
  marks?: string;
  /** The reduced author style (CSS declarations), if any is left. */
  style?: string;
  /** Absolute address or `#anchor`; absent when the run is not a link. */
  href?: string;
}

/** A picture inside a line of text. `width` and `height` are CSS px, 0 when unknown. */
export interface InlineImage {
  src: string;
  alt: string;
  width: number;
  height: number;
  href?: string;
}

export type Inline = TextRun | InlineImage;

export interface ImageItem {
  src: string;
  alt: string;
  /** Pixels as the markup gives them, 0 when unknown. */
  width: number;
  height: number;
  /** Where a tap leads instead of the preview. */
  href?: string;
}

/**
 * What surrounds a block that had to be cut out of its container: list depth with the item's mark, quote depth, and
 * the anchors that stood at its start. Absent means the block stands at the top of the article.
 */
export interface Frame {
  /** Depth of lists around it, 1 and up. */
  indent?: number;
  /** `•` or `3.`: only on the first block of a list item. */
  marker?: string;
  /** Depth of blockquotes around it. */
  quote?: number;
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
  align?: 'center' | 'right';
}

export interface HeadingBlock extends Frame {
  kind: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  inlines: Inline[];
  align?: 'center' | 'right';
}

export interface ImageBlock extends Frame, ImageItem {
  kind: 'image';
  caption: string;
}

export interface GalleryBlock extends Frame {
  kind: 'gallery';
  images: ImageItem[];
  caption: string;
}

export interface VideoBlock extends Frame {
  kind: 'video';
  src: string;
  poster: string;
  width: number;
  height: number;
}

export interface AudioBlock extends Frame {
  kind: 'audio';
  src: string;
  title: string;
}

export interface CodeBlock extends Frame {
  kind: 'code';
  /** Lower-case name of the language, empty when the markup does not say. */
  language: string;
  /** The source text, lines separated by `\n`, without gutters. */
  text: string;
}

/** A cell of a table whose links or pictures must react. */
export interface TableCell {
  header: boolean;
  colspan: number;
  rowspan: number;
  inlines: Inline[];
  align?: 'center' | 'right';
}

/** With nothing to tap, `nodes` holds the whole table as rich text; otherwise `rows` holds its cells. */
export interface TableBlock extends Frame {
  kind: 'table';
  caption: string;
  nodes?: RichNode[];
  rows?: TableCell[][];
}

/** Something from elsewhere that cannot run here: a card with its title and address. */
export interface EmbedBlock extends Frame {
  kind: 'embed';
  url: string;
  title: string;
}

/** TeX source, kept readable. */
export interface FormulaBlock extends Frame {
  kind: 'formula';
  tex: string;
}

export interface RuleBlock extends Frame {
  kind: 'rule';
}

export type Block =
  | RichBlock
  | TextBlock
  | HeadingBlock
  | ImageBlock
  | GalleryBlock
  | VideoBlock
  | AudioBlock
  | CodeBlock
  | TableBlock
  | EmbedBlock
  | FormulaBlock
  | RuleBlock;
