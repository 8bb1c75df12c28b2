/** Where each source might speak, seen from one address of a site. */
import { hexoRestful } from '../../miniprogram/services/sources/hexo-restful';
import { jsonFeed } from '../../miniprogram/services/sources/json-feed';
import { readerApi } from '../../miniprogram/services/sources/reader-api';
import type { SourceFactory } from '../../miniprogram/services/sources/source';
import { wordpress } from '../../miniprogram/services/sources/wordpress';
import type { ConfiguredSource } from '../preview/build/config-source';
import type { Look } from './first-look';

export interface Candidate {
  factory: SourceFactory;
  /** The lines of config.ts. */
  source: ConfiguredSource;
  address: string;
}

/** The likeliest first. */
export function candidatesAt(address: string, look: Look): Candidate[] {
  const folder = address.replace(/[?#].*$/, '').replace(/\/?$/, '/');
  const folders = folder.endsWith('/api/') ? [folder] : [folder, `${folder}api/`];
  const links = look.kind === 'page' ? look.links : { api: null, feeds: [] };
  const isRest = /\/wp-json\/$/.test(folder) || address.includes('rest_route=');
  const rest = address.includes('rest_route=') ? address : folder;
  const apis = [
    ...(links.api === null ? [] : [links.api]),
    ...(isRest ? [rest] : [`${folder}wp-json/`]),
    `${folder}?rest_route=/`,
  ];
  const feeds = [address, ...links.feeds, `${folder}feed.json`, `${folder}feed/json`];
  return [
    ...(look.kind === 'json' ? [feedAt(address)] : []),
    ...folders.map(readerApiAt),
    ...unique(apis).map(wordpressAt),
    ...folders.map(hexoAt),
    ...unique(feeds).map(feedAt),
  ];
}

function readerApiAt(address: string): Candidate {
  const call = `readerApi({ baseUrl: '${address}' })`;
  return { address, factory: readerApi({ baseUrl: address }), source: { name: 'readerApi', file: 'reader-api', call } };
}

function wordpressAt(address: string): Candidate {
  const call = `wordpress({ baseUrl: '${address}' })`;
  return { address, factory: wordpress({ baseUrl: address }), source: { name: 'wordpress', file: 'wordpress', call } };
}

function hexoAt(address: string): Candidate {
  const call = `hexoRestful({ baseUrl: '${address}' })`;
  return {
    address,
    factory: hexoRestful({ baseUrl: address }),
    source: { name: 'hexoRestful', file: 'hexo-restful', call },
  };
}

function feedAt(address: string): Candidate {
  const call = `jsonFeed({ feeds: ['${address}'] })`;
  return { address, factory: jsonFeed({ feeds: [address] }), source: { name: 'jsonFeed', file: 'json-feed', call } };
}

function unique(addresses: readonly string[]): string[] {
  return [...new Set(addresses)];
}
