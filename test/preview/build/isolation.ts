// Which class names a component or page shares with the app: its styleIsolation (json, else the options in its script)
// decides whether its sheet is prefixed (platform: UI, styleIsolation).
import fs from 'node:fs';

interface Styled {
  isPage: boolean;
  json: { styleIsolation?: string };
}

const OPTION = /\bstyleIsolation\s*:\s*['"]([\w-]+)['"]/;
const SHARED = new Set(['shared', 'page-shared']);

/** Whether classes are plain, as those of app.wxss and of usual pages are; without a word a page shares, a component does not. */
export function sharesClasses({ isPage, json }: Styled, script: string): boolean {
  const isolation = json.styleIsolation ?? OPTION.exec(fs.readFileSync(script, 'utf8'))?.[1];
  return isolation === undefined ? isPage : SHARED.has(isolation);
}
