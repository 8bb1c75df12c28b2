/**
 * Runs inside the browser: how each stretch of an article's text comes out there. No style sheet but the browser's own
 * applies; what the author wrote inline does.
 */

/** What cannot be known in the page itself. */
export interface StyleRules {
  silentTags: readonly string[];
  controlTags: readonly string[];
  /** Source of the expression for classes that are not content. */
  silentClasses: string;
}

export interface BrowserRun {
  text: string;
  isBold: boolean;
  isItalic: boolean;
  /** As computed; '' for a link in the browser's own colour. */
  colour: string;
  /** The nearest background that is not transparent, '' for the page itself. */
  background: string;
  align: string;
  /** Names of the elements around, outermost first. */
  path: string;
}

type Look = Omit<BrowserRun, 'text'>;

interface Place {
  node: Node;
  /** Of the element around. */
  look: Look;
  isInLink: boolean;
  isInCode: boolean;
}

/** What a browser gives a link that nobody coloured. */
const LINK_COLOUR = 'rgb(0, 0, 238)';
const BOLD = 600;
const NO_LOOK: Look = { isBold: false, isItalic: false, colour: '', background: '', align: '', path: '' };

Object.assign(globalThis, { readStyles });

/** The text of `html` in its order, stretch by stretch. */
function readStyles(html: string, rules: StyleRules): BrowserRun[] {
  const root = document.createElement('div');
  root.innerHTML = html;
  // Style sheets are not inline, and what loads something changes no text.
  root.querySelectorAll('style, link, script, iframe, object, embed').forEach((element) => element.remove());
  document.body.replaceChildren(root);
  const isSilent = silence(rules);
  const runs: BrowserRun[] = [];
  const waiting: Place[] = [{ node: root, look: NO_LOOK, isInLink: false, isInCode: false }];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { node, look, isInLink, isInCode } = place;
    if (node instanceof Text) runs.push({ text: node.data, ...look });
    if (!(node instanceof Element) || isSilent(node, isInCode)) continue;
    const style = getComputedStyle(node);
    if (style.display === 'none' && !isInCode) continue;
    const inside = {
      isInLink: isInLink || (node.localName === 'a' && node.hasAttribute('href')),
      isInCode: isInCode || node.localName === 'pre',
    };
    const own = lookOf(style, look, inside.isInLink, node === root ? '' : `${look.path}>${node.localName}`);
    for (let child = node.lastChild; child; child = child.previousSibling) {
      waiting.push({ node: child, look: own, ...inside });
    }
  }
  return runs;
}

function silence({
  silentTags,
  controlTags,
  silentClasses,
}: StyleRules): (element: Element, isInCode: boolean) => boolean {
  const silent = new Set(silentTags);
  const controls = new Set(controlTags);
  const classes = new RegExp(silentClasses);
  return (element, isInCode) => {
    const tag = element.localName;
    if (silent.has(tag) && !(isInCode && controls.has(tag))) return true;
    return classes.test(element.getAttribute('class') ?? '');
  };
}

function lookOf(style: CSSStyleDeclaration, around: Look, isInLink: boolean, path: string): Look {
  return {
    isBold: Number(style.fontWeight) >= BOLD,
    isItalic: style.fontStyle !== 'normal',
    colour: isInLink && style.color === LINK_COLOUR ? '' : style.color,
    background: backgroundOf(style) ?? around.background,
    align: style.textAlign,
    path,
  };
}

/** A gradient counts as its first colour. */
function backgroundOf({ backgroundColor, backgroundImage }: CSSStyleDeclaration): string | null {
  if (backgroundImage.includes('gradient')) return /rgba?\([^)]*\)/.exec(backgroundImage)?.[0] ?? null;
  return /^rgba.*,\s*0(?:\.0\d*)?\)$/.test(backgroundColor) ? null : backgroundColor;
}
