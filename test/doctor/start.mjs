/** `npm run doctor`: what can be told before anything is installed, in words that an old Node reads too; then doctor.ts. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const tsx = path.join(project, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.log(`FAIL Node ${process.versions.node} is older than 20.19 → install a newer one from nodejs.org`);
  process.exitCode = 1;
} else if (!fs.existsSync(tsx)) {
  console.log(`ok   Node ${process.versions.node}`);
  console.log('FAIL the packages are not installed → npm ci, then npm run doctor again');
  process.exitCode = 1;
} else {
  const doctor = path.join(project, 'test', 'doctor.ts');
  process.exitCode = spawnSync(process.execPath, [tsx, doctor], { cwd: project, stdio: 'inherit' }).status ?? 1;
}
