/**
 * Brands as a list knows them: whom an article may name, what finds them in a search, and how their own mini program is
 * opened. One broken brand is left out and never costs the others.
 */
import { flag, identifier, number, record, text, withDefault } from './decode';
import type { Decoder } from './decode';
import { isReaderError, readerError } from './errors';

/** How the brand's own mini program is opened. */
export interface BrandLaunch {
  appId: string;
  path: string;
  /** `half` opens over half of the screen where that is possible, else and with `jump` WeChat moves there. */
  mode: 'half' | 'jump';
  /** An address to copy where neither is possible, or empty. */
  link: string;
}

export interface Brand {
  id: string;
  name: string;
  aliases: string[];
  /** Initials and other short forms to type, lower case. */
  keys: string[];
  /** Absolute address of a picture, or empty. */
  logo: string;
  verified: boolean;
  /** Categories that are the brand's own, by id. */
  sites: string[];
  /** Of a hundred devices, so many may open the brand's mini program. */
  rollout: { percent: number };
  launch: BrandLaunch | null;
}

export interface BrandList {
  /** Changes when the site changes. */
  build: string;
  /** False switches every launch off. */
  enabled: boolean;
  brands: Brand[];
}

/** Longer names and aliases are no names. */
const LONGEST_NAME = 60;
const LONGEST_ADDRESS = 1024;

/** Foreign text that is cut rather than refused. */
export function textUpTo(most: number): Decoder<string> {
  return (value, path) => text(value, path).trim().slice(0, most);
}

/** An address that may be shown and copied: of the web, or a path that a source makes absolute. */
export const webAddress: Decoder<string> = (value, path) => {
  const address = textUpTo(LONGEST_ADDRESS)(value, path);
  if (/^(?!https?:)[a-z][a-z\d+.-]*:|[\s<>"]/i.test(address)) throw readerError('malformed', `${path} is no address`);
  return address;
};

/** What cannot be decoded counts as not there. */
export function orElse<T>(decoder: Decoder<T>, fallback: T): Decoder<T> {
  return (value, path) => {
    try {
      return value === undefined || value === null ? fallback : decoder(value, path);
    } catch (error) {
      if (isReaderError(error)) return fallback;
      throw error;
    }
  };
}

/** The items of a list that can be decoded, at most so many; no list is an empty one. */
export function goodOnes<T>(decoder: Decoder<T>, most: number): Decoder<T[]> {
  return (value, path) =>
    (Array.isArray(value) ? value.slice(0, most) : []).flatMap((item: unknown, at) => {
      const found = orElse<T | null>(decoder, null)(item, `${path}[${at}]`);
      return found === null ? [] : [found];
    });
}

/** Text that says something. */
const name: Decoder<string> = (value, path) => {
  const said = textUpTo(LONGEST_NAME)(value, path);
  if (said === '') throw readerError('malformed', `${path} should not be empty`);
  return said;
};

const appId: Decoder<string> = (value, path) => {
  const said = text(value, path);
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(said)) throw readerError('malformed', `${path} should be an appId`);
  return said;
};

const launch: Decoder<BrandLaunch> = record<BrandLaunch>({
  appId,
  path: orElse(textUpTo(LONGEST_ADDRESS), ''),
  mode: (value) => (value === 'half' ? 'half' : 'jump'),
  link: orElse(webAddress, ''),
});

const percent: Decoder<number> = (value, path) => Math.min(100, Math.max(0, number(value, path)));
/** A brand that says nothing of a rollout is open to all; one whose rollout cannot be read, to nobody. */
const rollout: Decoder<{ percent: number }> = (value, path) =>
  value === undefined
    ? { percent: 100 }
    : orElse(record<{ percent: number }>({ percent }), { percent: 0 })(value, path);

export const brand: Decoder<Brand> = record<Brand>({
  id: identifier,
  name,
  aliases: goodOnes(name, 20),
  keys: goodOnes(name, 40),
  logo: orElse(webAddress, ''),
  verified: orElse(flag, false),
  sites: goodOnes(identifier, 50),
  rollout,
  launch: orElse<BrandLaunch | null>(launch, null),
});

export const brandList: Decoder<BrandList> = record<BrandList>({
  build: text,
  enabled: withDefault(flag, true),
  brands: goodOnes(brand, 5000),
});
