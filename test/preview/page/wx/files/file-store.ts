// The files of the mini program: three areas with their rights, one quota for what is kept, addresses for the browser.
import type { FilesState } from '../../settings';
import { fileError } from './file-errors';
import { createMemoryDisk, type Disk, type DiskEntry } from './disk';
import { readPackageFile } from './package-file';
import { parentKey, parseLocalPath, type LocalPath } from './paths';

export type Bytes = Uint8Array<ArrayBuffer>;

/** One file is at most this much, for reading and for saving (platform: files). */
const MAX_FILE_BYTES = 100 * 1024 * 1024;

export interface FileStore {
  /** `wxfile://` or `http://`, before the keys of new paths. */
  readonly scheme: string;
  /** Throws 1300002 when there is no such file. */
  read(path: string, call?: string): Bytes;
  write(path: string, bytes: Bytes, call: string): void;
  makeFolder(path: string, call: string): void;
  /** Removes a file or an empty folder of the user or saved area. */
  remove(path: string, call: string): void;
  find(path: string): DiskEntry | undefined;
  /** Keys below a folder, at any depth. */
  keysBelow(path: string): string[];
  /** Keeps bytes for this run and answers their path. `extension` without the dot; '' for none. */
  keepTemp(bytes: Bytes, extension: string): string;
  /** Moves a temporary file into the saved area, or to `target` in the user area; answers its new path. */
  moveTemp(path: string, target: string | undefined, call: string): string;
  /**
   * `full` leaves no byte beyond what is kept now, `lost` empties the user and saved areas, `corrupt` cuts each file of them
   * to half; `sound` ends the first.
   */
  harm(state: FilesState): void;
  /** An address that the browser can load: a blob's for local files, the path itself for everything else. */
  url(path: string): string;
}

interface Options {
  disk: Disk;
  scheme: string;
  quota: number;
}

export function createFileStore({ disk, scheme, quota }: Options): FileStore {
  const temp = createMemoryDisk();
  const addresses = new WeakMap<Bytes, string>();
  let made = 0;
  let limit = quota;

  const diskOf = ({ area }: LocalPath): Disk => (area === 'tmp' ? temp : disk);
  const local = (path: string): LocalPath => parseLocalPath(path) ?? { area: 'package', key: path };
  const newName = (): string => `${Date.now().toString(36)}${(made += 1)}`;

  function find(path: string): DiskEntry | undefined {
    const where = local(path);
    const now = Date.now();
    if (where.key === 'usr') return { bytes: null, created: now, accessed: now, modified: now };
    return where.area === 'package' ? undefined : diskOf(where).entries.get(where.key);
  }

  function read(path: string, call = `open "${path}"`): Bytes {
    const where = parseLocalPath(path);
    if (where?.area === 'package') return readPackageFile(where.key, call);
    const entry = find(path);
    if (!entry) throw fileError.missing(call);
    if (!entry.bytes) throw fileError.isDirectory(call);
    entry.accessed = Date.now();
    return entry.bytes;
  }

  /** Bytes of all that is kept but the file of one key. */
  function usedBeside(key: string): number {
    const others = [...disk.entries].filter(([other]) => other !== key);
    return others.reduce((sum, [, entry]) => sum + (entry.bytes?.byteLength ?? 0), 0);
  }

  function requireRoom(key: string, bytes: Bytes): void {
    if (usedBeside(key) + bytes.byteLength > limit || bytes.byteLength > MAX_FILE_BYTES) throw fileError.full();
  }

  function put(key: string, bytes: Bytes | null): void {
    const now = Date.now();
    const created = disk.entries.get(key)?.created ?? now;
    disk.put(key, { bytes, created, accessed: now, modified: now });
  }

  function requireParent(key: string, call: string): void {
    const parent = parentKey(key);
    if (parent === 'usr') return;
    const entry = disk.entries.get(parent);
    if (!entry) throw fileError.missing(call);
    if (entry.bytes) throw fileError.notDirectory(call);
  }

  /** The key of a path that may be written: one inside the user area. */
  function writable(path: string, call: string): string {
    const { area, key } = local(path);
    if (area !== 'usr' || key === 'usr') throw fileError.noPermission(call);
    return key;
  }

  function write(path: string, bytes: Bytes, call: string): void {
    const key = writable(path, call);
    if (disk.entries.get(key)?.bytes === null) throw fileError.isDirectory(call);
    requireParent(key, call);
    requireRoom(key, bytes);
    put(key, bytes);
  }

  return {
    scheme,
    read,
    find,
    write,
    makeFolder(path, call) {
      const key = writable(path, call);
      if (disk.entries.has(key)) throw fileError.exists(call);
      requireParent(key, call);
      put(key, null);
    },
    remove(path, call) {
      const where = local(path);
      if (where.area === 'package' || where.area === 'tmp' || where.key === 'usr') throw fileError.noPermission(call);
      if (!disk.entries.has(where.key)) throw fileError.missing(call);
      disk.remove(where.key);
    },
    keysBelow(path) {
      const { key } = local(path);
      return [...disk.entries.keys()].filter((other) => other.startsWith(`${key}/`)).sort();
    },
    keepTemp(bytes, extension) {
      const key = `tmp/${newName()}${extension === '' ? '' : `.${extension}`}`;
      const now = Date.now();
      temp.put(key, { bytes, created: now, accessed: now, modified: now });
      return scheme + key;
    },
    moveTemp(path, target, call) {
      const where = local(path);
      const bytes = where.area === 'tmp' ? temp.entries.get(where.key)?.bytes : undefined;
      if (!bytes) throw fileError.noTempFile(path);
      const extension = /\.[^./]+$/.exec(path)?.[0] ?? '';
      const key = target === undefined ? `store/${newName()}${extension}` : writable(target, call);
      if (target === undefined) {
        requireRoom(key, bytes);
        put(key, bytes);
      } else write(target, bytes, call);
      temp.remove(where.key);
      return target ?? scheme + key;
    },
    harm(state) {
      limit = state === 'full' ? usedBeside('') : quota;
      for (const [key, { bytes }] of [...disk.entries]) {
        if (state === 'lost') disk.remove(key);
        else if (state === 'corrupt' && bytes) put(key, bytes.slice(0, Math.floor(bytes.byteLength / 2)));
      }
    },
    url(path) {
      const bytes = find(path)?.bytes;
      if (!bytes) return path;
      const address = addresses.get(bytes) ?? URL.createObjectURL(new Blob([bytes], { type: typeOf(path) }));
      addresses.set(bytes, address);
      return address;
    },
  };
}

const TYPES: Record<string, string> = { svg: 'image/svg+xml', mp4: 'video/mp4', mp3: 'audio/mpeg', m4a: 'audio/mp4' };

/** Pictures but SVG are known by their first bytes; the others need their type. */
function typeOf(path: string): string {
  return TYPES[/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] ?? '';
}
