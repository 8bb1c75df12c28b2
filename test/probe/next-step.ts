/** Why no source speaks at an address, and what its owner can do about it. */
import type { Candidate } from './candidates';
import type { Look } from './first-look';

export interface Attempt {
  candidate: Candidate;
  /** What the source failed with. */
  kind: string;
  message: string;
}

export interface Failure {
  what: string;
  next: string;
}

const GENERATOR =
  'a Hexo site gets the reader API by one file: copy test/backend/scripts/reader-api.js into its scripts/, generate, publish';

export function failureOf(address: string, look: Look, attempts: readonly Attempt[]): Failure {
  const refusal = attempts.map(({ message }) => REFUSAL.exec(message)).find((match) => match !== null);
  if (look.kind === 'nobody') {
    return {
      what: `nobody answers at ${address}: ${look.why}`,
      next: 'check the address: scheme, host and port; open it in a browser on this machine',
    };
  }
  if (look.kind === 'refused' && !refusal?.[2]) {
    return { what: `${address} answers ${look.status}: it needs a login`, next: LOGIN };
  }
  if (look.kind === 'feed') {
    return {
      what: `${address} is ${look.format}, which is XML; the app reads JSON Feed`,
      next:
        'RSSHub: add ?format=json to the address. WordPress: give the address of the site itself, its REST API tells more than its feed. Hexo: ' +
        GENERATOR,
    };
  }
  if (refusal && NEEDS_LOGIN.test(refusal[2] ?? '')) {
    return { what: `the REST API at ${address} needs a login (${refusal[2] ?? refusal[1] ?? ''})`, next: LOGIN };
  }
  const broken = attempts.find(({ kind, message }) => kind === 'malformed' && message.includes('should be'));
  if (look.kind === 'page' && look.maker === 'wordpress') {
    return {
      what: `${address} is a WordPress whose REST API is switched off${refusal ? ` (${refusal[1] ?? ''} ${refusal[2] ?? ''})` : ''}`,
      next: 'allow wp/v2/posts and wp/v2/categories in the security plugin or the web server, or call /?rest_route=/ if only /wp-json/ is closed',
    };
  }
  if (refusal) {
    return {
      what: `the REST API at ${address} refuses: ${refusal[1] ?? ''} ${refusal[2] ?? ''}`.trim(),
      next: 'allow wp/v2/posts and wp/v2/categories to readers without an account',
    };
  }
  if (broken) {
    return {
      what: `${broken.candidate.source.file} almost speaks at ${broken.candidate.address}: ${broken.message}`,
      next: 'mend that field on the server; if the program that made it always writes it so, the source has to learn it: services/sources',
    };
  }
  if (look.kind === 'page' && look.maker === 'hexo') {
    return { what: `${address} is a Hexo site without an API`, next: GENERATOR };
  }
  if (look.kind === 'missing') {
    return {
      what: `there is nothing at ${address}, nor where an API would be below it`,
      next: 'give the address of the front page, or of the folder that holds site.json, wp-json or posts.json',
    };
  }
  return {
    what: `${address} speaks none of the four: reader API, WordPress, hexo-restful, JSON Feed`,
    next: `give the address of the front page or of a feed; ${GENERATOR}; any other site can publish the files of the reader API (README)`,
  };
}

const LOGIN =
  'let readers without an account see posts: a phone has none; a site that must stay closed can publish the reader API at another address';
const REFUSAL = /wp\/v2\/\w+ answered (401|403) ?(\S*)/;
const NEEDS_LOGIN = /login|logged|unauthorized|auth/i;
