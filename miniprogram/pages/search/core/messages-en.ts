/** What the search page shows, in English. */
import type { SearchMessages } from './messages';

export const en: SearchMessages = {
  title: 'Search',
  placeholder: 'Find an article',
  go: 'Search',
  erase: 'Clear the field',
  recent: 'Recent searches',
  clear: 'Clear',
  remove: 'Remove {query}',
  unsaved: 'Not kept; will be tried again with the next search',
  reach: {
    fields: 'Searches titles, authors, categories and excerpts, not the text',
    text: 'Searches titles and text',
  },
  found: '{n} articles',
  foundMore: 'More than {n} articles',
  atHand: 'Offline: searched what you have seen, {n} articles',
  empty: { title: 'Nothing for “{query}”', message: '{reach}. Try other words, or fewer' },
  none: { title: 'No search here', message: 'Look in the categories' },
  kinds: { brand: 'brand', query: 'searched', category: 'category', article: 'article' },
};
