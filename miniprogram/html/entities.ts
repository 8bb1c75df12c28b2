/**
 * Decodes character references. Names outside the table stay as text: the table holds HTML 4, those seen in articles,
 * and those that attackers hide script links behind.
 */
import { ENTITY_TEXTS, LEGACY_NAMES } from './entity-names';

const REFERENCE = /&(?:#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?|([A-Za-z][A-Za-z0-9]{1,31})(;?))/g;

/** What numeric references 128 to 159 mean: pages written for windows-1252, as the HTML standard maps them. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const LONGEST_LEGACY = 6;

/** Decodes the references in text or, by the stricter rule for a missing semicolon, in an attribute value. */
export function decodeEntities(text: string, isAttribute: boolean): string {
  if (!text.includes('&')) return text;
  const decode = (
    whole: string,
    hex: string | undefined,
    decimal: string | undefined,
    name: string,
    semicolon: string,
    offset: number,
  ): string => {
    if (hex !== undefined || decimal !== undefined) {
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0x9f && code < 0xd800 ? String.fromCharCode(code) : oddCharacter(code);
    }
    return named(name, semicolon === ';', isAttribute, text.charAt(offset + whole.length)) ?? whole;
  };
  return text.replace(REFERENCE, decode);
}

function named(name: string, isClosed: boolean, isAttribute: boolean, after: string): string | null {
  const exact = ENTITY_TEXTS.get(name);
  if (exact !== undefined && (isClosed || LEGACY_NAMES.has(name))) {
    return !isClosed && isAttribute && /[=A-Za-z0-9]/.test(after) ? null : exact;
  }
  if (isAttribute) return null;
  for (let length = Math.min(LONGEST_LEGACY, name.length - 1); length >= 2; length--) {
    const prefix = name.slice(0, length);
    if (LEGACY_NAMES.has(prefix)) return `${ENTITY_TEXTS.get(prefix) ?? ''}${name.slice(length)}${isClosed ? ';' : ''}`;
  }
  return null;
}

/** Characters that are not what their number says, or need two units. */
function oddCharacter(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  return String.fromCodePoint(code);
}
