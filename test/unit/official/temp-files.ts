/** Files in a temporary folder, by their paths. */
import { plant } from '../../official/planted-faults/plant';
import { tempFolder } from '../gates/temp-app';

/** Writes `files` into a new folder, which `removeTempApps` removes, and answers it. */
export function tempFiles(files: Record<string, string | Buffer>): string {
  const root = tempFolder();
  plant(root, files);
  return root;
}
