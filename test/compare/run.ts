/**
 * `npm run compare`: puts articles of a corpus (READER_CORPUS) side by side as pictures, at the left the HTML as a browser
 * shows it by itself, at the right the app. A designer's tool: it judges nothing.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Article } from '../../miniprogram/core/article';
import { writeForeignPosts } from '../backend/foreign-posts';
import { readerApi } from '../backend/reader-api';
import { launchBrowser } from '../browser';
import { Phone } from '../e2e/phone';
import { startSite, type Site } from '../e2e/site';
import { drawApp } from './app-column';
import { answerWithGrey, declaredSizes, type Sizes } from './grey-pictures';
import { joined } from './join';
import { readOptions, type CompareOptions } from './options';
import { drawPlain, openPlainPage } from './plain-column';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const browser = await launchBrowser();
  try {
    await fs.mkdir(options.outFolder, { recursive: true });
    await compareIn(browser, options);
  } finally {
    await browser.close();
  }
}

/** A site of the chosen articles alone, so that it is soon built. */
async function compareIn(browser: Browser, options: CompareOptions): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'qingdu-chosen-'));
  await fs.mkdir(path.join(folder, 'articles'));
  for (const name of options.names) {
    await fs.copyFile(path.join(options.articleFolder, `${name}.json`), path.join(folder, 'articles', `${name}.json`));
  }
  await writeForeignPosts(path.join(folder, 'articles'), path.join(folder, 'posts'));
  const site = await startSite({ posts: path.join(folder, 'posts') });
  try {
    await compare(browser, site, options);
  } finally {
    await site.close();
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function compare(browser: Browser, site: Site, options: CompareOptions): Promise<void> {
  let sizes: Sizes = {};
  const { width, isDark, scale } = options;
  const phone = await Phone.take(browser, site.previewUrl, { width, colorScheme: isDark ? 'dark' : 'light' });
  await answerWithGrey(phone.context, () => sizes);
  await phone.launch('', `theme=${isDark ? 'dark' : 'light'}&font=${scale}`);
  const plain = await openPlainPage(browser, options, () => sizes);
  for (const name of options.names) {
    const article = await site.api<Article>(`article/${readerApi.articleId(`_posts/${name}.md`)}.json`);
    sizes = await declaredSizes(plain, article.html);
    const app = await drawApp(phone, article, options);
    const left = await drawPlain(plain, article.html, { ...options, previewUrl: site.previewUrl }, app.bodyTop);
    const file = path.join(options.outFolder, `${name}${isDark ? '-dark' : ''}${scale === 1 ? '' : `-${scale}`}.png`);
    await fs.writeFile(file, await joined(plain, left, app.picture, width));
    console.log(file);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
