// `npm run preview -- <folder>`: any native mini program in the browser. What the preview does not support is listed in the
// terminal and on the page; the rest runs. PREVIEW_PORT chooses the port.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findAppFolder } from './foreign/app-folder';
import { showProblem } from './foreign/problem';
import { startPreview, type Preview } from './server';

const DEFAULT_PORT = 5173;
const ownModules = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../node_modules');

export interface FolderOptions {
  /** The project's folder: with app.json, or with a project.config.json that leads to it. */
  folder: string;
  port?: number;
  watch?: boolean;
  onProblem?: (problem: string) => void;
}

/** Starts the preview of a folder; rejects when it holds no app.json. Packages it lacks come from this project. */
export async function previewFolder({ folder, port, watch, onProblem }: FolderOptions): Promise<Preview> {
  const { srcRoot, nodeModules = ownModules } = findAppFolder(folder);
  return startPreview({ srcRoot, nodeModules, port, watch, onProblem, isForeign: true });
}

async function main(): Promise<void> {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Usage: npm run preview -- <folder of a mini program>');
  const port = Number(process.env.PREVIEW_PORT ?? DEFAULT_PORT);
  const preview = await previewFolder({ folder, port, watch: true, onProblem: say });
  for (const problem of preview.notes?.problems ?? []) say(showProblem(problem));
  for (const warning of preview.warnings) say(warning);
  if (preview.failure !== undefined) say(preview.failure);
  say(`Open ${preview.url} — what its pages find missing is listed here too. Ctrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void preview.close().then(() => process.exit(0)));
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
