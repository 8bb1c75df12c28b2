/** Pictures of other hosts do not come here: in their place stands a grey box of the size that the markup declares. */
import type { BrowserContext, Page } from 'playwright-core';
import { isElsewhere } from '../e2e/elsewhere';

export type Sizes = Record<string, { width: number; height: number } | undefined>;

const DEFAULT = { width: 640, height: 384 };

/** The sizes that an article's markup gives its pictures, by their address. */
export function declaredSizes(page: Page, html: string): Promise<Sizes> {
  return page.evaluate((source) => {
    const sizes: Record<string, { width: number; height: number }> = {};
    const { body } = new DOMParser().parseFromString(source, 'text/html');
    for (const image of body.querySelectorAll('img')) {
      const { width: wide, height: high } = image.style;
      const [natural, ratio] = [Number(image.dataset.w) || 0, Number(image.dataset.ratio) || 0];
      const width = natural || parseInt(image.getAttribute('width') ?? wide, 10) || 0;
      const height = Math.round(natural * ratio) || parseInt(image.getAttribute('height') ?? high, 10) || 0;
      if (width === 0 || height === 0 || image.getAttribute('width')?.includes('%')) continue;
      for (const { value } of image.attributes) {
        const address = value.startsWith('//') ? `https:${value}` : value;
        if (!/^https?:\/\//.test(address) || !URL.canParse(address)) continue;
        sizes[new URL(address).href.replace(/#.*/, '')] = { width, height };
      }
    }
    return sizes;
  }, html);
}

/** Answers every request for another host with a grey picture. `sizes` is asked at each of them. */
export async function answerWithGrey(context: BrowserContext, sizes: () => Sizes): Promise<void> {
  await context.route(isElsewhere, async (route) => {
    const url = route.request().url();
    const { width, height } = sizes()[url] ?? sizes()[url.replace(/^https:/, 'http:')] ?? DEFAULT;
    await route.fulfill({ contentType: 'image/svg+xml', body: greyBox(width, height) });
  });
}

function greyBox(width: number, height: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="100%" height="100%" fill="#b8b8b8"/><path d="M0 0L${width} ${height}M0 ${height}L${width} 0" ` +
    'stroke="#999" stroke-width="2"/></svg>'
  );
}
