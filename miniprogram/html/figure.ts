/** Figures and galleries: they gather pictures and captions, and pass everything else on in its order. */
import type { GalleryBlock, ImageBlock } from './block';
import { MAX_GATHERERS, type Element, type Opener } from './element';
import type { BlockItem, Flow, Item } from './flow';
import { CAPTION } from './look';
import { itemOf } from './image';
import type { Tag } from './tag';
import type { Writer } from './writer';

const GALLERIES = /^(?:gallery|wp-block-gallery|blocks-gallery-grid|kg-gallery-container)$/;

/** A figure joins its one picture with its caption. */
export const openFigure: Opener = (writer, element) => {
  gatherIn(writer, element, isGallery(element.tag) ? closeGallery : closeFigure);
};

/** A `div` or `ul` gathers only when its class says that it is a gallery. */
export const openDivision: Opener = (writer, element) => {
  if (isGallery(element.tag)) gatherIn(writer, element, closeGallery);
};

function gatherIn(writer: Writer, element: Element, close: (items: Item[], flow: Flow) => void): void {
  const { scope } = element;
  if (scope.gatherers >= MAX_GATHERERS || scope.flow.isHidden) return;
  const items: Item[] = [];
  const flow = writer.gather(items);
  element.scope = { ...scope, flow, gatherers: scope.gatherers + 1 };
  element.close = () => {
    flow.break();
    close(items, scope.flow);
  };
}

function closeFigure(items: Item[], flow: Flow): void {
  const [image, other] = items.filter(isImage);
  const words = items.filter((item) => !isImage(item));
  if (image !== undefined && other === undefined && words.length > 0 && words.every(isPlainCaption)) {
    flow.add({ ...image, anchors: anchorsOf(items), block: { ...image.block, caption: textOf(words) } });
  } else for (const item of items) flow.add(item);
}

function closeGallery(items: Item[], flow: Flow): void {
  const images = items.filter(isImage);
  const words = items.filter((item) => !isImage(item));
  if (images.length < 2 || images.some(({ block }) => block.caption !== undefined) || !words.every(isPlainCaption)) {
    for (const item of items) flow.add(item);
    return;
  }
  const block: GalleryBlock = {
    kind: 'gallery',
    images: images.map(({ block: image }) => itemOf(image)),
  };
  const caption = textOf(words);
  if (caption !== '') block.caption = caption;
  flow.add({ block, box: images[0].box, anchors: anchorsOf(items) });
}

function isImage(item: Item): item is BlockItem & { block: ImageBlock } {
  return item.block?.kind === 'image';
}

function isPlainCaption(item: Item): boolean {
  return item.block === null && item.look.role === CAPTION && !item.isTapped;
}

function anchorsOf(items: Item[]): string[] | null {
  const anchors = items.flatMap((item) => item.anchors ?? []);
  return anchors.length > 0 ? anchors : null;
}

function textOf(items: Item[]): string {
  return items
    .map((item) => (item.block === null ? item.text : ''))
    .join('\n')
    .trim();
}

function isGallery({ classes }: Tag): boolean {
  return classes.some((name) => GALLERIES.test(name));
}
