/** The marks of list items that were cut out of their lists, as their lists would show them. */
import type { Box } from './box';

const DIGITS = ' 一二三四五六七八九';

/** The mark of the item that a block stands in, `•` or its number as its list counts; '' when a block has it already. */
export function takeMarker(box: Box | null): string {
  if (box?.type !== 'li' || box.isMarked || box.parent === null) return '';
  box.isMarked = true;
  const { number } = box;
  const { numbering, type } = box.parent;
  if (type === 'ul' || /^(?:disc|circle|square)$/.test(numbering)) {
    return numbering === 'circle' ? '◦' : numbering === 'square' ? '▪' : '•';
  }
  if (/^cjk/.test(numbering) && number > 0 && number < 100) return `${chinese(number)}、`;
  if (!/-[alr]/.test(numbering) || number < 1 || number > 3999) return `${number}.`;
  const text = numbering.endsWith('roman') ? roman(number) : letters(number);
  return `${numbering.startsWith('u') ? text.toUpperCase() : text}.`;
}

function letters(number: number): string {
  return number > 0 ? letters(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26)) : '';
}

function chinese(number: number): string {
  const ten = Math.floor(number / 10);
  return `${ten > 1 ? DIGITS.charAt(ten) : ''}${ten > 0 ? '十' : ''}${DIGITS.charAt(number % 10)}`.trim();
}

/** Each decimal digit is the same pattern of three signs. */
function roman(number: number): string {
  const patterns = ',0,00,000,01,1,10,100,1000,02'.split(',');
  return `${number}`.replace(/\d/g, (digit, at: number, digits: string) =>
    patterns[Number(digit)].replace(/\d/g, (sign) => 'ivxlcdm'.charAt(2 * (digits.length - 1 - at) + Number(sign))),
  );
}
