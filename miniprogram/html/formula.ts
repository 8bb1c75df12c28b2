/** Formulas and drawings: of a formula its TeX is kept, else its text; of a drawing the picture, else its words. */
import type { Element, Opener } from './element';
import type { Item } from './flow';
import { PLAIN_LOOK } from './look';
import { drawingSize, MAX_DRAWING, svgPicture } from './svg';
import { markBit } from './tags';

/** `math`: its TeX annotation when it has one, else its characters in their order. */
export const openMath: Opener = (writer, element) => {
  const { scope, look, tag } = element;
  const items: Item[] = [];
  const formula = { tex: '' };
  const flow = writer.gather(items);
  const isDisplay = look.isDisplay || tag.attrs.display === 'block';
  element.look = PLAIN_LOOK;
  element.scope = { ...scope, flow, table: null, formula };
  element.close = () => {
    flow.break();
    const words = wordsOf(items);
    const tex = formula.tex.trim();
    if (tex !== '') addFormula({ ...element, scope, look }, tex, isDisplay);
    else if (words !== '') scope.flow.addText(words, look);
  };
};

/** `annotation` in a formula: TeX is what is kept of all of it, other notations go. */
export const openAnnotation: Opener = (writer, element) => {
  const { scope, tag } = element;
  const { formula } = scope;
  if (formula === null) return;
  if (!/tex/i.test(tag.attrs.encoding ?? '')) {
    element.scope = { ...scope, flow: writer.hidden };
    return;
  }
  const items: Item[] = [];
  const flow = writer.gather(items);
  element.scope = { ...scope, flow };
  element.close = () => {
    flow.break();
    formula.tex = wordsOf(items);
  };
};

/** MathJax keeps the TeX of a rendered formula in a script. */
export const openTexScript: Opener = (writer, element, rawText) => {
  const tex = rawText.trim();
  if (tex !== '') addFormula(element, tex, (element.tag.attrs.type ?? '').includes('display'));
  element.scope = { ...element.scope, flow: writer.hidden, code: null };
};

/** `svg`: drawn as a picture where that is safe; else a card with its words, and the pictures in it. */
export const openDrawing: Opener = (writer, element) => {
  const { scope, look, tag } = element;
  if (scope.flow.isHidden) return;
  const size = scope.isTwin ? null : drawingSize(tag);
  const picture = size && svgPicture(writer.sourceOf('</svg', MAX_DRAWING), size);
  const items: Item[] = [];
  const flow = writer.gather(items);
  element.look = { ...PLAIN_LOOK, href: look.href };
  element.scope = { ...scope, flow, table: null };
  element.close = () => {
    flow.break();
    if (picture) {
      scope.flow.addBlock({ kind: 'image', ...picture }, look.box);
      return;
    }
    const title = wordsOf(items);
    if (title !== '') scope.flow.addBlock({ kind: 'embed', title }, look.box);
    for (const { block } of items) if (block) scope.flow.addBlock(block, look.box);
  };
};

function addFormula({ scope, look }: Element, tex: string, isDisplay: boolean): void {
  const { code, flow } = scope;
  if (code) code.write(tex);
  else if (isDisplay) flow.addBlock({ kind: 'formula', tex }, look.box);
  else
    flow.addText(tex, {
      ...PLAIN_LOOK,
      marks: markBit('code'),
      href: look.href,
      box: look.box,
      role: look.role,
      align: look.align,
    });
}

function wordsOf(items: Item[]): string {
  return items
    .map((item) => (item.block === null ? item.text : ''))
    .join(' ')
    .trim();
}
