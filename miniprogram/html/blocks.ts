/**
 * Gives the open elements of the tree their meaning: where text goes, which boxes it stands in, what a picture, a piece
 * of code or a film becomes. The items it makes are ordered into blocks by `assemble.ts`.
 */
import { BLOCK_TAGS } from './allowlist';
import type { StartTag } from './attributes';
import { boxOf } from './box';
import type { CodeText } from './code';
import { OPENERS, type Opened } from './elements';
import { readImage } from './image';
import { Flow, type Item } from './item';
import { PLAIN_LOOK, type Look } from './look';
import { whyHidden } from './not-content';
import { embedOf } from './open-media';
import { TagMemory, type TagFacts } from './tag-facts';
import { resolveMediaUrl } from './urls';
import type { TableContent } from './table';
import type { TreeHandler } from './open-elements';

/** What an open element means for the content inside it. */
export interface State {
  look: Look;
  flow: Flow;
  code: CodeText | null;
  table: TableContent | null;
  /** Tables and figures around this place; past a few they no longer gather, they only pass on. */
  gatherers: number;
  /** `srcset` of a `source` inside the `picture` around this place. */
  picture: { srcset: string } | null;
  /** The `video` or `audio` around this place. */
  media: { src: string } | null;
  /** The formula around this place. */
  formula: { tex: string } | null;
  /** Inside `noscript`: pictures repeat those that stand there for lazy loading. */
  isTwin: boolean;
}

/** As many ids one block carries; more of them in one place are not an author's work. */
const MAX_ANCHORS = 50;

/** What the writer must know of the whole source. */
export interface Surroundings {
  baseUrl: string;
  /** Ids that links of this article name. */
  targets: ReadonlySet<string>;
  /** Whether the `pre` that just opened holds prose instead of code. */
  isProseAhead: () => boolean;
}

export class Writer implements TreeHandler<State> {
  readonly baseUrl: string;
  /** Addresses of the pictures so far: what a `noscript` repeats is dropped. */
  readonly seenImages = new Set<string>();
  /** Pictures taken from a `noscript`, in case their lazy twin comes after it. */
  readonly twinImages = new Set<string>();
  readonly hidden = new Flow(() => undefined, true);
  readonly root: State;
  private readonly targets: ReadonlySet<string>;
  private readonly tags: TagMemory;

  readonly isProseAhead: () => boolean;

  constructor(sink: (item: Item) => void, { baseUrl, targets, isProseAhead }: Surroundings) {
    this.baseUrl = baseUrl;
    this.targets = targets;
    this.tags = new TagMemory(baseUrl);
    this.isProseAhead = isProseAhead;
    this.root = {
      look: PLAIN_LOOK,
      flow: new Flow(sink),
      code: null,
      table: null,
      gatherers: 0,
      picture: null,
      media: null,
      formula: null,
      isTwin: false,
    };
  }

  text(text: string, { look, flow, code }: State): void {
    if (code) code.write(text);
    else flow.addText(text, look);
  }

  open(tag: StartTag, parent: State, rawText: string): Opened {
    const facts = this.tags.factsOf(tag);
    if (parent.code ? facts.isHiddenInCode : facts.isHidden) return this.openHidden(tag, parent, rawText);
    if (parent.code) return openInCode(facts, tag.name, parent, parent.code);
    if (facts.isBlock) parent.flow.break();
    if (this.targets.size > 0) this.noteAnchor(tag, parent);
    let look = this.tags.lookInside(parent.look, tag);
    const box = boxOf(tag, look.box);
    if (box !== look.box) look = { ...look, box };
    const state = look === parent.look ? parent : { ...parent, look };
    const opener = OPENERS.get(tag.name);
    return opener ? opener(this, tag, state, rawText) : { state, onClose: null };
  }

  single(tag: StartTag, parent: State): void {
    const { name, attrs } = tag;
    if (name === 'br') this.lineBreak(parent);
    else if (name === 'source') noteSource(tag, parent, this.baseUrl);
    else if (whyHidden(name, attrs, parent.code !== null) !== null) return;
    else if (name === 'img' || name === 'image') this.image(tag, parent);
    else if (name === 'hr') parent.flow.addBlock({ kind: 'rule' }, parent.look.box);
    else if (name === 'embed') this.embed(tag, parent);
    else if (BLOCK_TAGS.has(name)) this.break(parent);
  }

  reopen(tag: StartTag, parent: State): State {
    if (parent.code) return parent;
    const look = this.tags.lookInside(parent.look, tag);
    return look === parent.look ? parent : { ...parent, look };
  }

  relook(tag: StartTag, state: State, parent: State): State {
    const { box, isPre } = state.look;
    return { ...state, look: { ...this.tags.lookInside(parent.look, tag), box, isPre } };
  }

  close(tag: StartTag, { flow, code }: State): void {
    if (!code && (BLOCK_TAGS.has(tag.name) || tag.name === 'text')) flow.break();
  }

  break({ flow, code }: State): void {
    if (!code) flow.break();
  }

  /** A card for something that cannot run here; nothing without an address or a title. */
  embed(tag: StartTag, { flow, look }: State): void {
    const block = embedOf(tag, this.baseUrl);
    if (block) flow.addBlock(block, look.box);
  }

  private openHidden(tag: StartTag, parent: State, rawText: string): Opened {
    const type = tag.name === 'script' ? (tag.attrs.type ?? '') : '';
    const opener = type.startsWith('math/tex') ? OPENERS.get('math/tex') : undefined;
    if (opener) return opener(this, tag, parent, rawText);
    if (BLOCK_TAGS.has(tag.name)) this.break(parent);
    return {
      state: { ...parent, flow: this.hidden, code: null, table: null, media: null },
      onClose: null,
    };
  }

  private lineBreak({ code, flow, look }: State): void {
    if (code) code.write('\n');
    else if (flow.hasParagraph) flow.paragraphFor(look).addBreak(look);
  }

  private image(tag: StartTag, { flow, look, picture, isTwin }: State): void {
    if (flow.isHidden) return;
    const image = readImage(tag.attrs, picture?.srcset ?? '', this.baseUrl);
    if (image === null || (isTwin ? this.seenImages.has(image.src) : this.twinImages.delete(image.src))) return;
    (isTwin ? this.twinImages : this.seenImages).add(image.src);
    const { isInline, ...item } = image;
    const href = look.href === '' || isImageAddress(look.href) ? undefined : look.href;
    const linked = href === undefined ? item : { ...item, href };
    if (isInline) flow.paragraphFor(look).addImage(linked);
    else flow.addBlock({ kind: 'image', ...linked, caption: '' }, look.box);
  }

  /** An id is worth remembering only when a link in the same article names it. */
  private noteAnchor({ name, attrs }: StartTag, { flow }: State): void {
    const id = attrs.id ?? (name === 'a' ? attrs.name : undefined);
    if (id === undefined || !this.targets.has(id) || flow.isHidden || flow.anchors.length >= MAX_ANCHORS) return;
    if (!flow.anchors.includes(id)) flow.anchors.push(id);
  }
}

function openInCode(facts: TagFacts, name: string, parent: State, code: CodeText): Opened {
  if (code.language === '') code.language = facts.language;
  const isBlock = facts.isBlock && name !== 'td';
  if (!isBlock && !facts.isCodeLine) return { state: parent, onClose: null };
  const start = code.openLine(isBlock);
  return { state: parent, onClose: () => code.closeLine(start, isBlock) };
}

function noteSource({ attrs }: StartTag, { media, picture }: State, baseUrl: string): void {
  if (media?.src === '') media.src = mediaAddress(attrs.src, baseUrl);
  if (picture?.srcset === '') picture.srcset = attrs.srcset ?? attrs['data-srcset'] ?? '';
}

function mediaAddress(ref: string | undefined, baseUrl: string): string {
  return ref === undefined ? '' : (resolveMediaUrl(baseUrl, ref) ?? '');
}

/** A picture that links to its own file is meant to be looked at, not opened. */
function isImageAddress(href: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|bmp|avif)(?:[?#!].*)?$/i.test(href);
}
