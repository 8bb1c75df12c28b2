// Date as strict as JavaScriptCore on older iPhones: strings that only other engines read give Invalid Date
// (platform: JavaScript environment). App code gets this Date; the preview's own code keeps the browser's.

const TIME = '\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?';
const ISO = new RegExp(`^([+-]\\d{6}|\\d{4})(-\\d{2}(-\\d{2})?)?(T${TIME}(Z|[+-]\\d{2}:\\d{2})?)?$`);
const SLASHES = new RegExp(`^\\d{4}/\\d{1,2}/\\d{1,2}( ${TIME})?$`);
/** What Date.prototype.toString and toUTCString write; the language promises that these can be read back. */
const WRITTEN =
  /^[A-Z][a-z]{2},? (\d{2} [A-Z][a-z]{2}|[A-Z][a-z]{2} \d{2}) \d{4} \d{2}:\d{2}:\d{2} GMT([+-]\d{4}( \(.*\))?)?$/;

/** Whether every phone reads the string as a date. */
export function isPortableDate(text: string): boolean {
  return ISO.test(text) || SLASHES.test(text) || WRITTEN.test(text);
}

type DateParts = [] | [value: string | number | Date];

/** The Date that app code and WXS see. The browser's own is looked up at each use, because tests move its clock. */
export const StrictDate: DateConstructor = new Proxy(window.Date, {
  construct(_target, parts: DateParts, newTarget: DateConstructor) {
    const [first] = parts;
    const isRefused = parts.length === 1 && typeof first === 'string' && !isPortableDate(first);
    const NewTarget = newTarget === StrictDate ? window.Date : newTarget;
    return Reflect.construct<DateParts, Date>(window.Date, isRefused ? [Number.NaN] : parts, NewTarget);
  },
  apply: () => window.Date(),
  get: (_target, name) => (name === 'parse' ? parse : (Reflect.get(window.Date, name) as unknown)),
});

function parse(text: unknown): number {
  return isPortableDate(String(text)) ? window.Date.parse(String(text)) : Number.NaN;
}
