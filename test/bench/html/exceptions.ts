/**
 * Classes of markup in which we mean to differ from the standard's reading, each with its reason. A difference that none
 * of them explains is a fault.
 */
import type { Difference } from './fidelity';

interface Exception {
  reason: string;
  explains: (difference: Difference) => boolean;
}

const LINK_IN_CODE = /<pre[\s>](?:(?!<\/pre)[^])*?<a\s/i;

const EXCEPTIONS: readonly Exception[] = [
  {
    reason: 'code is one text to select and copy, and the links in it are its text',
    explains: ({ aspects, html }) =>
      aspects.every((aspect) => aspect === 'links' || aspect === 'words') && LINK_IN_CODE.test(html),
  },
];

/** Why a difference is meant, or null when nothing explains it. */
export function reasonFor(difference: Difference): string | null {
  return EXCEPTIONS.find(({ explains }) => explains(difference))?.reason ?? null;
}
