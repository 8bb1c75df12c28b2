/** Puts planted edits into a project's folder. */
import fs from 'node:fs';
import path from 'node:path';
import type { Edit } from './fault';

/** Applies `edits` (by path from `project`) in their order. */
export function plant(project: string, edits: Record<string, Edit>): void {
  for (const [name, edit] of Object.entries(edits)) {
    const file = path.join(project, name);
    if (edit === null) {
      fs.rmSync(file);
      continue;
    }
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof edit === 'function' ? edit(fs.readFileSync(file, 'utf8')) : edit);
  }
}
