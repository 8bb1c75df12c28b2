/** Figures, galleries and the marks of brands. Figures and galleries gather pictures and captions, and pass everything else on in its order. */
import type { GalleryBlock, ImageBlock } from './block';
import { gather, MAX_GATHERERS, type Opener } from './element';
import { wordsOf, type BlockItem, type Item } from './flow';
import { CAPTION } from './look';
import { itemOf } from './image';

const GALLERIES = /^(?:gallery|wp-block-gallery|blocks-gallery-grid|kg-gallery-container)$/;

/** Characters of a paragraph that a caption takes with it. */
const LONGEST_CREDIT = 80;

/** A figure joins its one picture with its caption; a `div` or `ul` only when its class says that it is a gallery; a mark stays. */
export const openFigure: Opener = (element) => {
  const { scope, tag, box } = element;
  const id = tag.attrs['data-brand'];
  // It takes neither the mark of its list item nor an anchor with it: nothing is missed where it is not drawn.
  if (id !== '' && scope.gatherers === 0) scope.flow.sink({ block: { kind: 'marker', id }, box: null, anchors: null });
  const isGallery = tag.classes.some((name) => GALLERIES.test(name));
  if (scope.gatherers >= MAX_GATHERERS || !(isGallery || tag.name === 'figure')) return;
  const outside = box?.type === 'ul' ? box.parent : box;
  gather(element, (items) => {
    // A list of pictures is a list no more.
    if (isGallery) items.forEach((item) => (item.box = outside));
    (joined(items, isGallery) ?? items).forEach(scope.flow.sink);
  }).gatherers++;
};

/** The one item that pictures and their caption are together; null when there is more, or nothing to join. */
function joined(items: Item[], isGallery: boolean): BlockItem[] | null {
  const images = items.filter(isImage);
  const words = items.filter((item) => !isImage(item));
  const isSingle = !isGallery && images.length === 1 && words.length > 0;
  if (!isSingle && !(isGallery && images.length > 1 && images.every(({ block }) => block.caption === undefined)))
    return null;
  // Who took the picture may stand beside its caption.
  const most = words.some(isCaption) ? LONGEST_CREDIT : 0;
  if (!words.every((item) => item.block === null && !item.isTapped && (isCaption(item) || item.length <= most)))
    return null;
  const block: ImageBlock | GalleryBlock = isGallery
    ? { kind: 'gallery', images: images.map((image) => itemOf(image.block)) }
    : { ...images[0].block };
  const caption = wordsOf(words, '\n');
  if (caption !== '' || isSingle) block.caption = caption;
  const anchors = items.reduce<string[]>((all, item) => all.concat(item.anchors ?? []), []);
  return [{ block, box: images[0].box, anchors: anchors.length > 0 ? anchors : null }];
}

function isCaption(item: Item): boolean {
  return item.block === null && item.look.role === CAPTION;
}

function isImage(item: Item): item is BlockItem & { block: ImageBlock } {
  return item.block?.kind === 'image';
}
