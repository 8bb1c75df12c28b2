/** Chromium at the width of a phone, without a network and without scripts, asked how it shows an article's text. */
import path from 'node:path';
import { buildSync } from 'esbuild';
import { launchBrowser } from '../../browser';
import { CONTROL_TAGS, SILENT_CLASSES, SILENT_TAGS } from '../../unit/html/reference-text';
import type { BrowserRun, StyleRules } from './browser-styles';

type ReadStyles = (html: string, rules: StyleRules) => BrowserRun[];

const VIEWPORT = { width: 390, height: 844 };
/** Inline styles and nothing else: no handler runs, nothing is fetched. */
const POLICY = "default-src 'none'; script-src 'unsafe-eval'; style-src-elem 'none'; style-src-attr 'unsafe-inline'";
const RULES: StyleRules = {
  silentTags: SILENT_TAGS,
  controlTags: CONTROL_TAGS,
  silentClasses: SILENT_CLASSES.source,
};

/** Reads articles one by one; `each` gets the stretches of each in turn. */
export async function readInBrowser(htmls: string[], each: (runs: BrowserRun[], at: number) => void): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT, offline: true });
    await page.setContent(
      `<!doctype html><meta http-equiv="content-security-policy" content="${POLICY}"><body style="margin:0"></body>`,
    );
    await page.evaluate(script());
    for (const [at, html] of htmls.entries()) {
      const runs = await page.evaluate(
        ([source, rules]) => (globalThis as unknown as { readStyles: ReadStyles }).readStyles(source, rules),
        [html, RULES] as const,
      );
      each(runs, at);
    }
  } finally {
    await browser.close();
  }
}

function script(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, 'browser-styles.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
