/** A copy of the project that WeChat's compiler may see: the mini program, its settings and its package.json. */
import fs from 'node:fs';
import path from 'node:path';

const PARTS = ['miniprogram', 'project.config.json', 'package.json'];

/** Copies the project in `from` into the folder `to`, which is made. */
export function copyProject(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const part of PARTS) fs.cpSync(path.join(from, part), path.join(to, part), { recursive: true });
}
