/** An article's HTML as a browser shows it by itself: no scripts, no styles but its own, pictures within the column. */
import type { Browser, Page } from 'playwright-core';
import { answerWithGrey, type Sizes } from './grey-pictures';
import type { CompareOptions } from './options';

const SHEET = `
  body { margin: 0; padding: 0 20px; font: 17px/1.75 "DejaVu Sans", "Preview Sans SC", sans-serif; overflow-wrap: anywhere; }
  img, video, iframe, svg { max-width: 100%; height: auto; }
  #js_content { visibility: visible !important; opacity: 1 !important; }
  body :not(pre, pre *, code, code *, kbd, samp, tt) { font-family: inherit !important; }
  noscript { display: none; }
`;

interface PlainOptions extends CompareOptions {
  previewUrl: string;
}

export async function openPlainPage(browser: Browser, options: CompareOptions, sizes: () => Sizes): Promise<Page> {
  const { width, height } = options;
  // Without scripts, whatever the article carries; what is evaluated from outside runs all the same.
  const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: false });
  await answerWithGrey(context, sizes);
  return context.newPage();
}

/** A picture of it, its first line `top` px from above. */
export async function drawPlain(page: Page, html: string, options: PlainOptions, top: number): Promise<Buffer> {
  const { width, height, scale } = options;
  await page.setViewportSize({ width, height: 800 });
  // Where the preview's fonts are.
  await page.goto(`${options.previewUrl}fonts/fonts.css`);
  await page.evaluate(
    ({ source, sheet }) => {
      document.head.innerHTML = `<link rel="stylesheet" href="/fonts/fonts.css"><style>${sheet}</style>`;
      document.body.innerHTML = source;
      for (const image of document.images) {
        const lazy = ['data-src', 'data-original', 'data-lazy-src'].map((name) => image.getAttribute(name));
        image.src = lazy.find((address) => address !== null && address !== '') ?? image.getAttribute('src') ?? '';
        image.removeAttribute('srcset');
        image.loading = 'eager';
      }
    },
    { source: html, sheet: `${SHEET} body { padding-top: ${top}px; zoom: ${scale}; }` },
  );
  await page.waitForLoadState('networkidle').catch(() => undefined);
  // Text drawn before its slice of the font has come stays without it: all is drawn anew.
  for (const display of ['none', '']) {
    await page.evaluate((value) => {
      document.body.style.display = value;
    }, display);
    await page.waitForTimeout(150);
  }
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, Math.max(whole, 200)) });
  return page.screenshot();
}
