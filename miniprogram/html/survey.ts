/** What must be known of the source ahead of the place being read. */

const HREFS = ['href="#', "href='#", 'href=#'];
const PICTURE = /<(?:img|section|p|h[1-6])[\s>]/i;
const CODE = /<code[\s>]|highlight|language-|lang-|brush:|hljs/i;

/** The ids that links of the article itself point to, as written and with percent signs decoded. */
export function linkTargets(html: string): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const href of HREFS) {
    for (let at = html.indexOf(href); at !== -1; at = html.indexOf(href, at + href.length)) {
      const id = /^[^"'\s>]*/.exec(html.slice(at + href.length, at + href.length + 300))?.[0] ?? '';
      if (id === '') continue;
      targets.add(id);
      targets.add(decodePercent(id));
    }
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
