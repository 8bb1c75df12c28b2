// What setData lets through: JSON, copied, at most 1 MB a call, and nothing for a component that is gone
// (platform: performance, setData).
import { component } from 'glass-easel-miniprogram-adapter';

const MAX_LENGTH = 1024 * 1024;
const MUCH_LENGTH = 256 * 1024;
/** Functions do not reach the view, but the logic layer hands them from component to component, which Vant relies on. */
const FUNCTION_MARK = '\u0000function ';

type Data = Record<string, unknown>;

/** The adapter's caller object holds the framework's component as `_$`. */
interface Caller {
  _$: { is: string };
}

/** The component that `detached` ran for does not take data any more; `watchDetached` marks it. */
const gone = new WeakSet();

export function markDetached(caller: object): void {
  gone.add(caller);
}

export function markAttached(caller: object): void {
  gone.delete(caller);
}

/** Puts the rules around `this.setData` of every page and component. */
export function installSetDataRules(): void {
  const { prototype } = component.ComponentCaller as unknown as {
    prototype: { setData(this: Caller, data: Data, done?: () => void): void };
  };
  const { setData } = prototype;
  prototype.setData = function (data, done) {
    if (gone.has(this._$)) return;
    const copied = transferred(data, this._$.is);
    if (copied) setData.call(this, copied, done);
  };
}

/** The copy that is kept; undefined when the call is refused. Cyclic values throw. */
export function transferred(data: Data, where: string): Data | undefined {
  if (typeof data !== 'object' || data === null) return {};
  const functions = new Map<string, unknown>();
  const text = JSON.stringify(data, function (this: Data, key: string, value: unknown) {
    const fault = faultOf(this[key], this === data);
    if (fault !== undefined) console.warn(`${where}: Setting data field "${key}" to ${fault} is invalid.`);
    if (typeof value !== 'function') return value;
    const mark = `${FUNCTION_MARK}${functions.size}`;
    functions.set(mark, value);
    return mark;
  });
  if (text.length > MAX_LENGTH) {
    reportError(new Error(`${where}: setData 数据传输长度为 ${text.length} 已经超过最大长度 ${MAX_LENGTH}`));
    return undefined;
  }
  if (text.length > MUCH_LENGTH) console.warn(`${where}: setData of ${Math.ceil(text.length / 1024)} KB is slow`);
  if (functions.size === 0) return JSON.parse(text) as Data;
  return JSON.parse(text, (_key, value: unknown) => functions.get(String(value)) ?? value) as Data;
}

/** Why a value does not arrive as it is; undefined inside objects is left out without a word. */
function faultOf(value: unknown, isField: boolean): string | undefined {
  if (value === undefined) return isField ? 'undefined' : undefined;
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const prototype = Object.getPrototypeOf(value) as { constructor?: { name: string } } | null;
  const isPlain = prototype === null || prototype === Object.prototype;
  return isPlain ? undefined : `a ${prototype.constructor?.name ?? 'special object'}`;
}
