// The preview's reader chooses light or dark in the shell, which CSS media queries cannot see. So rules under
// `@media (prefers-color-scheme: …)` move out of the query and ask `html[data-theme]` instead, inside :where() so that
// their specificity stays what it was.
import type { AtRule, Root } from 'postcss';
import selectorParser from 'postcss-selector-parser';

const SCHEME = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/i;

/** Rewrites the sheet in place. Throws on a query that joins the colour scheme with `not`, `or` or a comma. */
export function applyThemeToRules(root: Root): void {
  root.walkAtRules('media', (media) => {
    const scheme = SCHEME.exec(media.params)?.[1]?.toLowerCase();
    if (scheme === undefined) return;
    if (/\bnot\b|\bor\b|,/.test(media.params)) throw media.error('prefers-color-scheme is only supported with "and"');
    restrictSelectors(media, scheme);
    const rest = media.params
      .split(/\s+and\s+/i)
      .filter((part) => !SCHEME.test(part) && part !== 'screen' && part !== 'all')
      .join(' and ');
    if (rest === '') media.replaceWith(media.nodes ?? []);
    else media.params = rest;
  });
}

function restrictSelectors(media: AtRule, scheme: string): void {
  const guard = `:where(html[data-theme="${scheme}"] *)`;
  const transform = selectorParser((list) => list.each((selector) => addGuard(selector, guard)));
  media.walkRules((rule) => {
    const isKeyframe = rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name);
    if (!isKeyframe) rule.selector = transform.processSync(rule.selector, { lossless: true });
  });
}

/** Puts the guard at the end of the first compound selector, before its pseudo-element. */
function addGuard(selector: selectorParser.Selector, guard: string): void {
  const end = selector.nodes.findIndex((node) => node.type === 'combinator' || selectorParser.isPseudoElement(node));
  const node = selectorParser.pseudo({ value: guard });
  const at = selector.nodes[end];
  if (at) selector.insertBefore(at, node);
  else selector.append(node);
}
