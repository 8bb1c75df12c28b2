// What stat answers about one file or folder; times are seconds.
import type { DiskEntry } from './disk';

export interface Stats {
  size: number;
  /** POSIX mode. */
  mode: number;
  lastAccessedTime: number;
  lastModifiedTime: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

const FILE_MODE = 0o100666;
const FOLDER_MODE = 0o40777;

export function statsOf({ bytes, accessed, modified }: DiskEntry): Stats {
  return {
    size: bytes?.byteLength ?? 0,
    mode: bytes ? FILE_MODE : FOLDER_MODE,
    lastAccessedTime: Math.floor(accessed / 1000),
    lastModifiedTime: Math.floor(modified / 1000),
    isFile: () => bytes !== null,
    isDirectory: () => bytes === null,
  };
}
