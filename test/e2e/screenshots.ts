/**
 * Pictures of the app for people. They go to `.out/`, so that a test run leaves the tree as it is; UPDATE_SCREENSHOTS=1
 * puts them beside this file.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Phone } from './phone';

const FOLDER =
  process.env.UPDATE_SCREENSHOTS === '1'
    ? path.join(__dirname, 'screenshots')
    : path.resolve(__dirname, '../.out/screenshots');

/** Saves what the phone shows, once its pictures have come and what moves stands still. */
export async function saveScreenshot(phone: Phone, name: string): Promise<void> {
  await phone.picturesLoaded();
  await phone.read((window) =>
    Promise.all(
      window.document
        .getAnimations()
        .filter((each) => each.effect?.getComputedTiming().iterations !== Infinity)
        .map((each) => each.finished.catch(() => undefined)),
    ),
  );
  await fs.mkdir(FOLDER, { recursive: true });
  await phone.page.screenshot({ path: path.join(FOLDER, `${name}.jpg`), type: 'jpeg', quality: 80 });
}
