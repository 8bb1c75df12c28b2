// Local paths of WeChat: which area of the storage a path names. On a phone they begin with wxfile://, in the DevTools with
// http:// (platform: files); both are understood, whichever the preview's platform writes.

export type Area = 'usr' | 'tmp' | 'store' | 'package';

export interface LocalPath {
  area: Area;
  /** `usr/notes/a.txt`, without a slash at its end; for the package the path from its root. */
  key: string;
}

const LOCAL = /^(?:wxfile|http):\/\/((usr|tmp|store)(?:[/_].*)?)$/;

/** Undefined for what is not local: network addresses, data and blob addresses. */
export function parseLocalPath(path: string): LocalPath | undefined {
  const match = LOCAL.exec(path);
  if (match) {
    const key = (match[1] ?? '').replace(/\/+/g, '/').replace(/\/$/, '');
    return { area: match[2] as Area, key };
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  return { area: 'package', key: path.replace(/^\/+/, '') };
}

/** The key of the folder that holds a file or folder; '' above an area. */
export function parentKey(key: string): string {
  return key.includes('/') ? key.replace(/\/[^/]*$/, '') : '';
}
