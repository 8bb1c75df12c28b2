/** What stands at the address that was given, before any source is tried. */
import { parsed } from './fetch-json';

export type Look =
  | { kind: 'nobody'; why: string }
  | { kind: 'refused'; status: number }
  | { kind: 'missing' }
  | { kind: 'feed'; format: 'RSS' | 'Atom' }
  | { kind: 'json' }
  | { kind: 'page'; maker: 'wordpress' | 'hexo' | null; links: { api: string | null; feeds: string[] } }
  | { kind: 'other' };

const TIMEOUT_MS = 15_000;

export async function lookAt(address: string): Promise<Look> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    text = await response.text();
  } catch (error) {
    return { kind: 'nobody', why: reasonOf(error) };
  }
  if (response.status === 401 || response.status === 403) return { kind: 'refused', status: response.status };
  const look = contentOf(text, address);
  // A site whose front page fails may still say what made it.
  if (!response.ok && !(look.kind === 'page' && look.maker !== null)) return { kind: 'missing' };
  return look;
}

function contentOf(text: string, address: string): Look {
  if (parsed(text) !== undefined) return { kind: 'json' };
  const start = text.trimStart().slice(0, 1000);
  if (/<rss[\s>]|<rdf:RDF/i.test(start)) return { kind: 'feed', format: 'RSS' };
  if (/<feed[\s>]/i.test(start)) return { kind: 'feed', format: 'Atom' };
  if (!/<(?:!doctype html|html|head|body)/i.test(start)) return { kind: 'other' };
  const isWordPress = /\/wp-(?:content|includes)\/|api\.w\.org|name="generator" content="WordPress/i.test(text);
  const isHexo = /name="generator" content="Hexo/i.test(text);
  return {
    kind: 'page',
    maker: isWordPress ? 'wordpress' : isHexo ? 'hexo' : null,
    links: {
      api: linked(text, address, /rel=["']https:\/\/api\.w\.org\/["']/i)[0] ?? null,
      feeds: linked(text, address, JSON_FEED),
    },
  };
}

const JSON_FEED = /type=["']application\/(?:feed\+)?json["']/i;

/** Whole addresses of the page's own `link` tags that match. */
function linked(html: string, address: string, pattern: RegExp): string[] {
  return (html.match(/<link\b[^<>]*>/gi) ?? [])
    .filter((tag) => pattern.test(tag) && /rel=["'](?:alternate|https:\/\/api)/i.test(tag))
    .flatMap((tag) => /\shref=["']([^"']+)["']/i.exec(tag)?.slice(1, 2) ?? [])
    .map((href) => new URL(href.replace(/&amp;|&#038;/g, '&'), address).href);
}

/** What Node's network says, in a word or two. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: unknown; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} s`;
  return typeof cause?.code === 'string' ? cause.code : String(error);
}
