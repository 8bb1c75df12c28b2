/** Places for calls that run at once; the others wait their turn, and one that is given up leaves the line. */
import type { Call } from '../core/call';
import { readerError } from '../core/errors';

/** Begins a call when a place is free. */
export type InSlot = <T>(begin: () => Call<T>) => Call<T>;

/** So many places; the first that waits goes first. */
export function createSlots(places: number): InSlot {
  let free = places;
  const waiting: (() => void)[] = [];

  const leave = (): void => {
    free += 1;
    waiting.shift()?.();
  };

  return <T>(begin: () => Call<T>): Call<T> => {
    let abort = (): void => undefined;
    const promise = new Promise<T>((resolve, reject) => {
      const enter = (): void => {
        free -= 1;
        const call = begin();
        abort = call.abort;
        call.promise.then(resolve, reject);
        call.promise.then(leave, leave);
      };
      if (free > 0) {
        enter();
        return;
      }
      waiting.push(enter);
      abort = () => {
        const at = waiting.indexOf(enter);
        if (at >= 0) waiting.splice(at, 1);
        reject(readerError('cancelled', 'given up while it waited'));
      };
    });
    return { promise, abort: () => abort() };
  };
}

/** What the platform runs at once. */
const PLACES = 10;

/** The places that all requests and downloads of the app share. */
export const networkSlots = createSlots(PLACES);
