/** Turns SVG pictures into WebP with an installed Chromium. Apart because only authoring needs a browser: the WebP files are committed. */
import { chromium } from 'playwright-core';

/** The WebP bytes of each SVG text, in order, `width` pixels wide or as wide as the drawing. `executablePath` is a Chromium or Chrome; throws when it cannot be started. */
export async function webps(svgs: string[], executablePath: string, width?: number): Promise<Buffer[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const out: Buffer[] = [];
    for (const svg of svgs) {
      const data = await page.evaluate(
        async ({ text, wanted }) => {
          const image = new Image();
          image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
          await image.decode();
          const target = document.createElement('canvas');
          target.width = wanted ?? image.width;
          target.height = Math.round((image.height * target.width) / image.width);
          target.getContext('2d')?.drawImage(image, 0, 0, target.width, target.height);
          return target.toDataURL('image/webp', 0.82);
        },
        { text: svg, wanted: width },
      );
      out.push(Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'));
    }
    return out;
  } finally {
    await browser.close();
  }
}
