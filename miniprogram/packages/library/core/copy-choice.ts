/** Which copy goes when room is needed, which pictures may be kept, and under which names. */
import type { Copy } from '../../../core/copies';

/** The copy that goes next: the one not read for longest, never a favourite nor one that is to be spared. */
export function leastRead(copies: readonly Copy[], isSpared: (id: string) => boolean): Copy | null {
  const lastUse = ({ savedAt, readAt }: Copy): number => Math.max(savedAt, readAt);
  return copies
    .filter(({ id }) => !isSpared(id))
    .reduce<Copy | null>((least, next) => (least === null || lastUse(next) < lastUse(least) ? next : least), null);
}

/** Whether files of this address may be asked for: hosts have to be listed with WeChat. */
export function isDownloadable(url: string, fileHosts: readonly string[]): boolean {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url)?.[1];
  return host !== undefined && fileHosts.includes(host.toLowerCase());
}

const ENDING = /\.(jpe?g|png|gif|webp|svg|bmp|avif)$/i;

/** A file name for the picture of an address: the same for the same address, in practice no other's. */
export function pictureName(url: string): string {
  const ending = ENDING.exec(url.replace(/[?#].*$/, ''))?.[0].toLowerCase() ?? '.jpg';
  return hash(url, 0x811c9dc5) + hash(url, 0x01234567) + ending;
}

/** FNV-1a in 32 bits, as eight hexadecimal digits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return `0000000${(value >>> 0).toString(16)}`.slice(-8);
}
