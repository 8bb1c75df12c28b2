// Android phones have no Intl (platform: JavaScript environment). Without it the language's "locale" methods fall back to
// their plain twins, so an app that leans on them sees here what such a phone shows.

/** Changes the prototypes of this frame; the preview's own code does not format by locale. */
export function removeLocales(): void {
  replace(Number.prototype, 'toLocaleString', function (this: number) {
    return String(this);
  });
  replace(BigInt.prototype, 'toLocaleString', function (this: bigint) {
    return String(this);
  });
  replace(Date.prototype, 'toLocaleString', function (this: Date) {
    return this.toString();
  });
  replace(Date.prototype, 'toLocaleDateString', function (this: Date) {
    return this.toDateString();
  });
  replace(Date.prototype, 'toLocaleTimeString', function (this: Date) {
    return this.toTimeString();
  });
  replace(String.prototype, 'localeCompare', function (this: string, other: unknown) {
    return byCodeUnits(this.normalize(), String(other).normalize());
  });
}

function byCodeUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function replace(prototype: object, name: string, method: (...input: never[]) => unknown): void {
  Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
}
