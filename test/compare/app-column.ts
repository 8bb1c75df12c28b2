/** An article as the app shows it in the preview, at once down to a given height. */
import type { Article } from '../../miniprogram/core/article';
import type { Phone } from '../e2e/phone';
import type { CompareOptions } from './options';

export interface AppColumn {
  picture: Buffer;
  /** Where the body begins, in px from above. */
  bodyTop: number;
}

export async function drawApp(phone: Phone, { id, title }: Article, options: CompareOptions): Promise<AppColumn> {
  const { width, height } = options;
  await phone.page.setViewportSize({ width, height: 844 });
  await phone.openByHash(`/pages/article/article?id=${id}`);
  const head = phone.part('article-head__title').filter({ hasText: title.trim() });
  await head.waitFor();
  // Rooms are mounted near the screen: a screen as high as the page mounts all.
  await phone.page.setViewportSize({ width, height });
  await phone.part('article-foot').waitFor({ timeout: 20_000 });
  await phone.page.waitForLoadState('networkidle').catch(() => undefined);
  await picturesCome(phone);
  const { end, bodyTop } = await phone.read(({ document }) => {
    const page = document.querySelector('wx-page:not([hidden])');
    const body = page?.querySelector('article-body');
    return { end: page?.scrollHeight ?? 0, bodyTop: body?.getBoundingClientRect().top ?? 0 };
  });
  const shell = (await phone.page.locator('#app').boundingBox())?.y ?? 0;
  const picture = await phone.page.screenshot({
    clip: { x: 0, y: 0, width, height: Math.min(height, Math.max(end + shell, 844)) },
  });
  return { picture, bodyTop: bodyTop + shell };
}

/** They come a few at a time: waits until no more do. */
async function picturesCome(phone: Phone): Promise<void> {
  let before = -1;
  for (let tries = 0; tries < 40; tries += 1) {
    await phone.picturesLoaded();
    await phone.page.waitForTimeout(250);
    const come = await phone.read(({ document }) => document.images.length);
    if (come === before) return;
    before = come;
  }
}
