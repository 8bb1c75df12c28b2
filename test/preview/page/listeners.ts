// A list of callbacks behind a pair of wx.onX / wx.offX functions.

export interface Listeners<T> {
  on(listener: (value: T) => void): void;
  /** Removes one listener, or all when none is named, as wx.offX does. */
  off(listener?: (value: T) => void): void;
  /** Calls every listener; an error of one is reported and does not keep the others from being called. */
  emit(value: T): void;
}

export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    on: (listener) => void listeners.add(listener),
    off(listener) {
      if (listener) listeners.delete(listener);
      else listeners.clear();
    },
    emit(value) {
      for (const listener of [...listeners]) {
        try {
          listener(value);
        } catch (error) {
          reportError(error);
        }
      }
    },
  };
}
