/**
 * The door of the body pipeline: an article's HTML goes in, blocks that a page can hand to `setData` come out. In one
 * pass: tokenize, build, sanitize and resolve, order into blocks.
 */
import { Assembler } from './assemble';
import type { Block } from './block';
import { Writer } from './blocks';
import { linkTargets, proseFinder } from './survey';
import { Tokenizer } from './tokenize';
import { Tree } from './tree';

export interface BlockOptions {
  /** Address of the page the HTML comes from, for relative addresses; '' when unknown. */
  baseUrl: string;
}

/** Reads an article piece by piece, so that no piece keeps the phone busy for long. */
export interface BlockReader {
  /**
   * Reads on for about `maxUnits` characters of source and gives the blocks that are complete by then, perhaps none.
   * All answers joined are what `articleBlocks` gives.
   */
  next(maxUnits: number): Block[];
  /** Whether everything has been read and given. */
  readonly isDone: boolean;
}

/** The blocks of a whole article. Never throws, whatever the markup. */
export function articleBlocks(html: string, options: BlockOptions): Block[] {
  return createBlockReader(html, options).next(Infinity);
}

/** Begins to read an article. Nothing is parsed before the first `next`. */
export function createBlockReader(html: string, options: BlockOptions): BlockReader {
  const tokens = new Tokenizer(html);
  const assembler = new Assembler();
  const writer = new Writer((item) => assembler.add(item), {
    baseUrl: options.baseUrl,
    targets: linkTargets(html),
    isProseAhead: proseFinder(tokens),
  });
  const tree = new Tree(writer, writer.root);
  let isDone = false;

  function step(): void {
    tokens.isForeign = tree.isForeign;
    const kind = tokens.next();
    if (kind === 'text') writer.text(tokens.text, tree.state);
    else if (kind === 'start') tree.start(tokens.tag, tokens.text);
    else if (kind === 'end') tree.end(tokens.tag.name);
    else finish();
  }

  function finish(): void {
    isDone = true;
    tree.finish();
    writer.root.flow.break();
    assembler.flush();
  }

  return {
    next(maxUnits) {
      const stop = tokens.position + Math.max(1, maxUnits);
      while (!isDone && tokens.position < stop) step();
      return assembler.take();
    },
    get isDone() {
      return isDone;
    },
  };
}
