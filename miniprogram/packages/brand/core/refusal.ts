/** What an opening that failed means, from what the platform says. Texts vary by phone, numbers by version: both are asked. */
import type { Refusal } from './launch';

export interface PlatformFailure {
  errMsg?: string;
  /** Newer base libraries. */
  errno?: number;
  /** Older ones. */
  errCode?: number;
}

/** Numbers as documented: 1 cancel; 102 no permission, 103 and 104 the user refuses; 100 no such function. */
const BY_NUMBER: Readonly<Record<number, Refusal>> = {
  1: 'cancelled',
  100: 'unsupported',
  102: 'denied',
  103: 'denied',
  104: 'denied',
};

/** In this order: "user authorize canceled" is a refusal of the system, not a change of mind, and has a number. */
const BY_TEXT: readonly (readonly [RegExp, Refusal])[] = [
  [/tap gesture/i, 'failed'],
  [/auth\w* (deny|denied|cancel\w*)|permission|not (been )?allowed|forbidden/i, 'denied'],
  [/cancel/i, 'cancelled'],
  [/not support|unsupported|can ?not find|is not a function|not implemented/i, 'unsupported'],
];

export function refusalOf({ errMsg = '', errno, errCode }: PlatformFailure): Refusal {
  const number = errno ?? errCode;
  if (number !== undefined && Object.prototype.hasOwnProperty.call(BY_NUMBER, number)) return BY_NUMBER[number];
  return BY_TEXT.find(([pattern]) => pattern.test(errMsg))?.[1] ?? 'failed';
}
