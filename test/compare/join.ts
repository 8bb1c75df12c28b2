/** Two pictures side by side as one. */
import type { Page } from 'playwright-core';

const GAP = 12;

export async function joined(page: Page, left: Buffer, right: Buffer, width: number): Promise<Buffer> {
  await page.setViewportSize({ width: 2 * width + GAP, height: 200 });
  const shown = [left, right].map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`);
  await page.setContent(
    `<body style="margin:0;display:flex;align-items:flex-start;gap:${GAP}px;background:#d33">${shown.join('')}</body>`,
  );
  return page.screenshot({ fullPage: true });
}
