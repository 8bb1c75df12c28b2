/** A small mini program in a temporary folder, so that a gate can be shown one planted fault at a time. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** A sound app of one page and one component; `changes` replaces files, null removes one. Answers its folder. */
export function tempApp(changes: Record<string, string | object | null> = {}): string {
  const files: Record<string, string | object | null> = {
    'app.json': { pages: ['pages/home/home'], window: { backgroundColor: '#ffffff' } },
    'pages/home/home.json': { usingComponents: { 'name-tag': '/components/name-tag/name-tag' } },
    'pages/home/home.wxml': '<view class="home">\n  <name-tag name="{{ name }}" />\n</view>\n',
    'pages/home/home.wxss': '.home {\n  color: red;\n}\n',
    'pages/home/home.ts': 'Component({});\n',
    'components/name-tag/name-tag.json': { component: true },
    'components/name-tag/name-tag.wxml': '<text class="name-tag">{{ name }}</text>\n',
    'components/name-tag/name-tag.ts': 'Component({});\n',
    ...changes,
  };
  const root = tempFolder();
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

/** An empty temporary folder, removed with the others by `removeTempApps`. */
export function tempFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'qingdu-'));
  made.push(folder);
  return folder;
}

/** Removes every folder made so far. */
export function removeTempApps(): void {
  made.splice(0).forEach((folder) => fs.rmSync(folder, { recursive: true, force: true }));
}
