/** Resolves the addresses that a block made elsewhere left relative, because its maker did not know where it is served. */
import { withAddresses } from './addresses';
import type { Block } from './block';
import { resolveUrl } from './urls';

/** The block with its relative addresses resolved against `baseUrl`; the block itself is left as it is. */
export function rebased(block: Block, baseUrl: string): Block {
  // Data and local files are no links, and need no base.
  return withAddresses(block, (address) => resolveUrl(baseUrl, address) ?? address);
}
