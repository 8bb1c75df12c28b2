/** Walks the addresses of a block: of what it shows, and of where it leads. */
import type { Block } from './block';
import type { Inline } from './inline';

const FIELDS = ['src', 'href', 'url', 'poster'] as const;
type Field = (typeof FIELDS)[number];

/** What takes the place of an address. `isPicture` says that it is shown as one. */
export type Change = (address: string, isPicture: boolean) => string;

/** The block with its addresses changed; the block itself is left as it is. */
export function withAddresses(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'text':
    case 'heading':
    case 'summary':
      return { ...block, inlines: inlinesWith(block.inlines, change) };
    case 'gallery':
      return { ...block, images: block.images.map((image) => withFields(image, true, change)) };
    case 'table': {
      const { rows } = block;
      if (rows === undefined) return block;
      const made = rows.map((row) => row.map((cell) => ({ ...cell, inlines: inlinesWith(cell.inlines, change) })));
      return { ...block, rows: made };
    }
    case 'rich':
    case 'code':
    case 'formula':
    case 'rule':
    case 'marker':
      return block;
    default:
      return withFields(block, block.kind === 'image', change);
  }
}

function inlinesWith(inlines: readonly Inline[], change: Change): Inline[] {
  return inlines.map((inline) => {
    if (typeof inline === 'string') return inline;
    if (!Array.isArray(inline)) return withFields(inline, true, change);
    const [marks, text, look, href] = inline;
    return href === undefined ? inline : [marks, text, look, change(href, false)];
  });
}

function withFields<T extends Partial<Record<Field, string>>>(value: T, hasPicture: boolean, change: Change): T {
  const made = { ...value };
  for (const field of FIELDS) {
    const address = value[field];
    if (address !== undefined) made[field] = change(address, field === 'poster' || (field === 'src' && hasPicture));
  }
  return made;
}
