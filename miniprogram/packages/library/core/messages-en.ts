/** The words of the library's pages in English. */
import type { LibraryWords } from './messages';

export const en: LibraryWords = {
  favourites: {
    title: 'Favourites',
    empty: {
      title: 'No favourites yet',
      message: 'Tap “Add to favourites” in an article, or press one long in a list',
    },
    remove: 'Remove from favourites',
  },
  history: {
    title: 'History',
    empty: { title: 'Nothing read yet', message: 'What you read stays here' },
    remove: 'Remove from history',
    clear: 'Clear',
    clearTitle: 'Clear the reading history?',
    clearText: 'Read marks and places in articles stay',
    confirm: 'Clear',
    cancel: 'Cancel',
  },
  copies: {
    title: 'Offline articles',
    empty: { title: 'No offline articles yet', message: 'Tap “Keep offline” in an article, or download a category' },
    saving: 'Being saved',
    saved: 'Saved; it can be read without a network',
    failed: 'Not saved; try again later',
    used: '{used} used, {left} left',
    favourite: 'Favourite',
    missing: '{n} pictures need a network',
    remove: 'Delete',
    removeOf: 'Delete the offline copy of “{title}”',
    listing: 'Listing the articles',
    progress: '{done} of {total} saved',
    waiting: 'Waiting',
    stopped: '{why}; {done} of {total} saved',
    noRoom: 'No room left: favourites and what was just saved are never deleted by themselves; delete some below',
    done: 'All {total} saved',
    some: '{done} saved, {failed} could not be saved',
    resume: 'Resume',
    cancel: 'Cancel',
    retry: 'Try again',
    close: 'OK',
    largest: 'Largest first',
  },
};
