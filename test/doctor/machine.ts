/** What only trying can tell: a browser that starts, ports that are free, compilers that run, a Chinese font. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../browser';
import { compile, compilerFolder } from '../gates/compile';
import type { Line } from './line';

/** The line on the browser of the tests, which is started once. */
export async function checkBrowser(): Promise<Line> {
  try {
    const browser = await launchBrowser();
    const version = browser.version();
    await browser.close();
    return { mark: 'ok', what: `browser for the tests: Chromium ${version}` };
  } catch (error) {
    const [first = ''] = String(error).split('\n');
    return {
      mark: 'FAIL',
      what: `no browser starts for the tests: ${first}`,
      next: 'install Chrome or Edge, or name a Chromium in CHROMIUM',
    };
  }
}

/** The line on a port that `npm start` listens on, which `variable` can change. */
export async function checkPort(use: string, variable: string, usual: number): Promise<Line> {
  const port = Number(process.env[variable] ?? usual);
  return (await isFree(port))
    ? { mark: 'ok', what: `port ${port} is free for ${use}` }
    : {
        mark: 'note',
        what: `port ${port} for ${use} is in use, perhaps by another npm start`,
        next: `end what listens there, or ${variable}=${port + 1} npm start`,
      };
}

/** Whether nothing listens on `port` of this machine, on any of its addresses. */
export async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

/** The line on WeChat's WXML and WXSS compilers, which must refuse a broken file. */
export function checkCompilers(): Line {
  const binaries = compilerFolder();
  if (binaries === undefined) {
    return {
      mark: 'note',
      what: `wcc and wcsc: none for ${process.platform} ${process.arch}, npm test leaves them out`,
    };
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'qingdu-doctor-'));
  try {
    fs.writeFileSync(path.join(folder, 'broken.wxml'), '<view');
    if (compile(folder, binaries).length > 0) return { mark: 'ok', what: 'wcc and wcsc run' };
    return { mark: 'FAIL', what: 'wcc lets a broken file pass', next: 'npm ci' };
  } catch (error) {
    return { mark: 'FAIL', what: `wcc and wcsc do not run: ${String(error)}`, next: 'npm ci' };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The line on Chinese fonts: the preview serves one where the system has none. */
export function checkFont(project: string, platform = process.platform): Line {
  const hasOwn = platform !== 'linux' || spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() !== '';
  if (hasOwn) return { mark: 'ok', what: 'a Chinese font of the system' };
  return fs.existsSync(path.join(project, 'node_modules/@fontsource/noto-sans-sc/400.css'))
    ? { mark: 'ok', what: 'no Chinese font in the system: the preview serves one' }
    : { mark: 'FAIL', what: 'no Chinese font in the system, and none to serve', next: 'npm ci' };
}
