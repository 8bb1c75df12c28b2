/** What must be known of the source ahead of the place being read. */

/** Searched as an expression: several times as fast as native searches for a word. */
const HREF = /href=["']?#([^"'\s>]{1,300})/g;
const PICTURE = /<(?:img|section|p|h[1-6])[\s>]/i;
const CODE = /<code[\s>]|highlight|language-|lang-|brush:|hljs/i;

/** The ids that links of the article itself point to, as written and with percent signs decoded. */
export function linkTargets(html: string): ReadonlySet<string> {
  const targets = new Set<string>();
  HREF.lastIndex = 0;
  for (let match = HREF.exec(html); match !== null; match = HREF.exec(html)) {
    targets.add(match[1]).add(decodePercent(match[1]));
  }
  return targets;
}

/** Whether the content of a `pre` is prose: WeChat's editor wraps pasted sections in one. */
export function isProse(content: string): boolean {
  return PICTURE.test(content) && !CODE.test(content);
}

function decodePercent(id: string): string {
  if (!id.includes('%')) return id;
  try {
    return decodeURIComponent(id);
  } catch {
    // A stray percent sign: the id is meant as it is written.
    return id;
  }
}
