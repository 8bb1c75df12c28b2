/**
 * Decodes character references. Names outside the table stay as text: the table holds HTML 4, those seen in articles,
 * and those that attackers hide script links behind.
 */
import { ENTITY_TEXTS, LEGACY } from './entity-names';

const REFERENCE = /#(?:x([0-9a-f]+)|([0-9]+));?|([a-z][a-z0-9]{1,31})(;?)/iy;

/** What numeric references 128 to 159 mean: pages written for windows-1252, as the HTML standard maps them. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const LONGEST_LEGACY = 6;
/** No name is longer. */
const REACH = 34;
/** As many numbers are kept, as articles repeat them. */
const MOST_KEPT = 4000;

/** Decodes the references in text or, by the stricter rule for a missing semicolon, in an attribute value. */
export function decodeEntities(text: string, isAttribute: boolean): string {
  let made = '';
  let done = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at)) {
    at++;
    const near = text.slice(at, at + REACH);
    const name = near.slice(0, near.indexOf(';') + 1);
    let decoded: string | null | undefined = ENTITY_TEXTS.get(name);
    let end = at + name.length;
    if (decoded === undefined) {
      REFERENCE.lastIndex = at;
      const match = REFERENCE.exec(text);
      if (match === null) continue;
      end = REFERENCE.lastIndex;
      decoded = decode(match, isAttribute, text.charAt(end));
      if (decoded === null) continue;
      if (name.startsWith('#') && ENTITY_TEXTS.size < MOST_KEPT && end - at === name.length)
        ENTITY_TEXTS.set(name, decoded);
    }
    made += text.slice(done, at - 1) + decoded;
    at = done = end;
  }
  return done === 0 ? text : made + text.slice(done);
}

/** What a reference stands for; null when it is no reference. `after` is the character that follows on it. */
function decode(match: RegExpExecArray, isAttribute: boolean, after: string): string | null {
  const name = match[3];
  if (name === undefined) return character(match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16));
  if (isAttribute) return /[=a-z0-9;]/i.test(match[4] + after) ? null : (ENTITY_TEXTS.get(LEGACY + name) ?? null);
  for (let length = LONGEST_LEGACY; length > 1; length--) {
    const text = ENTITY_TEXTS.get(LEGACY + name.slice(0, length));
    if (text !== undefined) return text + match[0].slice(length);
  }
  return null;
}

/** The character of a number: some are not what it says, or need two units. */
function character(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return code >= 0x80 && code <= 0x9f ? WINDOWS_1252.charAt(code - 0x80) : String.fromCodePoint(code);
}
