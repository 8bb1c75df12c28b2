/**
 * Figures and galleries: they gather pictures and captions, and pass everything else on in its order.
 */
import type { ImageBlock, ImageItem } from './block';
import type { StartTag } from './attributes';
import type { State, Writer } from './blocks';
import type { Opened } from './elements';
import { gather, type Flow, type Item } from './item';
import { classNames } from './style';

const MAX_GATHERERS = 6;
const GALLERY_CLASSES: ReadonlySet<string> = new Set([
  'gallery',
  'wp-block-gallery',
  'blocks-gallery-grid',
  'kg-gallery-container',
]);

/** A figure joins its one picture with its caption. */
export function openFigure(_writer: Writer, tag: StartTag, state: State): Opened {
  return isGallery(tag) ? openGathering(state, closeGallery) : openGathering(state, closeFigure);
}

/** A `div` or `ul` gathers only when its class says that it is a gallery. */
export function openDivision(_writer: Writer, tag: StartTag, state: State): Opened {
  return isGallery(tag) ? openGathering(state, closeGallery) : { state, onClose: null };
}

function openGathering(state: State, close: (items: Item[], flow: Flow) => void): Opened {
  if (state.gatherers >= MAX_GATHERERS || state.flow.isHidden) return { state, onClose: null };
  const items: Item[] = [];
  const inside: State = { ...state, flow: gather(items), gatherers: state.gatherers + 1 };
  return { state: inside, onClose: () => close(items, state.flow) };
}

function closeFigure(items: Item[], flow: Flow): void {
  const images = items.filter(isImage);
  const words = items.filter((item) => !isImage(item));
  const [image] = images;
  if (images.length === 1 && words.length > 0 && words.every(isPlainCaption)) {
    const caption = words.map(textOf).join('\n').trim();
    flow.add({ ...image, anchors: anchorsOf(items), block: { ...image.block, caption } });
  } else for (const item of items) flow.add(item);
}

function closeGallery(items: Item[], flow: Flow): void {
  const images = items.filter(isImage);
  const words = items.filter((item) => !isImage(item));
  const isPure = images.length > 1 && images.every(({ block }) => block.caption === '') && words.every(isPlainCaption);
  if (!isPure) {
    for (const item of items) flow.add(item);
    return;
  }
  const caption = words.map(textOf).join('\n').trim();
  const block = { kind: 'gallery' as const, images: images.map(({ block: image }) => bare(image)), caption };
  flow.add({ paragraph: null, block, box: images[0].box, anchors: anchorsOf(items) });
}

interface ImageEntry {
  paragraph: null;
  block: ImageBlock;
  box: Item['box'];
  anchors: string[];
}

function isImage(item: Item): item is ImageEntry {
  return item.block?.kind === 'image';
}

function isPlainCaption({ paragraph }: Item): boolean {
  return paragraph !== null && paragraph.look.role === 'caption' && !paragraph.isTapped;
}

function anchorsOf(items: Item[]): string[] {
  const anchors: string[] = [];
  for (const item of items) anchors.push(...item.anchors);
  return anchors;
}

function textOf({ paragraph }: Item): string {
  return paragraph ? paragraph.inlines.map((inline) => ('src' in inline ? '' : inline.text)).join('') : '';
}

function bare({ src, alt, width, height, href }: ImageBlock): ImageItem {
  return href === undefined ? { src, alt, width, height } : { src, alt, width, height, href };
}

function isGallery({ attrs }: StartTag): boolean {
  return attrs.class !== undefined && classNames(attrs.class).some((name) => GALLERY_CLASSES.has(name));
}
