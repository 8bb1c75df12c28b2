/** A probe in words for the terminal: what speaks, what the app would show, what it would lack, and the next step. */
import { MAX_PAGES } from '../../miniprogram/services/sources/hexo-library';
import type { Found, Probe } from './probe';

/** What each backend cannot tell, whatever a site writes. */
const LOST: Record<string, string[]> = {
  'reader-api': [],
  wordpress: [
    'brands',
    'related articles',
    'reading time in lists',
    'older and newer of an article opened from a card',
  ],
  'json-feed': [
    'brands',
    'related articles',
    'pinned articles',
    'everything older than what the feeds and their next pages hold',
  ],
  'hexo-restful': [
    'brands',
    'related articles',
    'reading time in lists',
    'second paths of a post in several categories',
    'the author and the cover of the front matter, unless the fork writes them',
  ],
};

export function reportOf(written: string, answer: Probe): string[] {
  if ('failure' in answer) return [`FAIL ${answer.failure.what}`, `     next: ${answer.failure.next}`];
  const { found } = answer;
  const { source, address } = found;
  const lost = [...(LOST[source.file] ?? []), ...missingHere(found)];
  return [
    `ok   ${source.file} speaks at ${address}`,
    `     ${found.total} articles on ${found.pageCount} pages, ${found.categories} categories in ${found.levels} levels`,
    `     can: ${abilities(found).join(', ')}`,
    `     is lost: ${lost.length === 0 ? 'nothing' : lost.join('; ')}`,
    '     miniprogram/config.ts:',
    `       import { ${source.name} } from './services/sources/${source.file}';`,
    `       source: ${source.call},`,
    ...notes(written, found).map((note) => `note ${note}`),
  ];
}

function abilities({ search, levels, rows, hasNeighbours }: Found): string[] {
  return [
    'lists and articles',
    ...(levels > 0 ? ['categories'] : []),
    ...(search === 'text' ? ['search in all text, on the server'] : []),
    ...(search === 'fields' ? ['search in title, author, categories and excerpt'] : []),
    ...(rows.some(({ cover }) => cover !== null) ? ['covers'] : []),
    ...(rows.some(({ pinned }) => pinned) ? ['pinned articles'] : []),
    ...(hasNeighbours ? ['older and newer'] : []),
  ];
}

/** What this site does not write although its backend could. */
function missingHere({ rows, levels, search }: Found): string[] {
  if (rows.length === 0) return ['the site has no articles yet'];
  return [
    ...(levels === 0 ? ['categories: the site names none'] : []),
    ...(search === null ? ['search'] : []),
    ...(rows.every(({ cover }) => cover === null) ? ['covers: no article of the first page has one'] : []),
    ...(rows.every(({ author }) => author === '') ? ['authors'] : []),
    ...(rows.every(({ date }) => date === '') ? ['dates: none could be read'] : []),
    ...(rows.every(({ excerpt }) => excerpt === '') ? ['excerpts'] : []),
  ];
}

function notes(written: string, { address, source, pictureHosts, pageCount, isProtected }: Found): string[] {
  const { host, protocol } = new URL(address);
  return [
    `list ${host} as a request domain of the mini program${pictureHosts.length > 0 ? `; covers come from ${pictureHosts.join(', ')}` : ''}`,
    ...(protocol === 'http:' ? ['phones ask only https addresses: this one works in the tools alone'] : []),
    ...(address.includes('rest_route=')
      ? [
          `${written} has plain permalinks: the REST API answers at ${address}; pretty permalinks (Settings, Permalinks) give /wp-json/ too`,
        ]
      : []),
    ...(source.file === 'hexo-restful' && pageCount > MAX_PAGES
      ? [
          `categories and search know the first ${MAX_PAGES} pages: set posts_size: 0 in the site, or use the reader API`,
        ]
      : []),
    ...(isProtected > 0 ? ['posts behind a password are listed, and say so instead of their text'] : []),
  ];
}
