/**
 * One spelling of every letter for searching: lower case, half width, without accents. Each UTF-16 unit becomes exactly
 * one, so a place in the folded text is the same place in the text.
 */

/** Letters for U+00C0 to U+017F. */
const LATIN =
  'aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy' +
  'aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllllllnnnnnnnŋŋoooooo' +
  'œœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs';
/** Letters for U+01CD to U+01DC: the tones of pinyin. */
const PINYIN = 'aaiioouuuuuuuuuu';
/** Ranges that move by a distance: first unit, last unit, what is added. Sorted. */
const MOVED = [
  [0x41, 0x5a, 32],
  [0x391, 0x3a9, 32],
  [0x400, 0x40f, 80],
  [0x410, 0x42f, 32],
  [0x2080, 0x2089, -0x2050],
  [0x2460, 0x2468, -0x242f],
  [0x3000, 0x3000, -0x2fe0],
  [0xff01, 0xff20, -0xfee0],
  [0xff21, 0xff3a, -0xfee0 + 32],
  [0xff3b, 0xff5e, -0xfee0],
] as const;

/** The text in the one spelling; as long as the text itself. */
export function foldForSearch(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += foldUnit(text, at);
  return folded;
}

function foldUnit(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a)) return text[at];
  if (unit >= 0xc0 && unit <= 0x17f) return LATIN[unit - 0xc0];
  if (unit >= 0x1cd && unit <= 0x1dc) return PINYIN[unit - 0x1cd];
  for (const [first, last, distance] of MOVED) {
    if (unit < first) return text[at];
    if (unit <= last) return String.fromCharCode(unit + distance);
  }
  return text[at];
}
