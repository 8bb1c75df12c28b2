/**
 * What a reader gets of an article: text, words, pictures and links, taken in the same way from the reference and from
 * every parser's output. Addresses are resolved by Node's `URL`, and what is not content is left out by the list of the
 * reference, so that a parser that keeps it and one that drops it are compared on the rest.
 */
import { isSilent } from '../../unit/html/reference-text';
import { imageOf, isSamePicture, type Picture } from './pictures';
import type { TreeElement, TreeNode } from './tree';
import { isPictureFile, linkAddress } from './addresses';

export interface Reading {
  /** Every visible character in order, white space removed. */
  text: string;
  /** White space collapsed, blocks apart: two words that ran together differ here. */
  words: string;
  pictures: Picture[];
  /** `address text` of each stretch inside one link; a picture in it stands as one character. */
  links: string[];
  /** The text of each `pre`, white space kept. */
  code: string[];
}

interface Place {
  node: TreeNode;
  href: string;
  isCode: boolean;
  /** Inside `noscript`: of it only pictures count, and only those that stand nowhere else. */
  isTwin: boolean;
  /** `srcset`s of the `picture` around. */
  sources: string;
}

/** Separates words where a block, a row, a cell or a picture begins or ends. */
const BOUNDARY = '\u0001';
const PICTURE_SIGN = '\ufffc';
const SPACE = /[\s\u0000\u0001\u200b]+/g;
const BOUNDARIES = new Set(
  (
    'address article aside blockquote br caption card center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe img image legend li main menu nav object ol optgroup option p ' +
    'pre search section summary table tbody td tfoot th thead tr ul video audio svg view'
  ).split(' '),
);

export function read(tree: TreeNode[]): Reading {
  return new Reader().read(tree);
}

class Reader {
  private readonly pieces: string[] = [];
  private readonly pictures: { picture: Picture; isTwin: boolean }[] = [];
  private readonly links: { href: string; text: string }[] = [];
  private readonly code: string[] = [];
  /** Where the last character or picture led. */
  private lastHref = '';

  read(tree: TreeNode[]): Reading {
    const waiting: (Place | 'boundary')[] = [];
    const enter = (nodes: TreeNode[], around: Omit<Place, 'node'>): void => {
      for (let at = nodes.length - 1; at >= 0; at -= 1) {
        const node = nodes[at];
        if (node) waiting.push({ ...around, node });
      }
    };
    enter(tree, { href: '', isCode: false, isTwin: false, sources: '' });
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next === 'boundary') this.pieces.push(BOUNDARY);
      else if ('text' in next.node) this.text(next.node.text, next);
      else {
        if (BOUNDARIES.has(next.node.name)) {
          this.pieces.push(BOUNDARY);
          waiting.push('boundary');
        }
        const inside = this.open(next.node, next);
        if (inside) enter(next.node.children, inside);
      }
    }
    return this.finish();
  }

  /** What holds inside an element, or null when nothing in it is shown. */
  private open(node: TreeElement, place: Place): Omit<Place, 'node'> | null {
    const { name, attrs } = node;
    if (name === 'script' && /^math\/tex/.test(attrs.type ?? '')) this.text(textOf(node), place);
    if (name === 'noscript') return { ...place, isTwin: true };
    if (name === 'source') return null;
    if (isSilent(name, attrs, place.isCode)) return null;
    if (name === 'img' || name === 'image') this.picture(attrs, place);
    if (name === 'pre' && !place.isTwin) this.code.push(textOf(node));
    return {
      href: name === 'a' && attrs.href !== undefined ? linkAddress(attrs.href) : place.href,
      isCode: place.isCode || name === 'pre',
      isTwin: place.isTwin,
      sources: name === 'picture' ? sourcesOf(node) : place.sources,
    };
  }

  private text(text: string, { href, isTwin }: Place): void {
    if (isTwin) return;
    this.pieces.push(text);
    this.link(href, withoutSpace(text));
  }

  private picture(attrs: TreeElement['attrs'], { href, isTwin, sources }: Place): void {
    const picture = imageOf(attrs, sources);
    if (picture === null) return;
    this.pictures.push({ picture, isTwin });
    // One that leads to a picture file is there to be looked at, not to be opened.
    if (!isTwin) this.link(isPictureFile(href) ? '' : href, PICTURE_SIGN);
  }

  private link(href: string, text: string): void {
    if (text === '') return;
    const open = this.lastHref === href ? this.links.at(-1) : undefined;
    if (href !== '' && open) open.text += text;
    else if (href !== '') this.links.push({ href, text });
    this.lastHref = href;
  }

  private finish(): Reading {
    const raw = this.pieces.join('');
    return {
      text: withoutSpace(raw),
      words: raw.replace(SPACE, ' ').trim(),
      pictures: withoutTwins(this.pictures),
      links: this.links.map(({ href, text }) => `${href} ${text}`),
      code: this.code,
    };
  }
}

/** Text without anything that counts as white space. */
export function withoutSpace(text: string): string {
  return text.replace(SPACE, '');
}

function withoutTwins(found: { picture: Picture; isTwin: boolean }[]): Picture[] {
  const kept: { picture: Picture; isTwin: boolean }[] = [];
  for (const entry of found) {
    const isElsewhere = (others: typeof found): boolean =>
      others.some((other) => other !== entry && isSamePicture(other.picture, entry.picture));
    const isRepeated = entry.isTwin && (isElsewhere(found.filter(({ isTwin }) => !isTwin)) || isElsewhere(kept));
    if (!isRepeated) kept.push(entry);
  }
  return kept.map(({ picture }) => picture);
}

function sourcesOf({ children }: TreeElement): string {
  return children
    .map((node) =>
      'text' in node || node.name !== 'source' ? '' : (node.attrs.srcset ?? node.attrs['data-srcset'] ?? ''),
    )
    .join(' ');
}

function textOf({ children }: TreeElement): string {
  return children.map((node) => ('text' in node ? node.text : node.name === 'br' ? '\n' : textOf(node))).join('');
}
