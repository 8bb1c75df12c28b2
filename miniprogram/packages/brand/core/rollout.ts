/**
 * Which devices a brand is open to. The answer depends on nothing but the device, the brand and the percentage, and is
 * the same in every version of the app: the test vectors hold the hash, never change them.
 */

const PLACES = 10_000;

/**
 * FNV-1a (32 bits) over the UTF-16 code units of `device/brand`, one byte each (ids are ASCII), then the last mixing
 * step of MurmurHash3, without which neighbouring ids would fall together.
 */
export function rolloutHash(deviceId: string, brandId: string): number {
  const text = `${deviceId}/${brandId}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ (text.charCodeAt(at) & 0xff), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Whether this device is among the `percent` (0 to 100, to two decimals) that may open the brand. A device that is in
 * stays in while the percentage grows.
 */
export function isInRollout(deviceId: string, brandId: string, percent: number): boolean {
  return Math.floor((rolloutHash(deviceId, brandId) / 0x1_0000_0000) * PLACES) < Math.round(percent * 100);
}
