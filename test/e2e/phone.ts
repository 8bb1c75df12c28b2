/**
 * A phone with the app open in the preview: what is on its screen, and what a reader does to it. Errors of the page
 * are collected; a step that did not announce them fails.
 */
import assert from 'node:assert/strict';
import type { Browser, BrowserContext, CDPSession, FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { drag, press, turnWheel } from './gestures';

declare global {
  interface Window {
    /** Every note that was shown since the page was opened. */
    toasts?: Node[];
  }
}

/** How long the first card may take, cold; every other wait is shorter. */
export const FIRST_CARD_MS = 20_000;
const WAIT_MS = 15_000;
/** What is the same so often in a row rests. */
const RESTING_LOOKS = 3;

export interface PhoneOptions {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  /** Query of the preview: `font=2`, `scene=1154`. */
  query?: string;
  /** Page to open, with a slash before it; the list when it is left out. */
  url?: string;
}

export class Phone {
  private readonly errors: string[] = [];
  private readonly announced: RegExp[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly cdp: CDPSession,
    private readonly previewUrl: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`console: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.errors.push(`page: ${error.stack ?? error.message}`));
  }

  /** Takes a new phone, with nothing stored. */
  static async take(browser: Browser, previewUrl: string, options: PhoneOptions = {}): Promise<Phone> {
    const { width = 390, height = 844, colorScheme = 'light' } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      deviceScaleFactor: 1,
      hasTouch: true,
      isMobile: width < 600,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    context.setDefaultTimeout(WAIT_MS);
    await context.addInitScript(() => {
      const toasts: Node[] = [];
      window.toasts = toasts;
      new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
        toasts.push(...added.filter((node) => node instanceof Element && node.matches('.wx-overlay-toast')));
      }).observe(document, { childList: true, subtree: true });
    });
    const page = await context.newPage();
    return new Phone(context, page, await context.newCDPSession(page), previewUrl);
  }

  /** Opens the app anew, as a link or a code would; what is stored stays. */
  async launch(url = '', query = ''): Promise<void> {
    await this.page.goto('about:blank');
    const search = query === '' ? '' : `?${query}`;
    const address = `${this.previewUrl}${search}${url === '' ? '' : `#${url}`}`;
    await this.page.goto(address, { waitUntil: 'commit' });
    await this.page.waitForFunction(() => document.querySelector<HTMLIFrameElement>('#app')?.contentWindow?.mp?.top());
  }

  /** Follows an address typed by hand while the app runs. */
  async openByHash(url: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, url);
  }

  /** Opens a page on top of the others, as the app itself does. */
  async openOnTop(url: string): Promise<void> {
    await this.page
      .frame({ name: 'app' })
      ?.evaluate(
        (to) => (window as unknown as { wx: { navigateTo(o: object): void } }).wx.navigateTo({ url: to }),
        url,
      );
  }

  get app(): FrameLocator {
    return this.page.frameLocator('#app');
  }

  /** The page on top. */
  get screen(): Locator {
    return this.app.locator('wx-page:not([hidden])');
  }

  /** Parts of the page on top by a class as its wxss writes it. */
  part(name: string): Locator {
    return this.screen.locator(`:is([class~="${name}"], [class$="--${name}"], [class*="--${name} "])`);
  }

  /** Cards of the list on top. */
  get cards(): Locator {
    return this.screen.locator('article-card');
  }

  card(title: string): Locator {
    return this.cards.filter({ hasText: title }).first();
  }

  /** The note in the middle of the screen. */
  get toast(): Locator {
    return this.app.locator('.wx-overlay-toast');
  }

  /** Waits until a note in the middle of the screen has said `text`; it may be gone by then. */
  async told(text: string): Promise<void> {
    await eventually(async () => {
      const told = await this.read((window) => window.toasts?.map(({ textContent }) => textContent ?? '') ?? []);
      assert.ok(
        told.some((each) => each.includes(text)),
        `no note says ${text}: ${told.join(', ')}`,
      );
    });
  }

  /** Waits until nothing moves any more: scrolling has ended, fonts have come, and the page keeps its height. */
  async rest(): Promise<void> {
    let last = '';
    let same = 0;
    await eventually(async () => {
      const now = await this.read(({ document, scrollY }) =>
        [scrollY, document.documentElement.scrollHeight, document.fonts.status].join(' '),
      );
      same = now === last && now.endsWith('loaded') ? same + 1 : 0;
      last = now;
      assert.ok(same >= RESTING_LOOKS, `the page does not come to rest: ${now}`);
    });
  }

  /** A value computed inside the app's frame. */
  async read<T>(compute: (window: Window) => T | Promise<T>): Promise<T> {
    const frame = this.page.frame({ name: 'app' });
    if (!frame) throw new Error('the preview has no frame');
    const content = await frame.evaluateHandle<Window>(() => window);
    return (await content.evaluate<unknown, undefined>(compute as (window: Window) => unknown, undefined)) as T;
  }

  /** Address of the page on top. */
  async url(): Promise<string> {
    return (await this.read((window) => window.mp?.top()?.url)) ?? '';
  }

  async scrollTop(): Promise<number> {
    return this.read((window) => window.scrollY);
  }

  async waitForCards(): Promise<void> {
    await this.cards.first().waitFor({ timeout: FIRST_CARD_MS });
  }

  /** Waits until every picture on the screen has come or failed. */
  async picturesLoaded(): Promise<void> {
    await this.page.frame({ name: 'app' })?.waitForFunction(() =>
      // The room of a cover is there before its picture, and stays without it where the list flew past.
      [...document.querySelectorAll('wx-page:not([hidden]) [class$="article-card__cover"]')]
        .filter((room) => room.getBoundingClientRect().top < innerHeight && room.getBoundingClientRect().bottom > 0)
        .every((room) => room.querySelector('img[src]') !== null),
    );
    await this.read((window) =>
      Promise.all(
        [...window.document.images]
          .filter((image) => image.hasAttribute('src') && image.getBoundingClientRect().top < window.innerHeight)
          .map((image) => image.decode().catch(() => undefined)),
      ),
    );
  }

  /** Opens an article by its address, as the address bar does, and waits for its title. */
  async openArticle(id: string): Promise<void> {
    await this.launch(`/pages/article/article?id=${id}`);
    await this.part('article-head__title').waitFor();
  }

  /** Scrolls the page by the wheel; positive `dy` reads on. */
  async scroll(dy: number): Promise<void> {
    await turnWheel(this.page, this.center, dy);
  }

  /** Scrolls the page by a finger that moves up by `dy` px. */
  async swipeUp(dy: number): Promise<void> {
    await drag(this.cdp, this.page, { x: this.center.x, y: this.center.y + dy / 2 }, { dy: -dy });
  }

  /** A finger on `target` moves left by `dx` px. */
  async swipeLeft(target: Locator, dx: number): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error('what is to be swiped is not on the screen');
    const bottom = Math.min(box.y + box.height, this.center.y * 2 - 60);
    await drag(this.cdp, this.page, { x: this.center.x + dx / 2, y: (box.y + bottom) / 2 }, { dx: -dx });
  }

  /** A finger rests on `target` until the platform takes it for a long press. */
  async holdDown(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error('what is to be pressed is not on the screen');
    await press(this.cdp, this.page, { x: box.x + box.width / 3, y: box.y + box.height / 2 });
  }

  async pullDown(): Promise<void> {
    await drag(this.cdp, this.page, { x: this.center.x, y: 240 }, { dy: 260 });
  }

  async back(): Promise<void> {
    await this.page.locator('#back').tap();
  }

  /** The tab bar's tab with this text. */
  tab(text: string): Locator {
    return this.page.locator('#tabs button', { hasText: text });
  }

  /** Chooses an entry of the menu behind the capsule. */
  async chooseFromMenu(text: string): Promise<void> {
    await this.page.locator('#menu').tap();
    await this.page.locator('#sheet button', { hasText: text }).tap();
  }

  /** Lets the app believe that it is so many minutes later. */
  async waitMinutes(minutes: number): Promise<void> {
    await this.page.clock.setFixedTime(Date.now() + minutes * 60_000);
  }

  /** Errors like this are what the step is about. */
  expectErrors(pattern: RegExp): void {
    this.announced.push(pattern);
  }

  /** What went wrong on the page so far and was not announced. */
  get problems(): string[] {
    return this.errors.filter((error) => !this.announced.some((pattern) => pattern.test(error)));
  }

  private get center(): { x: number; y: number } {
    const { width, height } = this.page.viewportSize() ?? { width: 390, height: 844 };
    return { x: width / 2, y: height / 2 };
  }
}
