/**
 * Where the blocks of an article come from: from the server, when it made them ahead and they are of this app's version
 * and pass the check; else from the HTML, which is always there.
 */
import { BLOCKS_VERSION, type Body } from './block';
import { checkBody } from './check';
import { type BodyOptions, type BodyReader, createBodyReader } from './index';
import { rebased } from './rebase';

/** What an article says of its body. `blocks` is foreign: nothing is known of it. */
export interface BodySource {
  html: string;
  blocks?: unknown;
  blocksVersion?: number;
}

/** Begins to read the body of an article, from the blocks made ahead where that can be. */
export function openBody({ html, blocks, blocksVersion }: BodySource, options: BodyOptions): BodyReader {
  const body = blocksVersion === BLOCKS_VERSION ? checkBody(blocks) : null;
  return body === null ? createBodyReader(html, options) : createReadyReader(body, html.length, options);
}

/** Hands out as large a share of the blocks as the parser would read of `length` characters of HTML. */
function createReadyReader({ looks, blocks }: Body, length: number, { baseUrl }: BodyOptions): BodyReader {
  let at = 0;
  return {
    next(maxUnits) {
      const share = Math.ceil((blocks.length * maxUnits) / Math.max(1, length));
      const slice = blocks.slice(at, at + Math.max(1, share));
      at += slice.length;
      return slice.map((block) => rebased(block, baseUrl));
    },
    get isDone() {
      return at >= blocks.length;
    },
    looks,
  };
}
