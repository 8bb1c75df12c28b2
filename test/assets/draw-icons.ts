/**
 * Draws the icons from icon-paths.ts: `npx tsx test/assets/draw-icons.ts` writes the tab bar pictures and app-icon's
 * stylesheet. The results are committed, so only a change of an icon needs a browser.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { format } from 'prettier';
import { TAB_ICONS } from './icon-paths';
import { maskUri, pictureSvg } from './icon-svg';
import { readTokens, token, type Theme } from './read-tokens';
import { appIconSheet } from './icon-sheets';
import { usedIcons } from './used-icons';

const TAB_SIZE = 81;
const SELECTED_WASH = 0.16;

interface TabPicture {
  file: string;
  svg: string;
}

function tabPictures(): TabPicture[] {
  const tokens = readTokens();
  const themes: Theme[] = ['light', 'dark'];
  return themes.flatMap((theme) =>
    Object.entries(TAB_ICONS).flatMap(([tab, icon]) => {
      const end = theme === 'dark' ? '-dark.png' : '.png';
      return [
        { file: `tab-${tab}${end}`, svg: pictureSvg(icon, token(tokens, theme, 'ink-2'), 0) },
        { file: `tab-${tab}-on${end}`, svg: pictureSvg(icon, token(tokens, theme, 'leaf'), SELECTED_WASH) },
      ];
    }),
  );
}

async function drawTabs(executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage({ viewport: { width: TAB_SIZE, height: TAB_SIZE } });
  for (const { file, svg } of tabPictures()) {
    await page.setContent(`<style>html,body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    await page.screenshot({ path: resolve('miniprogram/assets', file), omitBackground: true });
  }
  await browser.close();
}

async function writeSheet(file: string, css: string): Promise<void> {
  writeFileSync(file, await format(css, { parser: 'css', printWidth: 120, singleQuote: true }));
}

async function main(): Promise<void> {
  await drawTabs(process.env.CHROMIUM ?? '/usr/bin/chromium');
  const masks = usedIcons().map((name) => ({ name, uri: maskUri(name) }));
  await writeSheet(resolve('miniprogram/components/app-icon/app-icon.wxss'), appIconSheet(masks));
}

void main();
