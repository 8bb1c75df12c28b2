/**
 * Classes of markup in which we mean to differ from the standard's reading, each with its reason. A difference that none
 * of them explains is a fault.
 */
import type { Difference } from './fidelity';

export interface Exception {
  reason: string;
  explains: (difference: Difference) => boolean;
}

const EXCEPTIONS: readonly Exception[] = [];

export function exceptionFor(difference: Difference): Exception | null {
  return EXCEPTIONS.find(({ explains }) => explains(difference)) ?? null;
}
