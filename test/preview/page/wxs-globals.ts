// What compiled WXS calls instead of RegExp, Date and `constructor`; see build/wxs.ts.

import { StrictDate } from './rules/strict-date';

export function installWxsGlobals(): void {
  Object.assign(globalThis, {
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...parts: [] | [number | string]) => (parts.length === 0 ? new StrictDate() : new StrictDate(...parts)),
  });
  Object.defineProperty(Object.prototype, '__wxsType', {
    get(this: unknown) {
      return Object.prototype.toString.call(this).slice('[object '.length, -1);
    },
  });
}
