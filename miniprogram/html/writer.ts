/**
 * Gives the elements of the tree their meaning: where text goes, which boxes it stands in, what a picture, a piece of
 * code or a film becomes. The items it makes are ordered into blocks by `assemble.ts`.
 */
import { boxOf, panelOf } from './box';
import { NO_COLOR } from './color';
import type { Element, Scope } from './element';
import { Flow, type Item } from './flow';
import { openAnnotation, openTexScript } from './formula';
import { readImage } from './image';
import { lookInside, PLAIN_LOOK, type Looks } from './look';
import { addSource, openEmbed } from './media';
import { OPENERS } from './openers';
import { openInCode } from './pre';
import type { Tag } from './tag';
import { BLOCK, BOXED, OWN, PANEL } from './tags';

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

export class Writer {
  readonly baseUrl: string;
  readonly looks: Looks;
  readonly isProseAhead: Surroundings['isProseAhead'];
  readonly sourceOf: Surroundings['sourceOf'];
  readonly hidden: Flow;
  readonly root: Element;
  /** How many folds there are so far. */
  folds = 0;
  /** The last of them that has its summary. */
  lastSummary = 0;
  private readonly findTargets: Surroundings['findTargets'];
  private targets: ReadonlySet<string> | null = null;
  /** Addresses of the pictures so far: what a `noscript` repeats is dropped. */
  private readonly seen = new Set<string>();
  /** Pictures taken from a `noscript`, in case their lazy twin comes after it. */
  private readonly twins = new Set<string>();

  constructor(root: Tag, looks: Looks, sink: (item: Item) => void, around: Surroundings) {
    this.baseUrl = around.baseUrl;
    this.findTargets = around.findTargets;
    this.isProseAhead = around.isProseAhead;
    this.sourceOf = around.sourceOf;
    this.looks = looks;
    this.hidden = new Flow(looks, () => undefined, true);
    const scope: Scope = {
      flow: new Flow(looks, sink),
      code: null,
      table: null,
      gatherers: 0,
      picture: null,
      media: null,
      formula: null,
      isTwin: false,
    };
    this.root = { tag: root, look: PLAIN_LOOK, scope, space: 'html', isForeign: false, close: null };
  }

  /** A flow that keeps what it is given in `items`. */
  gather(items: Item[]): Flow {
    return new Flow(this.looks, (item) => items.push(item));
  }

  /** Gives an element that has just opened, still with the look and scope around it, what it means. */
  open(element: Element, rawText: string): void {
    const { tag, scope } = element;
    if (scope.formula) {
      // Nothing but the two notations has a meaning inside a formula.
      if (tag.name === 'annotation') openAnnotation(this, element, rawText);
      else if (tag.name === 'annotation-xml' || (!element.isForeign && tag.hidden > 0)) this.hide(element, rawText);
      return;
    }
    if (isHidden(element)) {
      this.hide(element, rawText);
      return;
    }
    if (scope.code && tag.name !== 'math') {
      openInCode(element, scope);
      return;
    }
    const { flags } = tag.kind;
    if (flags & BLOCK) scope.flow.break();
    if (tag.anchor !== '' && this.isTarget(tag.anchor)) scope.flow.addAnchor(tag.anchor);
    if (tag.isLooked) element.look = lookInside(element.look, tag, this.baseUrl);
    if (flags & BOXED || (flags & PANEL && tag.style)) this.box(element);
    if (flags & OWN) OPENERS.get(tag.name)?.(this, element, rawText);
  }

  /** An element without content; `element` is the one around it. */
  single(tag: Tag, element: Element): void {
    const { name, kind } = tag;
    const { scope, look } = element;
    if (name === 'br') this.lineBreak(element);
    else if (isHidden({ ...element, tag })) return;
    else if (name === 'source') addSource(this, { ...element, tag }, '');
    else if (name === 'img' || name === 'image') this.image(tag, element);
    else if (name === 'hr') scope.flow.addBlock({ kind: 'rule' }, look.box);
    else if (name === 'embed') openEmbed(this, { ...element, tag }, '');
    else if (kind.flags & BLOCK) this.break(element);
  }

  /** A paragraph ends here although no element does. */
  break({ scope }: Element): void {
    if (!scope.code) scope.flow.break();
  }

  private box(element: Element): void {
    const { tag, look } = element;
    const box = panelOf(tag, boxOf(tag, look.box), this.looks);
    if (box === look.box || element.scope.flow.isHidden) return;
    element.look = { ...look, box };
    if (box?.type === 'div' && tag.style && tag.style.background !== NO_COLOR) element.look.on = tag.style.background;
  }

  private hide(element: Element, rawText: string): void {
    const { tag, scope } = element;
    if (tag.name === 'script' && tag.attrs.type?.startsWith('math/tex')) {
      openTexScript(this, element, rawText);
      return;
    }
    if (tag.kind.flags & BLOCK) this.break(element);
    element.scope = { ...scope, flow: this.hidden, code: null, table: null, media: null };
  }

  private lineBreak({ scope, look }: Element): void {
    if (scope.code) scope.code.write('\n');
    else scope.flow.paragraph?.addBreak(look, this.looks);
  }

  private image(tag: Tag, { scope, look }: Element): void {
    const { flow, picture, isTwin } = scope;
    if (flow.isHidden) return;
    const read = readImage(tag, picture?.srcset ?? '', this.baseUrl);
    if (read === null) return;
    const { image } = read;
    if (isTwin ? this.seen.has(image.src) : this.twins.delete(image.src)) return;
    (isTwin ? this.twins : this.seen).add(image.src);
    if (look.href !== '' && !isImageAddress(look.href)) image.href = look.href;
    if (read.isInline) flow.paragraphFor(look).addImage(image);
    else flow.addBlock({ kind: 'image', ...image }, look.box);
  }

  /** An id is worth remembering only when a link in the same article names it. */
  private isTarget(id: string): boolean {
    this.targets ??= this.findTargets();
    return this.targets.has(id);
  }
}

/** Not content here: code shows what elsewhere only works, and no drawings. */
function isHidden({ tag, scope, look }: Element): boolean {
  return tag.hidden > (scope.code || look.isPre ? 1 : 0) || (scope.code !== null && tag.name === 'svg');
}

/** A picture that links to its own file is meant to be looked at, not opened. */
function isImageAddress(href: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|bmp|avif)(?:[?#!].*)?$/i.test(href);
}
