/**
 * The image proxy of the embedded backend, `/picture?url=…&width=…`: of its own pictures it gives the narrowest drawn file
 * that is wide enough (`small/<width>/` beside the picture), and it sends on to all others. It makes no pictures itself.
 */
import path from 'node:path';

/** Widths that `pictures.ts` draws beside a picture of pixels. */
export const SMALL_WIDTHS = [160, 320];

type Read = (sitePath: string) => Promise<Buffer | null>;

export type Proxied = { sitePath: string; body: Buffer } | { location: string };

/** What to answer to `address` (path and query) that came for `host`; null when it does not ask for a picture by its url. */
export async function proxiedPicture(address: string, host: string, read: Read): Promise<Proxied | null> {
  const { pathname, searchParams } = new URL(address, `http://${host}`);
  const asked = searchParams.get('url') ?? '';
  if (pathname !== '/picture' || !URL.canParse(asked)) return null;
  const url = new URL(asked);
  if (!/^https?:$/.test(url.protocol)) return null;
  const sitePath = url.host === host ? ownPath(url) : null;
  if (sitePath === null) return { location: url.href };
  const width = Number(searchParams.get('width'));
  const { dir, base } = path.posix.parse(sitePath);
  const narrow = SMALL_WIDTHS.filter((each) => each >= width).map((each) => `${dir}/small/${each}/${base}`);
  for (const candidate of [...narrow, sitePath]) {
    const body = await read(candidate);
    if (body !== null) return { sitePath: candidate, body };
  }
  return { location: url.href };
}

/** Null when the address is not valid, or leads out of the root. */
function ownPath(url: URL): string | null {
  try {
    const sitePath = decodeURIComponent(url.pathname).replace(/^\/+/, '');
    return sitePath.split(/[\\/]/).includes('..') || sitePath.includes('\0') ? null : sitePath;
  } catch {
    return null;
  }
}
