// Reads the json files of a mini program. A missing component json is an empty one, as in the DevTools.
import fs from 'node:fs';

/** Parses a file. Errors name the file, because JSON.parse does not. */
export function readJson<T>(file: string): T {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

export function readJsonIfThere<T extends object>(file: string): Partial<T> {
  return fs.existsSync(file) ? readJson<T>(file) : {};
}
