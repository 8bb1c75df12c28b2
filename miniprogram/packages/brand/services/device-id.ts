/** The random id that decides which rollouts a device is in. It never leaves the device. */
import type { Storage } from '../../../platform/storage';
import { keptValue } from './kept-value';
import { identifier } from '../../../core/decode';

const KEY = 'brand-device';
const LENGTH = 20;

/** The kept id, or a new one that is kept from now on (for this run alone where nothing can be written). */
export function deviceId(storage: Storage, randomId: (length: number) => string): string {
  const kept = keptValue(storage, KEY, identifier, '');
  const known = kept.read();
  if (known !== '') return known;
  const made = randomId(LENGTH);
  void kept.write(made);
  return made;
}
