// The navigation bar, pull-down refresh and page scrolling of the page on top.
import type { WindowConfig } from '../../contract';
import type { OpenPage } from '../open-page';
import type { PullDown } from '../pull-down';
import { answering } from './answer';

interface ScrollOptions {
  scrollTop?: number;
  selector?: string;
  offsetTop?: number;
  /** Milliseconds; 300 when absent, 0 jumps. */
  duration?: number;
}

interface BarColors {
  frontColor?: string;
  backgroundColor?: string;
}

export function createBars(top: () => OpenPage | undefined, pullDown: PullDown, refreshShell: () => void) {
  function change(fields: WindowConfig): void {
    const page = top();
    if (!page) return;
    Object.assign(page.bar, fields);
    refreshShell();
  }

  return {
    setNavigationBarTitle: answering('setNavigationBarTitle', ({ title }: { title: string }) => {
      change({ navigationBarTitleText: title });
    }),
    setNavigationBarColor: answering('setNavigationBarColor', ({ frontColor, backgroundColor }: BarColors) => {
      change({
        navigationBarBackgroundColor: backgroundColor,
        navigationBarTextStyle: frontColor === '#ffffff' ? 'white' : 'black',
      });
    }),
    setBackgroundColor: answering('setBackgroundColor', ({ backgroundColor }: BarColors) => {
      if (backgroundColor) document.documentElement.style.backgroundColor = backgroundColor;
    }),
    setBackgroundTextStyle: answering('setBackgroundTextStyle', () => undefined),
    startPullDownRefresh: answering('startPullDownRefresh', () => pullDown.start()),
    stopPullDownRefresh: answering('stopPullDownRefresh', () => pullDown.stop()),
    pageScrollTo: answering('pageScrollTo', ({ scrollTop, selector, offsetTop = 0, duration = 300 }: ScrollOptions) => {
      const target = selector === undefined ? scrollTop : topOf(top(), selector);
      if (target === undefined) throw new Error('no such node');
      window.scrollTo({ top: target + offsetTop, behavior: duration > 0 ? 'smooth' : 'instant' });
    }),
  };
}

/** Distance of a node from the top of the page's content, in CSS pixels. */
function topOf(page: OpenPage | undefined, selector: string): number | undefined {
  const element = page?.component.getShadowRoot()?.querySelector(selector)?.getBackendElement() as
    HTMLElement | null | undefined;
  return element ? element.getBoundingClientRect().top + window.scrollY : undefined;
}
