/**
 * The plain text of an article for excerpts, search and counting characters.
 */
import { Tokenizer } from './tokenize';
import { BLOCK_TAGS, VOID_TAGS } from './allowlist';
import type { Attributes } from './attributes';
import { whyHidden } from './not-content';

/** Elements whose text is a substitute or a drawing's. */
const SILENT_TAGS: ReadonlySet<string> = new Set(['noscript', 'video', 'audio', 'svg']);

/**
 * The visible text of `html` on one line: white space collapsed, a space where a block ends, nothing of what is not
 * content. Stops after `maxLength` characters (UTF-16 units) when given, without an ellipsis.
 */
export function plainText(html: string, maxLength = Infinity): string {
  const tokens = new Tokenizer(html);
  const pieces: string[] = [];
  let length = 0;
  let hiddenBy = '';
  let depth = 0;
  for (let kind = tokens.next(); kind !== 'done' && length <= maxLength; kind = tokens.next()) {
    const { name } = tokens.tag;
    if (kind === 'text') {
      if (hiddenBy === '') length += push(pieces, tokens.text);
    } else if (hiddenBy !== '') {
      if (name === hiddenBy) depth += kind === 'start' ? 1 : -1;
      if (depth === 0) hiddenBy = '';
    } else if (kind === 'start' && !VOID_TAGS.has(name) && isSilent(name, tokens.tag.attrs)) {
      if (BLOCK_TAGS.has(name)) pieces.push(' ');
      hiddenBy = name;
      depth = 1;
    } else if (BLOCK_TAGS.has(name) || name === 'br') pieces.push(' ');
  }
  const text = pieces
    .join('')
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
  return text.length <= maxLength ? text : cut(text, maxLength);
}

function isSilent(name: string, attrs: Attributes): boolean {
  return SILENT_TAGS.has(name) || whyHidden(name, attrs, false) !== null;
}

function push(pieces: string[], text: string): number {
  pieces.push(text);
  return text.trim().length;
}

/** Cuts without parting the two halves of one character. */
function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
