/** Formulas and drawings: of a formula its TeX is kept, else its text; of a drawing the picture, else its words. */
import { gather, type Element, type Opener } from './element';
import { addBlock, addFlowText, wordsOf } from './flow';
import { CODE } from './inline';
import { PLAIN_LOOK } from './look';
import { drawingSize, MAX_DRAWING, svgPicture } from './svg';

/** `math`: its TeX annotation when it has one, else its characters in their order. */
export const openMath: Opener = (element) => {
  const { scope, look, tag } = element;
  const formula = { tex: '' };
  const isDisplay = look.isDisplay || tag.attrs.display === 'block';
  element.look = PLAIN_LOOK;
  const inside = gather(element, (items) => {
    const words = wordsOf(items, ' ');
    if (formula.tex !== '') addFormula({ ...element, scope, look }, formula.tex, isDisplay);
    else if (scope.code) scope.code.write(words);
    else if (words !== '') addFlowText(scope.flow, words, { look, box: element.box });
  });
  inside.code = inside.table = null;
  inside.formula = formula;
};

/** `annotation` in a formula: TeX is what is kept of all of it, other notations go. */
export function openAnnotation(element: Element): void {
  const { formula } = element.scope;
  gather(element, (items) => {
    if (formula && /tex/i.test(element.tag.attrs.encoding)) formula.tex = wordsOf(items, ' ');
  });
}

/** MathJax keeps the TeX of a rendered formula in a script. */
export function openTexScript(element: Element, rawText: string): void {
  const tex = rawText.trim();
  if (tex !== '') addFormula(element, tex, element.tag.attrs.type.includes('display'));
}

/** `svg`: drawn as a picture where that is safe; else a card with its words, and the pictures in it. */
export const openDrawing: Opener = (element, writer) => {
  const { scope, look, tag, box } = element;
  const { flow } = scope;
  const size = scope.isTwin ? null : drawingSize(tag);
  const picture = size && svgPicture(writer.sourceOf('</svg', MAX_DRAWING), size);
  element.look = { ...PLAIN_LOOK, href: look.href };
  gather(element, (items) => {
    if (picture) addBlock(flow, { kind: 'image', ...picture }, box);
    else {
      const title = wordsOf(items, ' ');
      if (title !== '') addBlock(flow, { kind: 'embed', title }, box);
      items.forEach(({ block }) => block && addBlock(flow, block, box));
    }
  }).table = null;
};

function addFormula({ scope, look, box }: Element, tex: string, isDisplay: boolean): void {
  const { code, flow } = scope;
  const { href, role, align } = look;
  if (code) code.write(tex);
  else if (isDisplay && scope.gatherers === 0) addBlock(flow, { kind: 'formula', tex }, box);
  else addFlowText(flow, tex, { look: { ...PLAIN_LOOK, marks: CODE, href, role, align }, box });
}
