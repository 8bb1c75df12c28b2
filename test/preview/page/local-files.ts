// The files of this page's app, for built-in tags and canvas nodes that draw them.
import type { FileStore } from './wx/files/file-store';

let store: FileStore | undefined;

export function offerLocalFiles(files: FileStore): void {
  store = files;
}

/** The store; throws before createWx has made it. */
export function localFiles(): FileStore {
  if (!store) throw new Error('the files of the app are not there yet');
  return store;
}
