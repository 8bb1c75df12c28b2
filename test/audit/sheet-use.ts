/** Rules of WXSS that match nothing on any page that was looked at. */
import type { SheetUse } from '../preview/page/measure/recording';

/** More unused bytes than this in one file are too many. */
export const UNUSED_LIMIT = 2048;

export interface UnusedSheet {
  path: string;
  bytes: number;
  selectors: string[];
}

/** Sheets by what is unused in all of `looks`, the most first. Sheets from npm are not the app's to shorten. */
export function unusedSheets(looks: readonly SheetUse[]): UnusedSheet[] {
  const sheets = new Map<string, Map<string, { bytes: number; isUsed: boolean }>>();
  for (const { path, rules } of looks) {
    if (path.startsWith('miniprogram_npm/')) continue;
    const known = sheets.get(path) ?? new Map<string, { bytes: number; isUsed: boolean }>();
    sheets.set(path, known);
    rules.forEach(({ selector, bytes, isUsed }, index) => {
      const key = `${index} ${selector}`;
      known.set(key, { bytes, isUsed: isUsed || (known.get(key)?.isUsed ?? false) });
    });
  }
  return [...sheets]
    .map(([path, rules]) => {
      const unused = [...rules].filter(([, { isUsed }]) => !isUsed);
      return {
        path,
        bytes: unused.reduce((sum, [, { bytes }]) => sum + bytes, 0),
        selectors: unused.map(([key]) => key.slice(key.indexOf(' ') + 1)),
      };
    })
    .sort((a, b) => b.bytes - a.bytes);
}
