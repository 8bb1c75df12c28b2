/** Where an article is kept on the phone: in the cache, in a file of the cache, or as a copy with its pictures. */
import { article as articleDecoder } from '../core/article';
import type { Article } from '../core/article';
import { withAddresses } from '../html/addresses';
import type { PlacedChunk } from '../html/chunk';
import type { Cache, Entry } from '../services/cache';
import type { CopiesStore, ReadCopy } from './copies';

interface Places {
  cache: Cache;
  copies: CopiesStore;
}

/** Name of an article in the cache. */
export function cacheName(id: string): string {
  return `article:${id}`;
}

/** What the cache has at hand; where there is a copy, its pictures have to be found first. */
export function atHand(id: string, { cache, copies }: Places): Entry<Article> | null {
  return copies.ids.has(id) ? null : cache.read(cacheName(id), articleDecoder);
}

/** The copy for offline, and the newer one of it and of what the cache keeps in a file. */
export async function inFiles(
  id: string,
  { cache, copies }: Places,
): Promise<{ entry: Entry<Article> | null; copy: ReadCopy | null }> {
  const copy = await copies.read(id);
  const entry = await cache.find(cacheName(id), articleDecoder);
  const isCacheNewer = entry !== null && entry.savedAt > (copy?.savedAt ?? 0);
  if (copy === null || isCacheNewer) return { entry, copy };
  return { entry: { savedAt: copy.savedAt, value: copy.article }, copy };
}

/** The handful with the pictures that are kept shown from their files. */
export function withKeptPictures(chunk: PlacedChunk, { paths }: ReadCopy): PlacedChunk {
  const change = (address: string, isPicture: boolean): string =>
    isPicture ? (paths.get(address) ?? address) : address;
  return { ...chunk, blocks: chunk.blocks.map((block) => withAddresses(block, change)) };
}
