/** How many bytes the compiled app is, by the packages a phone downloads and by who costs them, and what it may be. */
import fs from 'node:fs';
import path from 'node:path';
import { appJson, filesUnder } from '../gates/app-files';
import type { Finding } from '../gates/finding';
import { field, textField } from '../json-file';

const KB = 1024;
/** A cold start downloads the main package before the first card: a fifth of WeChat's own limit of 2 MB. */
export const MAIN_BYTES = 400 * KB;
/** Everything a reader can come to download. */
export const APP_BYTES = 700 * KB;

export interface Part {
  name: string;
  bytes: number;
}

/** Bytes of the main package and of each subpackage of the compiled app in `output`; the main package comes first. */
export function packageSizes(output: string): Part[] {
  const app = appJson(output);
  const listed = field(app, 'subPackages') ?? field(app, 'subpackages');
  const roots = (Array.isArray(listed) ? listed : []).map((each: unknown) => trimmed(textField(each, 'root') ?? ''));
  const nameOf = (file: string): string => roots.find((root) => file.startsWith(`${root}/`)) ?? 'main';
  const sums = summed(output, nameOf);
  return ['main', ...roots].map((name) => ({ name, bytes: sums.get(name) ?? 0 }));
}

/** Bytes by who costs them, the dearest first: rooms of the app, npm packages, and the compiler's own helpers. */
export function costs(output: string): Part[] {
  const sums = summed(output, (file) => {
    const [room = '', scopeOrName = '', name = ''] = file.split('/');
    if (room === 'miniprogram_npm') return scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName;
    return file.includes('/') ? `${room}/` : 'app.* and settings';
  });
  return [...sums].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes);
}

/** Faults of an app that outgrew its budget. */
export function checkSizes(output: string): Finding[] {
  const packages = packageSizes(output);
  const main = packages[0]?.bytes ?? 0;
  const all = packages.reduce((total, { bytes }) => total + bytes, 0);
  return [
    ...(main > MAIN_BYTES
      ? [{ file: 'main package', message: `is ${shown(main)}, ${shown(MAIN_BYTES)} is the limit` }]
      : []),
    ...(all > APP_BYTES
      ? [{ file: 'all packages', message: `are ${shown(all)}, ${shown(APP_BYTES)} is the limit` }]
      : []),
  ];
}

/** Lines that say what the app weighs and why. */
export function sizeReport(output: string): string[] {
  const line = ({ name, bytes }: Part): string => `  ${shown(bytes).padStart(9)}  ${name}`;
  return ['packages', ...packageSizes(output).map(line), 'who costs what', ...costs(output).map(line)];
}

function summed(output: string, nameOf: (file: string) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const file of filesUnder(output, '')) {
    const name = nameOf(file);
    sums.set(name, (sums.get(name) ?? 0) + fs.statSync(path.join(output, file)).size);
  }
  return sums;
}

function shown(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`;
}

function trimmed(root: string): string {
  return root.replace(/^\/|\/$/g, '');
}
