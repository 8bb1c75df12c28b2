// Which rules of each WXSS match something on the page. What is in use on any page is for the audit to put together.
import type { SheetUse } from './recording';

/** A rule for the other theme is as used as one for this theme (build/theme-rules.ts writes it so). */
const THEME = /:where\(html\[data-theme="\w+"\] \*\)/g;
/** States and parts that come and go do not make a rule unused; ours for a finger on it are called `--pressed`. */
const PASSING =
  /::?(before|after|first-line|first-letter|placeholder|hover|active|focus|disabled|checked)[\w-]*|--press(ed)?(?![\w-])/g;

export function measureSheets(): SheetUse[] {
  return [...document.querySelectorAll<HTMLStyleElement>('style[data-path]')].map((element) => ({
    path: element.dataset.path ?? '',
    rules: rulesOf(element.sheet?.cssRules ?? []),
  }));
}

function rulesOf(rules: Iterable<CSSRule>): SheetUse['rules'] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) {
      return [{ selector: rule.selectorText, bytes: rule.cssText.length, isUsed: matches(rule.selectorText) }];
    }
    return rule instanceof CSSGroupingRule ? rulesOf(rule.cssRules) : [];
  });
}

function matches(selector: string): boolean {
  const lasting = selector
    .replace(THEME, '')
    .replace(PASSING, '')
    .replace(/(^|[\s>+~,(])(?=[,)]|$)/g, '$1*');
  try {
    return document.querySelector(lasting.replaceAll(':scope', 'wx-page')) !== null;
  } catch {
    // A selector that cannot be asked for cannot be called unused.
    return true;
  }
}
