// Which global names app code may see: ECMAScript's own and WeChat's. Every other name of the browser is hidden from it, so
// a browser's newest inventions need no list (platform: JavaScript environment).

const ECMASCRIPT =
  'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error ' +
  'AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math ArrayBuffer DataView ' +
  'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array ' +
  'BigInt64Array BigUint64Array BigInt Map Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect ' +
  'decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN globalThis';

const TIMERS = 'console setTimeout clearTimeout setInterval clearInterval';

const WECHAT = 'wx App Page Component Behavior getApp getCurrentPages';

/** What compiled WXS calls; its modules are part of the app's bundle. */
const WXS = 'getRegExp getDate';

/** Names that app code finds as properties of its global object too. */
export const PHONE_NAMES: readonly string[] = `${ECMASCRIPT} ${TIMERS} ${WECHAT}`.split(' ');

const VISIBLE = new Set([...PHONE_NAMES, ...WXS.split(' ')]);
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Every name of this browser that a phone lacks, the preview's own globals among them. */
export function namesToHide(): string[] {
  const names = new Set<string>();
  for (let scope: object | null = window; scope && scope !== Object.prototype; scope = parentOf(scope)) {
    for (const name of Object.getOwnPropertyNames(scope)) names.add(name);
  }
  return [...names].filter((name) => IDENTIFIER.test(name) && !VISIBLE.has(name));
}

function parentOf(scope: object): object | null {
  return Object.getPrototypeOf(scope) as object | null;
}
