/** The words of favourites, history and offline articles: what they say and in which language. */
import { en } from './messages-en';
import { zh } from './messages-zh';

interface Told {
  title: string;
  message: string;
}

export interface LibraryWords {
  favourites: { title: string; empty: Told; remove: string };
  history: {
    title: string;
    empty: Told;
    remove: string;
    clear: string;
    clearTitle: string;
    clearText: string;
    confirm: string;
    cancel: string;
  };
  copies: {
    title: string;
    empty: Told;
    used: string;
    saving: string;
    saved: string;
    failed: string;
    favourite: string;
    missing: string;
    remove: string;
    removeOf: string;
    listing: string;
    progress: string;
    waiting: string;
    stopped: string;
    noRoom: string;
    done: string;
    some: string;
    resume: string;
    cancel: string;
    retry: string;
    close: string;
    largest: string;
  };
}

/** As `core/messages.ts` chooses. */
export function libraryWords(language: string): LibraryWords {
  return language === '' || language.toLowerCase().startsWith('zh') ? zh : en;
}
