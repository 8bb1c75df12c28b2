// Which ways of sharing the menu of a page offers, and the link that it copies.
import type { OpenPage } from '../open-page';
import type { ShareMenu, Sharing } from '../share';
import { answering } from './answer';

interface MenuOptions {
  menus?: ShareMenu[];
}

export interface ShareMenuFunctions {
  functions: Record<string, unknown>;
  /** Undefined unless the app listens with wx.onCopyUrl. */
  copyUrl(): string | undefined;
}

type CopyListener = () => { query?: string } | undefined;

export function createShareMenu(
  sharing: Sharing,
  top: () => OpenPage | undefined,
  refresh: () => void,
): ShareMenuFunctions {
  let copyListener: CopyListener | undefined;
  const choosing = (name: string, menusOf: (options: MenuOptions) => readonly ShareMenu[] | undefined): unknown => {
    return answering(name, (options: MenuOptions) => {
      const page = top();
      if (page) sharing.choose(page, menusOf(options));
      refresh();
    });
  };
  return {
    functions: {
      showShareMenu: choosing('showShareMenu', ({ menus = ['shareAppMessage'] }) => menus),
      hideShareMenu: choosing('hideShareMenu', ({ menus }) => {
        const all: ShareMenu[] = ['shareAppMessage', 'shareTimeline'];
        return menus ? all.filter((menu) => !menus.includes(menu)) : [];
      }),
      /** Dynamic messages and private messages need WeChat's server; the call is accepted. */
      updateShareMenu: answering('updateShareMenu', () => undefined),
      onCopyUrl: (listener: CopyListener) => {
        copyListener = listener;
        refresh();
      },
      offCopyUrl: () => {
        copyListener = undefined;
        refresh();
      },
    },
    copyUrl() {
      const page = top();
      if (!copyListener || !page) return undefined;
      const query = copyListener()?.query;
      return query === undefined ? page.url : `/${page.path}?${query}`;
    },
  };
}
