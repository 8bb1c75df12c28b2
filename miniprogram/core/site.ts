/** The publication as a whole, and one page of its articles. */
import { articleSummary } from './article';
import type { ArticleSummary } from './article';
import { count, flag, list, nullable, record, text, withDefault } from './decode';
import type { Decoder } from './decode';

/** What a cold start needs of the site; every first page of articles carries it. */
export interface Site {
  title: string;
  description: string;
  /** Absolute address of a picture, or empty. */
  logo: string;
  url: string;
  /** What the site itself says it has; without it, all that its source can. */
  features?: { search: boolean };
}

export interface ArticlePage {
  /** From 1. */
  page: number;
  pageCount: number;
  total: number;
  /** Changes when the site changes. */
  build: string;
  items: ArticleSummary[];
  site: Site | null;
}

export const site: Decoder<Site> = record<Site>({
  title: text,
  description: withDefault(text, ''),
  logo: (value, path) => nullable(text)(value, path) ?? '',
  url: withDefault(text, ''),
  features: withDefault<Site['features']>(record({ search: withDefault(flag, false) }), undefined),
});

export const articlePage: Decoder<ArticlePage> = record<ArticlePage>({
  page: count,
  pageCount: count,
  total: count,
  build: text,
  items: list(articleSummary),
  site: nullable(site),
});
