/**
 * Writes the reader API of a site of any size as static files, by the same functions that serve a Hexo site, without
 * taking every article through Hexo. As a command: `tsx test/backend/make-large.ts <folder> [count]`.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { serveFiles } from './http-server';
import type { FileServer } from './http-server';
import { largeArticles } from './large-articles';
import { readerApi } from './reader-api';

const SITE = { title: '一座大书架', description: '用来量大小与快慢的站点。', logo: '', url: '../' };
const DEFAULT_COUNT = 10_000;
const PICTURES = 12;

/** Writes `count` articles below `folder` (`api/…`, `pictures/…`); resolves with the number of files. */
export async function writeLargeSite(folder: string, count: number): Promise<number> {
  const files = readerApi.readerFiles(largeArticles(count), SITE, { path: 'api', page_size: 20 });
  const pictures = Array.from({ length: PICTURES }, (_, index) => ({
    path: `pictures/large-${index}.svg`,
    data: () => picture((index * 360) / PICTURES),
  }));
  const all = [...files, ...pictures];
  const folders = new Set(all.map((file) => path.join(folder, path.dirname(file.path))));
  await Promise.all([...folders].map((name) => fs.mkdir(name, { recursive: true })));
  for (const file of all) await fs.writeFile(path.join(folder, file.path), file.data());
  return all.length;
}

/** Serves a folder of static files. Rejects when the port is in use. */
export async function startStatic(folder: string, port: number): Promise<FileServer> {
  return serveFiles(async (sitePath) => {
    try {
      return await fs.readFile(path.join(folder, sitePath.endsWith('/') ? `${sitePath}index.html` : sitePath));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }, port);
}

function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR';
}

function picture(hue: number): string {
  const sky = `<rect width="960" height="640" fill="hsl(${hue} 30% 82%)"/>`;
  const hill = `<path d="M0 470 320 300 560 430 960 260V640H0z" fill="hsl(${hue} 28% 52%)"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640" viewBox="0 0 960 640">${sky}${hill}</svg>\n`;
}

async function main(): Promise<void> {
  const [folder, written] = process.argv.slice(2);
  const count = written === undefined ? DEFAULT_COUNT : Number(written);
  if (folder === undefined || !Number.isInteger(count) || count < 0) {
    throw new Error('Usage: tsx test/backend/make-large.ts <folder> [count]');
  }
  const files = await writeLargeSite(folder, count);
  process.stdout.write(`${count} articles in ${files} files below ${folder}\n`);
}

if (process.argv[1] === __filename) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
