/** Pictures in WXSS: a phone shows only inline data and network addresses there, a local file is nothing. */
import fs from 'node:fs';
import path from 'node:path';
import { ownFiles } from './app-files';
import type { Finding } from './finding';

const URL_VALUE = /url\(\s*["']?([^"')]+)/g;

/** The local pictures named in the WXSS files under `root`. */
export function checkWxssPictures(root: string): Finding[] {
  return ownFiles(root, '.wxss').flatMap((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    return [...text.matchAll(URL_VALUE)]
      .filter((match) => !/^(data:|https:)/.test(match[1] ?? ''))
      .map((match) => ({
        file,
        line: text.slice(0, match.index).split('\n').length,
        message: `${match[1] ?? ''} is a local picture, which WXSS does not show`,
      }));
  });
}
