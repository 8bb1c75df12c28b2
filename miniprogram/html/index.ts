/**
 * The door of the body pipeline: an article's HTML goes in, blocks that a page can hand to `setData` come out. In one
 * pass: tokenize, build, sanitize and resolve, order into blocks.
 */
import { createAssembler } from './assemble';
import type { Block, Body } from './block';
import { breakFlow } from './flow';
import type { AuthorLook } from './inline';
import { createLooks } from './look';
import { isProse, linkTargets } from './survey';
import { createTokenizer, type Tokenizer } from './tokenize';
import { createTree } from './tree';
import { createWriter, type Writer } from './writer';

export interface BodyOptions {
  /** Address of the page the HTML comes from, for relative addresses; '' when unknown. */
  baseUrl: string;
}

/** Reads an article piece by piece, so that no piece keeps the phone busy for long. */
export interface BodyReader {
  /**
   * Reads on for about `maxUnits` characters of source and gives the blocks that are complete by then, perhaps none.
   * All answers joined are what `articleBody` gives.
   */
  next(maxUnits: number): Block[];
  /** Whether everything has been read and given. */
  readonly isDone: boolean;
  /** The author's looks so far, named by blocks by their place, counted from 1. */
  readonly looks: readonly AuthorLook[];
}

/** The body of a whole article. Never throws, whatever the markup. */
export function articleBody(html: string, options: BodyOptions): Body {
  const reader = createBodyReader(html, options);
  const blocks = reader.next(Infinity);
  return { looks: [...reader.looks], blocks };
}

/** Begins to read an article. Nothing is parsed before the first `next`. */
export function createBodyReader(html: string, { baseUrl }: BodyOptions): BodyReader {
  const looks = createLooks();
  const { add, flush, take } = createAssembler(looks);
  let isDone = false;
  // A `pre` that never ends would be searched to the end of the source by each `pre` inside it.
  let proseEnd = -1;
  let wasProse = false;

  const writer: Writer = createWriter(looks, add, {
    baseUrl,
    findTargets: () => linkTargets(html),
    isProseAhead() {
      const at = tokens.position();
      if (at > proseEnd) {
        const end = source.indexOf('</pre', at);
        proseEnd = end === -1 ? source.length : end;
        wasProse = isProse(source.slice(at, proseEnd));
      }
      return wasProse;
    },
    sourceOf(endTag, reach) {
      const at = tokens.position();
      const near = source.slice(source.lastIndexOf('<', at - 1), at + reach);
      const end = near.indexOf(endTag);
      return end === -1 ? '' : `${near.slice(0, end)}${endTag}>`;
    },
  });
  const tree = createTree(writer);
  const tokens: Tokenizer = createTokenizer(html, tree);
  const { source } = tokens;

  return {
    next(maxUnits) {
      if (isDone) return [];
      tokens.read(tokens.position() + Math.max(1, maxUnits));
      if (tokens.position() >= source.length) {
        isDone = true;
        tree.finish();
        breakFlow(writer.root.scope.flow);
        flush();
      }
      return take();
    },
    get isDone() {
      return isDone;
    },
    looks: looks.list,
  };
}
