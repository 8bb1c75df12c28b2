/**
 * Every word the interface shows, in Chinese and English, by the page that shows it. Placeholders are `{name}`. What
 * a server says is never shown; an error is told by its kind.
 */
import type { DateWords } from './dates';
import type { ErrorKind } from './errors';
import { en } from './messages-en';
import { zh } from './messages-zh';

interface Told {
  title: string;
  message: string;
}

export interface Messages {
  appName: string;
  retry: string;
  errors: Record<ErrorKind, Told>;
  dates: DateWords;
  rows: { pinned: string; minutes: string; read: string; noTitle: string };
  footer: { loading: string; error: string; end: string };
  list: {
    title: string;
    all: string;
    search: string;
    empty: Told;
    newArticles: string;
    kept: string;
    offline: string;
    refreshFailed: string;
    refreshed: string;
  };
  categories: { title: string; count: string; empty: Told; all: string };
  category: { empty: Told; missing: Told };
  library: {
    title: string;
    begun: string;
    favourites: string;
    history: string;
    copies: string;
    settings: string;
    count: string;
    empty: Told;
    progress: string;
    finished: string;
    saveFailed: string;
  };
  keep: {
    favourite: string;
    isFavourite: string;
    unfavourite: string;
    added: string;
    removed: string;
    full: string;
    copy: string;
    copying: string;
    isCopied: string;
    uncopy: string;
    category: string;
  };
  article: {
    missing: Told;
    goHome: string;
    updated: string;
    minutes: string;
    older: string;
    newer: string;
    related: string;
    origin: string;
    rights: string;
    copyLink: string;
    copied: string;
    linkCopied: string;
    emptyBody: string;
    protectedBody: string;
    kept: string;
    offline: string;
    picturesAway: string;
    and: string;
    withdrawn: string;
    share: string;
    textSize: string;
    unopened: string;
    moreText: string;
    categories: string;
    end: string;
  };
  body: {
    image: string;
    imageFailed: string;
    copyCode: string;
    code: string;
    table: string;
    embed: string;
    video: string;
    audio: string;
    play: string;
    pause: string;
    audioFailed: string;
  };
}

/** The table for a language tag of the platform (`zh_CN`, `en`); Chinese for every `zh…` and where it is unknown. */
export function messagesFor(language: string): Messages {
  return language === '' || language.toLowerCase().startsWith('zh') ? zh : en;
}

/** `fill('{n} min', { n: 3 })`; a placeholder without a value stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  const known = new Map(Object.entries(values));
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(known.get(name) ?? whole));
}
