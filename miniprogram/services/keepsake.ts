/**
 * A value of the reader's own (history, favourites, settings), under keys that nothing evicts. What is there and cannot
 * be read or understood is left where it is and never written over: the next slot of the key is used instead, and both are
 * joined as soon as they can be read. The storage's own word decides whether it is kept; a failed write is tried again.
 */
import type { Decoder } from '../core/decode';
import { isReaderError } from '../core/errors';
import type { Schedule } from '../platform/schedule';
import type { Storage } from '../platform/storage';
import { isWritten } from './is-written';

export interface Keep<T> {
  key: string;
  empty: T;
  /** Decodes every format that was ever written under this key; throws `malformed` for any other. */
  decode: Decoder<T>;
  /** As today's format. */
  encode: (value: T) => unknown;
  /** Joins what two slots hold; the second was written later. */
  join: (earlier: T, later: T) => T;
  /** What an older version kept under another key, for a start without a value of its own. */
  inherit?: (storage: Storage) => T | null;
}

interface Parts {
  storage: Storage;
  schedule: Schedule;
  /** Frees room in the storage; false when there is nothing to give up. */
  makeRoom: () => boolean;
  /** Told when a write failed, and when it then succeeded. */
  onUnsaved: (isUnsaved: boolean) => void;
}

export interface Keepsake<T> {
  /** Reads what is kept, or the empty value. Call it once, before anything is kept. */
  restore: () => T;
  /** Keeps a new value, after so many milliseconds at the latest. */
  keep: (value: T, withinMs: number) => void;
  /** Writes now what waits; call it when the app or the page goes. */
  flush: () => void;
}

const SLOTS = 9;
/** Writes tried in one go, with more room each time. */
const MAX_TRIES = 12;
const FIRST_RETRY_MS = 3_000;
const LONGEST_RETRY_MS = 60_000;

export function createKeepsake<T>(keep: Keep<T>, { storage, schedule, makeRoom, onUnsaved }: Parts): Keepsake<T> {
  let home = keep.key;
  let joined: string[] = [];
  let waiting: { value: T } | null = null;
  let cancelTimer: (() => void) | null = null;
  let dueMs = Infinity;
  let isWriting = false;
  let retryMs = FIRST_RETRY_MS;

  const writeWithin = (ms: number): void => {
    if (cancelTimer !== null && dueMs <= ms) return;
    cancelTimer?.();
    dueMs = ms;
    cancelTimer = schedule.after(ms, () => void write());
  };

  const put = async (value: T): Promise<boolean> => {
    const encoded = keep.encode(value);
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if (await isWritten(() => storage.set(home, encoded))) return true;
      if (!makeRoom()) return false;
    }
    return false;
  };

  /** One write at a time, so that an older value never lands on a newer one. */
  const write = async (): Promise<void> => {
    cancelTimer?.();
    cancelTimer = null;
    if (isWriting || waiting === null) return;
    isWriting = true;
    const { value } = waiting;
    waiting = null;
    const isKept = await put(value).finally(() => {
      isWriting = false;
    });
    onUnsaved(!isKept);
    if (isKept) {
      joined.splice(0).forEach((slot) => storage.remove(slot));
      retryMs = FIRST_RETRY_MS;
      if (waiting !== null) await write();
      return;
    }
    waiting ??= { value };
    writeWithin(retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
  };

  return {
    restore: () => {
      const found = readSlots(keep, storage);
      home = found.home;
      joined = found.joined;
      const value = found.value ?? keep.inherit?.(storage) ?? null;
      if (value !== null && (found.value === null || joined.length > 0)) {
        waiting = { value };
        void write();
      }
      return value ?? keep.empty;
    },
    keep: (value, withinMs) => {
      waiting = { value };
      if (withinMs === 0) void write();
      else writeWithin(withinMs);
    },
    flush: () => void write(),
  };
}

interface Slots<T> {
  /** Where to write: the first slot that is free or understood. */
  home: string;
  value: T | null;
  /** Further slots whose value is in `value`; they go once that is written. */
  joined: string[];
}

function readSlots<T>(keep: Keep<T>, storage: Storage): Slots<T> {
  const found: Slots<T> = { home: '', value: null, joined: [] };
  for (let slot = 1; slot <= SLOTS; slot += 1) {
    const key = slot === 1 ? keep.key : `${keep.key}-${slot}`;
    const stored = storage.look(key);
    if (stored.state === 'absent') {
      found.home = found.home || key;
      break;
    }
    const value = stored.state === 'there' ? understood(keep, stored.value) : null;
    if (value === null) continue;
    found.value = found.value === null ? value : keep.join(found.value, value);
    if (found.home === '') found.home = key;
    else found.joined.push(key);
  }
  // All slots hold what nobody understands: only then the last one has to go.
  return { ...found, home: found.home || `${keep.key}-${SLOTS}` };
}

function understood<T>(keep: Keep<T>, value: unknown): T | null {
  try {
    return keep.decode(value, keep.key);
  } catch (error) {
    if (isReaderError(error)) return null;
    throw error;
  }
}
