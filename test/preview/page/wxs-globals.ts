// What compiled WXS calls instead of RegExp, Date and `constructor`; see build/wxs.ts.

export function installWxsGlobals(): void {
  Object.assign(globalThis, {
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...parts: [] | [number | string]) => (parts.length === 0 ? new Date() : new Date(...parts)),
  });
  Object.defineProperty(Object.prototype, '__wxsType', {
    get(this: unknown) {
      return Object.prototype.toString.call(this).slice('[object '.length, -1);
    },
  });
}
