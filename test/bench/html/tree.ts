/** The common shape that the output of every parser is turned into before it is judged. */

export interface TreeText {
  text: string;
}

export interface TreeElement {
  name: string;
  attrs: Readonly<Record<string, string>>;
  children: TreeNode[];
}

export type TreeNode = TreeText | TreeElement;

/** An element of the common tree. */
export function element(name: string, attrs: Record<string, string> = {}, children: TreeNode[] = []): TreeElement {
  return { name, attrs, children };
}

/** What `rich-text` undoes in a text node. */
const DECODED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
};

/** The text of a `rich-text` node as a reader sees it. */
export function shownText(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#39|nbsp|ensp|emsp);/g, (whole, name: string) => DECODED[name] ?? whole);
}
