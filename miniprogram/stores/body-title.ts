/** Crawled bodies often begin with the title, which the head of the page shows already. */
import type { Block } from '../html/block';

/** What is no letter and no digit of any script that titles are written in. */
const NO_LETTER = /[^0-9a-z\u00c0-\u1fff\u3040-\u9fff\uac00-\ud7a3\ud800-\udfff]+/g;

/** Leaves out a heading at the very start that says what the title says. It is given the blocks of the article in their order. */
export function withoutTitle(title: string): (blocks: Block[]) => Block[] {
  const letters = lettersOf(title);
  let isStart = letters !== '';
  return (blocks) => {
    if (!isStart || blocks.length === 0) return blocks;
    isStart = false;
    const [first] = blocks;
    // A link of the article may lead to it.
    if (first.kind !== 'heading' || first.anchors !== undefined) return blocks;
    const words = first.inlines.map((inline) =>
      typeof inline === 'string' ? inline : 'src' in inline ? '' : inline[1],
    );
    return lettersOf(words.join('')) === letters ? blocks.slice(1) : blocks;
  };
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(NO_LETTER, '');
}
