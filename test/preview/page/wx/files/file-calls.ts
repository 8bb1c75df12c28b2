// The calls of FileSystemManager, each once and synchronous: they answer the result's fields or throw WeChat's failure.
import { digestOf, type DigestAlgorithm } from './digest';
import { toBytes, fromBytes } from './encodings';
import { fileError } from './file-errors';
import type { Bytes, FileStore } from './file-store';
import { parentKey, parseLocalPath } from './paths';
import { statsOf, type Stats } from './stats';

interface WriteOptions {
  filePath: string;
  data: string | ArrayBuffer;
  encoding?: string;
}

interface ReadOptions {
  filePath: string;
  encoding?: string;
  position?: number;
  length?: number;
}

interface InfoOptions {
  filePath: string;
  digestAlgorithm?: DigestAlgorithm;
}

interface FolderOptions {
  dirPath: string;
  recursive?: boolean;
}

/** One file or folder under its path from the folder that was asked for. */
export interface ListedStats {
  path: string;
  stats: Stats;
}

export function createFileCalls(store: FileStore) {
  const isFolder = (path: string): boolean => store.find(path)?.bytes === null;

  function requireFolder(path: string, call: string): void {
    const entry = store.find(path);
    if (!entry) throw fileError.missing(call);
    if (entry.bytes) throw fileError.notDirectory(call);
  }

  function statBelow(path: string): ListedStats[] {
    const root = parseLocalPath(path)?.key ?? '';
    return ['', ...store.keysBelow(path).map((key) => key.slice(root.length))].flatMap((below) => {
      const entry = store.find(path.replace(/\/$/, '') + below);
      return entry ? [{ path: below === '' ? '/' : below, stats: statsOf(entry) }] : [];
    });
  }

  return {
    access({ path }: { path: string }): void {
      const call = `access "${path}"`;
      if (parseLocalPath(path)?.area === 'package') store.read(path, call);
      else if (!store.find(path)) throw fileError.missing(call);
    },
    readFile({ filePath, encoding, position = 0, length }: ReadOptions): { data: string | ArrayBuffer } {
      const bytes = store.read(filePath);
      if (position < 0 || position > bytes.byteLength) throw fileError.outOfRange();
      return { data: fromBytes(bytes.subarray(position, length && position + length), encoding) };
    },
    writeFile({ filePath, data, encoding }: WriteOptions): void {
      store.write(filePath, toBytes(data, encoding), `open "${filePath}"`);
    },
    appendFile({ filePath, data, encoding }: WriteOptions): void {
      const call = `open "${filePath}"`;
      store.write(filePath, joined(store.read(filePath, call), toBytes(data, encoding)), call);
    },
    unlink({ filePath }: { filePath: string }): void {
      const call = `unlink "${filePath}"`;
      if (isFolder(filePath)) throw fileError.isDirectory(call);
      store.remove(filePath, call);
    },
    mkdir({ dirPath, recursive = false }: FolderOptions): void {
      const call = `mkdir "${dirPath}"`;
      const key = parseLocalPath(dirPath)?.key ?? '';
      const above = recursive ? missingAbove(store, key) : [];
      for (const folder of above) store.makeFolder(store.scheme + folder, call);
      if (!(recursive && isFolder(dirPath))) store.makeFolder(dirPath, call);
    },
    rmdir({ dirPath, recursive = false }: FolderOptions): void {
      const call = `rmdir "${dirPath}"`;
      requireFolder(dirPath, call);
      const inside = store.keysBelow(dirPath);
      if (inside.length > 0 && !recursive) throw fileError.notEmpty(call);
      for (const key of inside.reverse()) store.remove(store.scheme + key, call);
      store.remove(dirPath, call);
    },
    readdir({ dirPath }: { dirPath: string }): { files: string[] } {
      requireFolder(dirPath, `scandir "${dirPath}"`);
      const root = parseLocalPath(dirPath)?.key ?? '';
      const inside = store.keysBelow(dirPath).filter((key) => parentKey(key) === root);
      return { files: inside.map((key) => key.slice(root.length + 1)) };
    },
    stat({ path, recursive = false }: { path: string; recursive?: boolean }): { stats: Stats | ListedStats[] } {
      const entry = store.find(path);
      if (!entry) throw fileError.missing(`stat "${path}"`);
      return { stats: recursive && entry.bytes === null ? statBelow(path) : statsOf(entry) };
    },
    copyFile({ srcPath, destPath }: { srcPath: string; destPath: string }): void {
      const call = `copyFile "${srcPath}" -> "${destPath}"`;
      store.write(destPath, store.read(srcPath, call), call);
    },
    rename({ oldPath, newPath }: { oldPath: string; newPath: string }): void {
      const call = `rename "${oldPath}" -> "${newPath}"`;
      store.write(newPath, store.read(oldPath, call), call);
      store.remove(oldPath, call);
    },
    saveFile({ tempFilePath, filePath }: { tempFilePath: string; filePath?: string }): { savedFilePath: string } {
      return { savedFilePath: store.moveTemp(tempFilePath, filePath, `saveFile "${tempFilePath}"`) };
    },
    removeSavedFile({ filePath }: { filePath: string }): void {
      store.remove(filePath, `unlink "${filePath}"`);
    },
    getSavedFileList(): { fileList: { filePath: string; size: number; createTime: number }[] } {
      const saved = store.keysBelow(`${store.scheme}store`).map((key) => store.scheme + key);
      return {
        fileList: saved.map((filePath) => {
          const { created = 0, bytes } = store.find(filePath) ?? {};
          return { filePath, size: bytes?.byteLength ?? 0, createTime: Math.floor(created / 1000) };
        }),
      };
    },
    getFileInfo({ filePath, digestAlgorithm = 'md5' }: InfoOptions): { size: number; digest: string } {
      const bytes = store.read(filePath, `stat "${filePath}"`);
      return { size: bytes.byteLength, digest: digestOf(bytes, digestAlgorithm) };
    },
  };
}

export type FileCalls = ReturnType<typeof createFileCalls>;

/** Folders above a key that are not there, the outermost first. */
function missingAbove(store: FileStore, key: string): string[] {
  const parent = parentKey(key);
  if (parent === '' || parent === 'usr' || store.find(store.scheme + parent)) return [];
  return [...missingAbove(store, parent), parent];
}

function joined(first: Bytes, second: Bytes): Bytes {
  const whole = new Uint8Array(first.byteLength + second.byteLength);
  whole.set(first);
  whole.set(second, first.byteLength);
  return whole;
}
