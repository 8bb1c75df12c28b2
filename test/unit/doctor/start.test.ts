/** The doctor before anything is installed: it runs from a copy of its first file alone. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { removeTempApps } from '../gates/temp-app';
import { tempFiles } from '../official/temp-files';

afterEach(removeTempApps);

it('asks for the packages when there are none', () => {
  const start = fs.readFileSync(path.resolve(__dirname, '../../doctor/start.mjs'), 'utf8');
  const root = tempFiles({ 'test/doctor/start.mjs': start });
  const run = spawnSync(process.execPath, [path.join(root, 'test/doctor/start.mjs')], { encoding: 'utf8' });
  expect(run.stdout).toContain('npm ci');
  expect(run.status).toBe(1);
});
