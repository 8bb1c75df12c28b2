/** What the search page binds and its components draw. */
import type { ScreenState } from '../../../core/remote';
import type { TextPart } from './marked-text';
import type { Suggestion } from './suggestions';

/** Words that stay as they are while the page is open. */
export interface SearchWords {
  placeholder: string;
  /** Name of the button that empties the field, and text of the one that searches. */
  erase: string;
  go: string;
  /** Head of what was searched before, and text of the button that removes it all. */
  recent: string;
  clear: string;
  /** What is searched. */
  reach: string;
}

export const NO_WORDS: SearchWords = { placeholder: '', erase: '', go: '', recent: '', clear: '', reach: '' };

export interface ResultRow {
  id: string;
  title: TextPart[];
  excerpt: TextPart[];
  meta: string;
  /** What a screen reader says for the whole row. */
  label: string;
}

export interface Hint {
  key: string;
  kind: Suggestion['kind'];
  id: string;
  parts: TextPart[];
  kindText: string;
  label: string;
}

export interface RecentRow {
  query: string;
  /** Name of the button that removes it. */
  remove: string;
}

export interface SearchData {
  text: string;
  screen: 'recent' | 'hints' | 'results';
  recent: RecentRow[];
  unsaved: string;
  hints: Hint[];
  status: { state: ScreenState; title: string; message: string };
  /** How many were found, or where was searched for want of a network. */
  found: string;
  /** Ids of results that the reader has opened. */
  seen: Record<string, boolean>;
  /** The brands that the query names, for the cards above; null without any. `article` says that it is none. */
  named: { ids: string[]; article: '' } | null;
  footer: { state: 'idle' | 'loading' | 'error' | 'end'; text: string };
}

export const EMPTY_SEARCH_DATA: SearchData = {
  text: '',
  screen: 'recent',
  recent: [],
  unsaved: '',
  hints: [],
  status: { state: '', title: '', message: '' },
  found: '',
  seen: {},
  named: null,
  footer: { state: 'idle', text: '' },
};
