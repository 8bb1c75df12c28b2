/** Finds the characters that two texts have in common, in order, where one has a little more here and there. */

export interface Stretch {
  /** Where it begins in the first text and in the second. */
  one: number;
  other: number;
  length: number;
}

/** So many equal characters in a row are no accident. */
const GRAM = 12;
/** How far ahead to look for the place where the texts meet again. */
const REACH = 20_000;

/** Common stretches in order. Text that stands in one of them only, or elsewhere in the other, belongs to none. */
export function commonStretches(one: string, other: string): Stretch[] {
  const ends = commonEnd(one, other);
  const [oneEnd, otherEnd] = [one.length - ends, other.length - ends];
  const found: Stretch[] = [];
  let at = { one: 0, other: 0 };
  while (at.one < oneEnd && at.other < otherEnd) {
    let length = 0;
    while (
      at.one + length < oneEnd &&
      at.other + length < otherEnd &&
      one.charCodeAt(at.one + length) === other.charCodeAt(at.other + length)
    ) {
      length += 1;
    }
    if (length > 0) found.push({ ...at, length });
    const next = meeting(one.slice(0, oneEnd), other.slice(0, otherEnd), {
      one: at.one + length,
      other: at.other + length,
    });
    if (next === null) break;
    at = next;
  }
  if (ends > 0) found.push({ one: oneEnd, other: otherEnd, length: ends });
  return found;
}

function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)) {
    length += 1;
  }
  // Equal texts are one stretch from the start.
  return length === one.length && length === other.length ? 0 : length;
}

/** The nearest place after `from` where both go on with the same characters; null when they never do within reach. */
function meeting(
  one: string,
  other: string,
  from: { one: number; other: number },
): { one: number; other: number } | null {
  const places = new Map<string, number>();
  const last = Math.min(other.length - GRAM, from.other + REACH);
  for (let at = last; at >= from.other; at -= 1) places.set(other.slice(at, at + GRAM), at);
  let best: { one: number; other: number } | null = null;
  let cost = Infinity;
  const end = Math.min(one.length - GRAM, from.one + REACH);
  for (let at = from.one; at <= end && at - from.one < cost; at += 1) {
    const place = places.get(one.slice(at, at + GRAM));
    const way = place === undefined ? Infinity : at - from.one + place - from.other;
    if (place === undefined || way >= cost) continue;
    best = { one: at, other: place };
    cost = way;
  }
  return best;
}
