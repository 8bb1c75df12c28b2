/** Where the links of an article lead, by what the article knows and, where it knows nothing, by what the backend says. */
import type { Article } from '../core/article';
import { isReaderError } from '../core/errors';
import { linkTarget } from '../core/link-target';
import type { LinkTarget } from '../core/link-target';
import { resolveUrl } from '../html/urls';
import type { Source } from '../services/sources/source';

/** Where a link of the body leads. */
export function targetIn(article: Article | null, href: string): LinkTarget {
  const ids = new Map<string, string>();
  for (const [written, id] of Object.entries(article?.links ?? {})) {
    ids.set(resolveUrl(article?.url ?? '', written) ?? written, id);
  }
  return linkTarget(href, ids);
}

/** As the backend knows it; null when there is nothing to ask, and `plain` when its answer fails. */
export function askedTarget(source: Source, href: string, plain: LinkTarget): Promise<LinkTarget> | null {
  const call = source.resolve(href);
  if (call === null) return null;
  return call.promise.then(
    (id): LinkTarget => (id === null ? plain : { kind: 'article', id }),
    (error: unknown) => {
      if (isReaderError(error)) return plain;
      throw error;
    },
  );
}
