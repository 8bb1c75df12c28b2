/** The app's JSON: strict, complete for every page, colours that are colours, pictures that exist. */
import fs from 'node:fs';
import path from 'node:path';
import { field, readJson, stringFields } from '../json-file';
import { appJson, ownFiles, pagesOf, readIfJson } from './app-files';
import type { Finding } from './finding';

const HEX = /^#([0-9a-f]{6}|[0-9a-f]{8})$/i;
/** WeChat's own names and what they must be; `borderStyle` is a word, not a colour. */
const COLOUR_KEY = /^(color|selectedColor|.*(background|text)color(top|bottom|content)?)$/i;
const PICTURE_KEY = /^(iconPath|selectedIconPath)$/;

/** Faults in the JSON files of the mini program in `root`. */
export function checkAppJson(root: string): Finding[] {
  const missing = fs.existsSync(path.join(root, 'app.json')) ? [] : [{ file: 'app.json', message: 'missing' }];
  return [
    ...missing,
    ...ownFiles(root, '.json').flatMap((file) => checkStrict(root, file)),
    ...pagesOf(appJson(root)).flatMap((page) => checkPage(root, page)),
    ...checkValues(root),
  ];
}

/** A finding when a JSON file is broken or has comments, with the place of the fault. */
export function checkStrict(root: string, file: string): Finding[] {
  try {
    readJson(path.join(root, file));
    return [];
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    const position = /position (\d+)/.exec(cause)?.[1];
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
    const column = (before.at(-1) ?? '').length + 1;
    return [{ file, line: before.length, column, message: `not strict JSON (no comments): ${cause}` }];
  }
}

function checkPage(root: string, page: string): Finding[] {
  const missing = ['.json', '.wxml'].filter((ending) => !fs.existsSync(path.join(root, page + ending)));
  const script = ['.ts', '.js'].some((ending) => fs.existsSync(path.join(root, page + ending)));
  return [...missing, ...(script ? [] : ['.ts'])].map((ending) => ({
    file: page + ending,
    message: 'missing, though app.json lists the page',
  }));
}

/** Colours and pictures in app.json, the page JSON and both themes. */
function checkValues(root: string): Finding[] {
  const theme = readIfJson(path.join(root, 'theme.json'));
  const themes = ['light', 'dark'].map((name) => ({ name, values: stringFields(field(theme, name)) }));
  return ownFiles(root, '.json')
    .filter((file) => file !== 'theme.json')
    .flatMap((file) =>
      namedTexts(readIfJson(path.join(root, file))).flatMap(({ key, value }) => {
        const check = COLOUR_KEY.test(key) ? colourFault : PICTURE_KEY.test(key) ? pictureFault : undefined;
        if (!check) return [];
        const readings = value.startsWith('@')
          ? themes.map(({ name, values }) => ({ shown: `${value} (${name})`, meant: values[value.slice(1)] }))
          : [{ shown: value, meant: value }];
        return readings.flatMap(({ shown, meant }) => {
          const fault = meant === undefined ? 'is not in theme.json' : check(meant, root);
          return fault === undefined ? [] : [{ file, message: `${key} ${shown} ${fault}` }];
        });
      }),
    );
}

function colourFault(value: string): string | undefined {
  return HEX.test(value) ? undefined : `is ${value}, not a hex colour (#rrggbb)`;
}

function pictureFault(value: string, root: string): string | undefined {
  return fs.existsSync(path.join(root, value)) ? undefined : `names the picture ${value}, which does not exist`;
}

/** Every text in a JSON value with the key it stands under. */
function namedTexts(value: unknown): { key: string; value: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string' ? [{ key, value: inner }] : namedTexts(inner),
  );
}
