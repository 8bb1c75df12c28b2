/** Resolves the addresses that a block made elsewhere left relative, because its maker did not know where it is served. */
import type { Block, Inline } from './block';
import { resolveUrl } from './urls';

const FIELDS = ['src', 'href', 'url', 'poster'] as const;

/** The block with its relative addresses resolved against `baseUrl`; the block itself is left as it is. */
export function rebased(block: Block, baseUrl: string): Block {
  switch (block.kind) {
    case 'text':
    case 'heading':
    case 'summary':
      return { ...block, inlines: rebasedInlines(block.inlines, baseUrl) };
    case 'gallery':
      return { ...block, images: block.images.map((image) => withFields(image, baseUrl)) };
    case 'table': {
      const { rows } = block;
      if (rows === undefined) return block;
      const made = rows.map((row) => row.map((cell) => ({ ...cell, inlines: rebasedInlines(cell.inlines, baseUrl) })));
      return { ...block, rows: made };
    }
    case 'rich':
    case 'code':
    case 'formula':
    case 'rule':
      return block;
    default:
      return withFields(block, baseUrl);
  }
}

function rebasedInlines(inlines: readonly Inline[], baseUrl: string): Inline[] {
  return inlines.map((inline) => {
    if (typeof inline === 'string') return inline;
    if (!Array.isArray(inline)) return withFields(inline, baseUrl);
    const [marks, text, look, href] = inline;
    return href === undefined ? inline : [marks, text, look, resolved(href, baseUrl)];
  });
}

function withFields<T extends Partial<Record<(typeof FIELDS)[number], string>>>(value: T, baseUrl: string): T {
  const made = { ...value };
  for (const field of FIELDS) {
    const address = value[field];
    if (address !== undefined) made[field] = resolved(address, baseUrl);
  }
  return made;
}

/** Data and local files are no links, and need no base. */
function resolved(address: string, baseUrl: string): string {
  return resolveUrl(baseUrl, address) ?? address;
}
