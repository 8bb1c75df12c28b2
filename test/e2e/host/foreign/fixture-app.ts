/** An app of test/fixtures/apps as content by path, so that a suite can add what no formatter could read. */
import fs from 'node:fs/promises';
import path from 'node:path';

const APPS = path.resolve(__dirname, '../../../fixtures/apps');

/** The files of the app `name`, with `more` beside or in place of them. */
export async function fixtureApp(name: string, more: Record<string, string> = {}): Promise<Record<string, string>> {
  const root = path.join(APPS, name);
  const entries = await fs.readdir(root, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const contents = files.map(async (file) => [path.relative(root, file), await fs.readFile(file, 'utf8')] as const);
  return { ...Object.fromEntries(await Promise.all(contents)), ...more };
}
