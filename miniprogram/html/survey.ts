/**
 * What must be known of the source ahead of the place being read: which ids in-page links name, and whether a `pre`
 * holds prose.
 */
import type { Tokenizer } from './tokenize';

const PICTURE = /<(?:img|section|p|h[1-6])[\s>]/i;
const CODE = /<code[\s>]|highlight|language-|lang-|brush:|hljs/i;

/** The ids that links of the article itself point to, as written and with percent signs decoded. */
export function linkTargets(html: string): ReadonlySet<string> {
  const targets = new Set<string>();
  for (let at = html.indexOf('#'); at !== -1; at = html.indexOf('#', at + 1)) {
    const before = html.charAt(at - 1);
    const isQuoted = before === '"' || before === "'";
    if (!/href\s*=\s*$/i.test(html.slice(Math.max(0, at - 12), isQuoted ? at - 1 : at))) continue;
    const id = /^[^"'\s>]*/.exec(html.slice(at + 1, at + 300))?.[0] ?? '';
    targets.add(id);
    targets.add(decodePercent(id));
  }
  return targets;
}

/** Answers for the `pre` whose start tag was just read. Remembers the end it found: a page may open many and end none. */
export function proseFinder(tokens: Tokenizer): () => boolean {
  let knownEnd = -1;
  let isProse = false;
  return () => {
    if (tokens.position <= knownEnd) return isProse;
    const content = tokens.contentBefore('</pre');
    knownEnd = tokens.position + content.length;
    isProse = PICTURE.test(content) && !CODE.test(content);
    return isProse;
  };
}

function decodePercent(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // A stray percent sign: the id is meant as it is written.
    return id;
  }
}
