// Finds a Chromium and launches it: what CHROMIUM names, an installed browser, else the one inside @sparticuz/chromium.
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { bundledBrowser, type BundledBrowser } from './bundled-browser';

/** `CHROMIUM=bundled` asks for the browser from npm even where another is installed. */
const BUNDLED = 'bundled';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launches headless. Throws when CHROMIUM names a file that is not there. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  const isRoot = process.getuid?.() === 0;
  const args = [...QUIET_FLAGS, ...(isRoot ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}

async function findBrowser(): Promise<BundledBrowser> {
  const wanted = process.env.CHROMIUM;
  if (wanted !== undefined && wanted !== '' && wanted !== BUNDLED) {
    if (!fs.existsSync(wanted)) throw new Error(`CHROMIUM names ${wanted}, which does not exist`);
    return { executablePath: wanted, env: {} };
  }
  const installed = wanted === BUNDLED ? undefined : candidates().find((file) => fs.existsSync(file));
  return installed === undefined ? bundledBrowser() : { executablePath: installed, env: {} };
}

function candidates(): string[] {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return [
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name + suffix))),
    ...(process.platform === 'darwin' ? macApps() : []),
    ...(process.platform === 'win32' ? windowsPrograms() : []),
  ];
}

function macApps(): string[] {
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
}

function windowsPrograms(): string[] {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return roots.flatMap((root) => (root === undefined ? [] : programs.map((program) => path.join(root, program))));
}
