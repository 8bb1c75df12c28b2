/**
 * Gives the elements of the tree their meaning: where text goes, which boxes it stands in, what a picture, a piece of
 * code or a film becomes. The items it makes are ordered into blocks by `assemble.ts`.
 */
import { boxOf, panelOf } from './box';
import { NO_COLOR } from './color';
import type { Element } from './element';
import { addAnchor, addBlock, breakFlow, createFlow, paragraphFor, type Flow, type Item } from './flow';
import { openAnnotation, openTexScript } from './formula';
import { readImage } from './image';
import { lookInside, PLAIN_LOOK, type Looks } from './look';
import { openEmbed } from './media';
import { OPENERS } from './openers';
import { addBreak, addImage } from './paragraph';
import { openInCode } from './pre';
import { bareTag, type Tag } from './tag';
import { BLOCK, BOXED, HEADING, OWN, PANEL } from './tags';
import { resolveMediaUrl } from './urls';

/** What the writer must know of the whole source. */
export interface Surroundings {
  baseUrl: string;
  /** Ids that links of this article name. */
  findTargets: () => ReadonlySet<string>;
  /** Whether the `pre` that just opened holds prose instead of code. */
  isProseAhead: () => boolean;
  /** The source of the element that just opened, with the end tag given; '' when that is further than `reach`. */
  sourceOf: (endTag: string, reach: number) => string;
}

export interface Writer extends Surroundings {
  /** Content that nobody is to see is thrown away here. */
  readonly hidden: Flow;
  readonly root: Element;
  /** How many folds there are so far, and the last of them that has its summary. */
  folds: number;
  lastSummary: number;
  /** Gives an element that has just opened, still with the look and scope around it, what it means. */
  open: (element: Element, rawText: string) => void;
  /** An element without content; `element` is the one around it. */
  single: (tag: Tag, element: Element) => void;
}

export function createWriter(looks: Looks, sink: (item: Item) => void, around: Surroundings): Writer {
  const { baseUrl } = around;
  const hidden = createFlow(looks, sink);
  let targets: ReadonlySet<string> | null = null;
  /** Addresses of the pictures so far: what a `noscript` repeats is dropped. */
  const seen = new Set<string>();
  /** Pictures taken from a `noscript`, in case their lazy twin comes after it. */
  const twins = new Set<string>();

  const image = (tag: Tag, element: Element): void => {
    const { scope, look } = element;
    const { flow, source, isTwin } = scope;
    const read = readImage(tag, source ? source.srcset : '', baseUrl, element.room);
    if (read === null) return;
    const { picture, isInline } = read;
    if (isTwin ? seen.has(picture.src) : twins.delete(picture.src)) return;
    (isTwin ? twins : seen).add(picture.src);
    if (look.href !== '' && !IMAGE_ADDRESS.test(look.href)) picture.href = look.href;
    if (isInline) addImage(paragraphFor(flow, element), picture);
    else addBlock(flow, { kind: 'image', ...picture }, element.box);
  };

  /** The items of the list that has just opened, NaN when they cannot be told. */
  const countItems = (): number => {
    const items = around.sourceOf('</ol', LIST_REACH).split(/<li[\s>]/i);
    return items.some((item, at) => at > 0 && /<[ou]l[\s>]/i.test(item)) ? NaN : items.length - 1;
  };

  const box = (element: Element): void => {
    const { tag, look } = element;
    const { style } = tag;
    const outer = boxOf(tag, element.box, countItems);
    element.box = style && tag.flags & PANEL ? panelOf(style, outer, looks) : outer;
    if (element.box !== outer && style && style.background !== NO_COLOR) {
      element.look = { ...look, on: style.background, number: -1 };
    }
  };

  const hide = (element: Element, rawText: string): void => {
    const { tag, scope } = element;
    if (tag.name === 'script' && tag.attrs.type.startsWith('math/tex')) openTexScript(element, rawText);
    else if (tag.flags & BLOCK && !scope.code) breakFlow(scope.flow);
    element.scope = { ...scope, flow: hidden, code: null };
  };

  const writer: Writer = {
    baseUrl,
    findTargets: around.findTargets,
    isProseAhead: around.isProseAhead,
    sourceOf: around.sourceOf,
    hidden,
    root: {
      tag: bareTag('#root'),
      look: PLAIN_LOOK,
      scope: {
        flow: createFlow(looks, sink),
        code: null,
        table: null,
        gatherers: 0,
        source: null,
        formula: null,
        isTwin: false,
      },
      box: null,
      room: Infinity,
      space: 'html',
      isForeign: false,
      close: null,
    },
    folds: 0,
    lastSummary: 0,

    open(element, rawText) {
      const { tag, scope } = element;
      const { flow } = scope;
      if (flow === hidden) return;
      if (scope.formula) {
        // Nothing but the two notations has a meaning inside a formula.
        if (tag.name === 'annotation') openAnnotation(element);
        else if (tag.name === 'annotation-xml' || (!element.isForeign && tag.hidden > 0)) hide(element, rawText);
      } else if (isHidden(tag, element)) hide(element, rawText);
      else if (scope.code && tag.name !== 'math') openInCode(element, scope.code);
      else {
        const { flags } = tag;
        if (flags & BLOCK && !(flow.paragraph?.isLead && !(flags & (BOXED | HEADING)))) breakFlow(flow);
        // An id is worth remembering only when a link in the same article names it.
        if (tag.anchor !== '' && (targets ??= around.findTargets()).has(tag.anchor)) addAnchor(flow, tag.anchor);
        if (tag.isLooked) element.look = lookInside(element.look, tag, baseUrl);
        if (flags & BOXED || (flags & PANEL && tag.style)) box(element);
        if (flags & PANEL && tag.style?.width) element.room = tag.style.width > NARROW ? element.room : tag.style.width;
        if (flags & OWN) OPENERS.get(tag.name)?.(element, writer, rawText);
      }
    },

    single(tag, element) {
      const { name, flags, attrs } = tag;
      const { scope, look } = element;
      const { flow, code, source } = scope;
      if (name === 'source') {
        if (source) {
          source.src ||= resolveMediaUrl(baseUrl, attrs.src) ?? '';
          source.srcset ||= attrs.srcset || attrs['data-srcset'];
        }
      } else if (flow === hidden) return;
      else if (name === 'br') {
        if (code) code.write('\n');
        else if (flow.paragraph) addBreak(flow.paragraph, look, looks);
      } else if (isHidden(tag, element)) return;
      else if (name === 'img' || name === 'image') image(tag, element);
      else if (name === 'hr') addBlock(flow, { kind: 'rule' }, element.box);
      else if (name === 'embed') openEmbed({ ...element, tag }, writer, '');
      else if (flags & BLOCK && !code) breakFlow(flow);
    },
  };
  return writer;
}

/** No picture but a sign stands in a box of so many px. */
const NARROW = 60;
/** A reversed list is counted when it ends within so many characters, and holds no other. */
const LIST_REACH = 20000;
/** A picture that links to its own file is meant to be looked at, not opened. */
const IMAGE_ADDRESS = /\.(?:png|jpe?g|gif|webp|bmp|avif)(?:[?#!].*)?$/i;

/** Not content here: code shows what elsewhere only works, and no drawings. */
function isHidden(tag: Tag, { scope, look }: Element): boolean {
  return tag.hidden > (scope.code || look.isPre ? 1 : 0) || (scope.code !== null && tag.name === 'svg');
}
