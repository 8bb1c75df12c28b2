/** Which picture an `img` stands for: the address behind lazy loading, and the other widths it may come in. */
import { pictureAddress } from './addresses';
import type { TreeElement } from './tree';

export interface Picture {
  /** '' when only `srcset` names any. */
  address: string;
  /** Addresses of the same picture in other widths. */
  others: ReadonlySet<string>;
}

/** Lazy addresses before `src`, which only holds their place. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-echo', 'src'];
/** A picture this small counts readers. */
const TRACKING_PX = 2;

/** The picture of an `img` with the `srcset`s around it; null when it shows none. */
export function imageOf(attrs: TreeElement['attrs'], sources: string): Picture | null {
  if (isTracking(attrs)) return null;
  const address = LAZY.map((name) => pictureAddress(attrs[name] ?? '')).find((found) => found !== '') ?? '';
  const sets = [attrs['data-srcset'], attrs['data-lazy-srcset'], attrs.srcset, sources];
  const others = new Set(sets.flatMap((set) => (set === undefined ? [] : addressesIn(set))));
  return address === '' && others.size === 0 ? null : { address, others };
}

/** Whether `shown` is the picture `meant` in one of its widths. */
export function isSamePicture(shown: Picture, meant: Picture): boolean {
  return shown.address === meant.address || meant.others.has(shown.address);
}

/** Every word of a `srcset` that may be an address; widths and densities are none that a picture would have. */
function addressesIn(srcset: string): string[] {
  return srcset
    .split(/\s+/)
    .flatMap((word) => [word, word.slice(word.indexOf(',') + 1)])
    .map((word) => word.replace(/^,+|,+$/g, ''))
    .filter((word) => word !== '' && !/^[\d.]+[wx]$/.test(word))
    .map(pictureAddress)
    .filter((address) => address !== '');
}

function isTracking({ width = '', height = '', style = '' }: TreeElement['attrs']): boolean {
  return [side(width, 'width', style), side(height, 'height', style)].every((px) => px <= TRACKING_PX);
}

function side(attribute: string, name: string, style: string): number {
  const written = /^\s*\d+(?:\.\d+)?(?:px)?\s*$/.test(attribute)
    ? attribute
    : new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)px`, 'i').exec(style)?.[1];
  return written === undefined ? Infinity : parseFloat(written);
}
