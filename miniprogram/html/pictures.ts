/** Which pictures of a body can be opened large. */
import type { Block } from './block';
import type { Inline, InlineImage } from './inline';

/** A picture in a line that is known to be smaller is a sign, not a picture. CSS px. */
const SMALLEST = 64;

/** Addresses of the pictures of a block, in order. */
export function picturesOf(block: Block): string[] {
  switch (block.kind) {
    case 'image':
      return isDrawing(block.src) ? [] : [block.src];
    case 'gallery':
      return block.images.map((image) => image.src).filter((src) => !isDrawing(src));
    case 'text':
    case 'heading':
    case 'summary':
      return inLine(block.inlines);
    case 'table':
      return (block.rows ?? []).flatMap((row) => row.flatMap((cell) => inLine(cell.inlines)));
    default:
      return [];
  }
}

/** Whether a picture inside a line is worth a screen of its own. */
export function isPreviewed({ src, width, height }: InlineImage): boolean {
  return !isDrawing(src) && Math.min(width ?? SMALLEST, height ?? SMALLEST) >= SMALLEST;
}

function inLine(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) =>
    typeof inline !== 'string' && 'src' in inline && isPreviewed(inline) ? [inline.src] : [],
  );
}

/** The preview of the platform takes no picture that is written out in its address. */
function isDrawing(src: string): boolean {
  return src.startsWith('data:');
}
