/** The packages of this folder: WeChat's compiler is so heavy that a plain checkout does without, so they come when asked for. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What npm writes when an install is complete; it is as new as the lock file it came from. */
const INSTALLED = path.join(__dirname, 'node_modules', '.package-lock.json');
const LOCK = path.join(__dirname, 'package-lock.json');

/** Installs this folder's own packages unless they stand there. Throws when npm fails. */
export function installOwnPackage(): void {
  if (fs.existsSync(INSTALLED) && fs.statSync(INSTALLED).mtimeMs >= fs.statSync(LOCK).mtimeMs) return;
  console.log('installing WeChat’s compiler in test/official (280 MB, a minute or two) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--ignore-scripts'], {
    cwd: __dirname,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) throw run.error ?? new Error(`npm ci in test/official ended with ${run.status ?? 'a signal'}`);
}

/** Loads a module of this folder's packages; its type is the caller's word for what it uses of it. */
export function loadOwn<T>(name: string): T {
  return createRequire(path.join(__dirname, 'package.json'))(name) as T;
}
