/**
 * The door of the body pipeline: an article's HTML goes in, blocks that a page can hand to `setData` come out. In one
 * pass: tokenize, build, sanitize and resolve, order into blocks.
 */
import { Assembler } from './assemble';
import type { Block, Body } from './block';
import type { AuthorLook } from './inline';
import { Looks } from './look';
import { isProse, linkTargets } from './survey';
import { bareTag } from './tag';
import { Tokenizer } from './tokenize';
import { Tree } from './tree';
import { Writer } from './writer';

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
  const looks = new Looks();
  const assembler = new Assembler(looks);
  let isDone = false;
  // A `pre` that never ends would be searched to the end of the source by each `pre` inside it.
  let proseEnd = -1;
  let wasProse = false;

  const writer: Writer = new Writer(bareTag('#root'), looks, (item) => assembler.add(item), {
    baseUrl,
    findTargets: () => linkTargets(html),
    isProseAhead: () => {
      if (tokens.position <= proseEnd) return wasProse;
      const content = tokens.contentBefore('</pre');
      proseEnd = tokens.position + content.length;
      wasProse = isProse(content);
      return wasProse;
    },
    sourceOf: (endTag, reach) => tokens.elementBefore(endTag, reach),
  });
  const tree = new Tree(writer);
  const tokens: Tokenizer = new Tokenizer(html, tree);

  return {
    next(maxUnits) {
      if (isDone) return [];
      tokens.read(tokens.position + Math.max(1, maxUnits));
      if (tokens.position >= tokens.source.length) {
        isDone = true;
        tree.finish();
        writer.root.scope.flow.break();
        assembler.flush();
      }
      return assembler.take();
    },
    get isDone() {
      return isDone;
    },
    get looks() {
      return looks.list;
    },
  };
}
