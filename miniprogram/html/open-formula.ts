/**
 * Formulas and drawings: of a formula its TeX is kept, else its text; of a drawing its words and pictures.
 */
import type { StartTag } from './attributes';
import type { State, Writer } from './blocks';
import type { Opened } from './elements';
import { gather, type Item } from './item';
import { markBit, PLAIN_LOOK, type Look } from './look';

const TEX_LOOK: Look = { ...PLAIN_LOOK, marks: markBit('code') };

/** `math`: its TeX annotation when it has one, else its characters in their order. */
export function openMath(_writer: Writer, tag: StartTag, state: State): Opened {
  const items: Item[] = [];
  const formula = { tex: '' };
  const isDisplay = state.look.isDisplay || tag.attrs.display === 'block';
  const inside: State = { ...state, look: PLAIN_LOOK, flow: gather(items), table: null, formula };
  return {
    state: inside,
    onClose: () => {
      inside.flow.break();
      const words = items.map(itemText).join(' ').trim();
      const tex = formula.tex.trim();
      if (tex !== '') addFormula(state, tex, isDisplay);
      else if (words !== '') state.flow.addText(words, state.look);
    },
  };
}

/** `annotation` in a formula: TeX is what is kept of all of it, other notations go. */
export function openAnnotation(writer: Writer, { attrs }: StartTag, state: State): Opened {
  const { formula } = state;
  if (formula === null) return { state, onClose: null };
  if (!/tex/i.test(attrs.encoding ?? '')) return { state: { ...state, flow: writer.hidden }, onClose: null };
  const items: Item[] = [];
  const flow = gather(items);
  return {
    state: { ...state, flow },
    onClose: () => {
      flow.break();
      formula.tex = items.map(itemText).join(' ');
    },
  };
}

/** MathJax keeps the TeX of a rendered formula in a script. */
export function openTexScript(writer: Writer, { attrs }: StartTag, state: State, rawText: string): Opened {
  if (rawText.trim() !== '') addFormula(state, rawText.trim(), (attrs.type ?? '').includes('display'));
  return { state: { ...state, flow: writer.hidden, code: null }, onClose: null };
}

/** `svg`: a card with its words when it has any; pictures in it go on as pictures. */
export function openDrawing(_writer: Writer, _tag: StartTag, state: State): Opened {
  if (state.flow.isHidden) return { state, onClose: null };
  const items: Item[] = [];
  const inside: State = { ...state, look: { ...PLAIN_LOOK, href: state.look.href }, flow: gather(items), table: null };
  return {
    state: inside,
    onClose: () => {
      inside.flow.break();
      const title = items.map(itemText).join(' ').trim();
      if (title !== '') state.flow.addBlock({ kind: 'embed', url: '', title }, state.look.box);
      for (const { block } of items) if (block) state.flow.addBlock(block, state.look.box);
    },
  };
}

function addFormula({ flow, look, code }: State, tex: string, isDisplay: boolean): void {
  if (code) code.write(tex);
  else if (isDisplay) flow.addBlock({ kind: 'formula', tex }, look.box);
  else flow.addText(tex, { ...TEX_LOOK, href: look.href, box: look.box, role: look.role, align: look.align });
}

function itemText({ paragraph }: Item): string {
  return paragraph ? paragraph.inlines.map((inline) => ('src' in inline ? '' : inline.text)).join('') : '';
}
