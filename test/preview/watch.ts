// Watches a folder and calls back once after a burst of changes, as an editor's "save all" makes.
import fs from 'node:fs';

const QUIET_MS = 120;

/** Returns the way to stop. */
export function watchFolder(folder: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = fs.watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
