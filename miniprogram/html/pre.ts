/** Preformatted text: nearly always code; sometimes, in WeChat articles, prose with pictures that a paste has wrapped. */
import { codeKind, createCode, EMPHASIS, STRONG, type CodeText } from './code';
import type { Element, Opener } from './element';
import { addBlock } from './flow';
import { BOLD, ITALIC } from './inline';
import { BLOCK } from './tags';

const LINE_CLASSES = /^(?:line|code-line|view-line|highlight-line)$/;
/** What an element means inside code: the place of its kind in `CODE_KINDS`, counted from 1, and whether it is a line or block. */
const KIND = 15;
const LINE = 16;
const BLOCK_LINE = 32;

/** A `pre` becomes a code block, or paragraphs that keep their white space when it holds prose. */
export const openPre: Opener = (element, writer) => {
  const { look, scope, box } = element;
  if (writer.isProseAhead()) {
    element.look = { ...look, isPre: true };
    return;
  }
  const code = createCode();
  element.scope = { ...scope, code };
  element.close = () => {
    const block = code.finish(look.language);
    if (block) addBlock(scope.flow, block, box);
  };
};

/** `xmp` and `plaintext` show their source as it is. */
export const openRawText: Opener = ({ scope, box }, _writer, rawText) => {
  const text = rawText.replace(/^\n/, '');
  if (text.trim() !== '') addBlock(scope.flow, { kind: 'code', code: [text] }, box);
};

/** An element inside code: a line, a piece that the highlighter names, or nothing. */
export function openInCode(element: Element, code: CodeText): void {
  const { tag } = element;
  if (tag.inCode < 0) {
    const { name, classes, flags, marks } = tag;
    const isBlock = flags & BLOCK && name !== 'td';
    const isLine = isBlock || name === 'code' || classes.some((at) => LINE_CLASSES.test(at));
    const plain = marks & BOLD ? STRONG : marks & ITALIC ? EMPHASIS : 0;
    tag.inCode = (codeKind(classes) || plain) | (isLine ? LINE : 0) | (isBlock ? BLOCK_LINE : 0);
  }
  code.language ||= tag.language;
  const meaning = tag.inCode;
  if (meaning === 0) return;
  const outer = code.kind;
  code.kind = meaning & KIND || outer;
  const isBlock = (meaning & BLOCK_LINE) !== 0;
  const start = meaning & LINE ? code.openLine(isBlock) : -1;
  element.close = () => {
    code.kind = outer;
    if (start >= 0) code.closeLine(start, isBlock);
  };
}
