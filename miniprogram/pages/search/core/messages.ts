/** Every word of the search page, in Chinese and English; a table of its own, so that only this package carries it. */
import { en } from './messages-en';
import { zh } from './messages-zh';

interface Told {
  title: string;
  message: string;
}

export interface SearchMessages {
  title: string;
  placeholder: string;
  go: string;
  erase: string;
  recent: string;
  clear: string;
  remove: string;
  unsaved: string;
  reach: Record<'fields' | 'text', string>;
  found: string;
  foundMore: string;
  atHand: string;
  empty: Told;
  none: Told;
  kinds: Record<'brand' | 'query' | 'category' | 'article', string>;
}

/** The table for a language tag of the platform, as `core/messages.ts` chooses. */
export function searchMessagesFor(language: string): SearchMessages {
  return language === '' || language.toLowerCase().startsWith('zh') ? zh : en;
}
