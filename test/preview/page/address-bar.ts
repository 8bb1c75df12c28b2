// Keeps the address bar's hash and the page stack together: links into pages, the browser's back button, hand-typed hashes.
import type { Move, PageStack } from './page-stack';

interface Entry {
  depth: number;
}

export interface AddressBar {
  record(move: Move): void;
}

export function createAddressBar(frame: Window, stack: PageStack, relaunch: (url: string) => void): AddressBar {
  frame.addEventListener('popstate', (event) => {
    const entry = event.state as Entry | null;
    const url = frame.location.hash.slice(1);
    if (entry && entry.depth < stack.pages.length) stack.navigateBack(stack.pages.length - entry.depth);
    else if (url !== '' && url !== stack.top()?.url) relaunch(url);
  });

  return {
    record(move) {
      const page = stack.top();
      if (!page) return;
      const entry: Entry = { depth: stack.pages.length };
      if (move === 'deeper') frame.history.pushState(entry, '', `#${page.url}`);
      else frame.history.replaceState(entry, '', `#${page.url}`);
    },
  };
}
