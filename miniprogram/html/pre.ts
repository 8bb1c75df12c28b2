/** Preformatted text: nearly always code; sometimes, in WeChat articles, prose with pictures that a paste has wrapped. */
import { CodeText, codeKind } from './code';
import type { Element, Opener, Scope } from './element';
import type { InCode, Tag } from './tag';
import { BLOCK } from './tags';

const LINE_CLASSES = /^(?:line|code-line|view-line|highlight-line)$/;

/** A `pre` becomes a code block, or paragraphs that keep their white space when it holds prose. */
export const openPre: Opener = (writer, element) => {
  const { look, scope } = element;
  if (writer.isProseAhead()) {
    element.look = { ...look, isPre: true };
    return;
  }
  const code = new CodeText();
  element.scope = { ...scope, code };
  element.close = () => {
    const block = code.finish(look.language);
    if (block) scope.flow.addBlock(block, look.box);
  };
};

/** `xmp` and `plaintext` show their source as it is. */
export const openRawText: Opener = (_writer, { look, scope }, rawText) => {
  const text = rawText.replace(/^\n/, '');
  if (text.trim() !== '') scope.flow.addBlock({ kind: 'code', code: [text] }, look.box);
};

/** An element inside code: a line, a piece that the highlighter names, or nothing. */
export function openInCode(element: Element, { code }: Scope): void {
  if (code === null) return;
  const { tag } = element;
  const { kind, isBlock, isLine } = (tag.inCode ??= readInCode(tag));
  if (code.language === '') code.language = tag.language;
  if (kind === 0 && !isLine) return;
  const outer = code.kind;
  if (kind > 0) code.kind = kind;
  const start = isLine ? code.openLine(isBlock) : 0;
  element.close = () => {
    code.kind = outer;
    if (isLine) code.closeLine(start, isBlock);
  };
}

function readInCode({ name, classes, kind }: Tag): InCode {
  const isBlock = (kind.flags & BLOCK) !== 0 && name !== 'td';
  const isLine = isBlock || name === 'code' || classes.some((at) => LINE_CLASSES.test(at));
  return { kind: codeKind(classes), isBlock, isLine };
}
