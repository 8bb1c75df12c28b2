/** A Hexo site in a temporary folder with the posts a test names, served with the reader API script. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');

const CONFIG = `title: 小站
description: 测试用
url: https://tiny.example
timezone: Asia/Shanghai
permalink: :title/
theme: none
`;

export interface TinySite {
  url: string;
  /** The decoded file below `api/`; fails when there is none. */
  json: <T>(name: string) => Promise<T>;
  /** Warnings and errors of the last build, a line each. */
  messages: () => string[];
  /** Writes files below `source/`, a null removes one, then builds again. */
  change: (files: Record<string, string | null>) => Promise<void>;
  close: () => Promise<void>;
}

interface Answer {
  url: string;
  messages: string[];
}

/** `files` are below `source/`; `config` is appended to the site's configuration; `scripts` are those the site copied. */
export async function tinySite(
  files: Record<string, string | Buffer>,
  config = '',
  scripts = ['reader-api.js', 'reader-brands.js', 'reader-search.js'],
): Promise<TinySite> {
  const site = siteFolder(config, scripts);
  writeBelow(path.join(site, 'source'), files);
  const child = fork(path.join(__dirname, 'site-process.ts'), [site], { execArgv: ['--import', 'tsx'], cwd: ROOT });
  // A test that fails before it closes its site must not keep the test run from ending.
  child.unref();
  child.channel?.unref();
  let last = await nextAnswer(child);
  return {
    url: last.url,
    json: async <T>(name: string): Promise<T> => {
      const response = await fetch(`${last.url}/api/${name}`);
      if (!response.ok) throw new Error(`api/${name}: ${response.status}`);
      return (await response.json()) as T;
    },
    messages: () => last.messages,
    change: async (changed) => {
      writeBelow(path.join(site, 'source'), changed);
      child.send('rebuild');
      last = await nextAnswer(child);
    },
    close: async () => {
      child.send('close');
      await once(child, 'exit');
      fs.rmSync(site, { recursive: true, force: true });
    },
  };
}

async function nextAnswer(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`the site's process ended with ${code ?? 'a signal'}`));
    child.once('exit', onExit);
    child.once('message', (answer) => {
      child.off('exit', onExit);
      resolve(answer as Answer);
    });
  });
}

function siteFolder(config: string, scripts: readonly string[]): string {
  const site = fs.mkdtempSync(path.join(os.tmpdir(), 'qingdu-tiny-'));
  fs.writeFileSync(path.join(site, '_config.yml'), CONFIG + config);
  fs.copyFileSync(path.join(ROOT, 'test/backend/package.json'), path.join(site, 'package.json'));
  fs.mkdirSync(path.join(site, 'scripts'));
  for (const script of scripts)
    fs.copyFileSync(path.join(ROOT, 'test/backend/scripts', script), path.join(site, 'scripts', script));
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(site, 'node_modules'), 'junction');
  fs.mkdirSync(path.join(site, 'source/_posts'), { recursive: true });
  return site;
}

function writeBelow(folder: string, files: Record<string, string | Buffer | null>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    if (content === null) fs.rmSync(file);
    else {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
  }
}

export interface Summary {
  id: string;
  title: string;
  cover: { src: string; width: number; height: number } | null;
  author: string;
  date: string;
  updated: string;
  revision: string;
  categoryPaths: { id: string; name: string }[][];
  excerpt: string;
  length: number;
  pinned: boolean;
}

export interface FullArticle extends Summary {
  version: number;
  html: string;
  url: string;
  originUrl: string;
  rights: string;
  older: { id: string; title: string } | null;
  newer: { id: string; title: string } | null;
  related: { id: string; title: string }[];
  brands: string[];
  links: Record<string, string>;
}

export interface ListPage {
  version: number;
  build: string;
  page: number;
  pageCount: number;
  total: number;
  items: Summary[];
  site?: Record<string, unknown>;
}

export interface CategoryNode {
  id: string;
  name: string;
  count: number;
  cover: Summary['cover'];
  children: CategoryNode[];
}
