/**
 * The files of the reader: texts, and pictures beside them, in the area that outlives the app. Names are relative (`copies/a/text`),
 * since the way to them may change with an update of WeChat.
 */
import { readerError } from '../core/errors';
import type { ErrorKind, ReaderError } from '../core/errors';

export interface Files {
  /** The text; null when there is no such file or it cannot be read. */
  readText: (name: string) => Promise<string | null>;
  /** Makes the folders above, too. Fails with `storage-full`. */
  writeText: (name: string, text: string) => Promise<void>;
  /** Removes a file, or a folder with all inside; fine when it is not there. */
  remove: (name: string) => Promise<void>;
  /** What an `<image>` takes. */
  pathOf: (name: string) => string;
}

export interface Failure {
  errMsg: string;
}

export const deviceFiles: Files = {
  readText: async (name) => {
    const data = await settled<{ data: string | ArrayBuffer }>((callbacks) =>
      manager().readFile({ filePath: deviceFiles.pathOf(name), encoding: 'utf8', ...callbacks }),
    ).catch(absent);
    return typeof data?.data === 'string' ? data.data : null;
  },
  writeText: (name, text) =>
    inFolder(name, () =>
      settled((callbacks) =>
        manager().writeFile({ filePath: deviceFiles.pathOf(name), data: text, encoding: 'utf8', ...callbacks }),
      ),
    ),
  remove: async (name) => {
    const filePath = deviceFiles.pathOf(name);
    const asFolder = (): Promise<unknown> =>
      settled((callbacks) => manager().rmdir({ dirPath: filePath, recursive: true, ...callbacks }));
    await settled((callbacks) => manager().unlink({ filePath, ...callbacks }))
      .catch(asFolder)
      .catch(absent);
  },
  pathOf: (name) => `${wx.env.USER_DATA_PATH}/${name}`,
};

export function manager(): WechatMiniprogram.FileSystemManager {
  return wx.getFileSystemManager();
}

/** A file that is not there and one that cannot be read are the same to whoever can do without it. */
export function absent(): null {
  return null;
}

interface Callbacks<T> {
  success: (result: T) => void;
  fail: (failure: Failure) => void;
}

/** One call of the file system, which knows only callbacks, as a promise. */
export function settled<T>(call: (callbacks: Callbacks<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call({ success: resolve, fail: (failure) => reject(errorOf(failure)) });
  });
}

/** Does `work`; when the folder is missing, makes it and does it once more. */
export async function inFolder(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    const dirPath = deviceFiles.pathOf(name.slice(0, name.lastIndexOf('/')));
    await settled((callbacks) => manager().mkdir({ dirPath, recursive: true, ...callbacks })).catch(absent);
    await work();
  }
}

export function errorOf({ errMsg }: Failure): ReaderError {
  return readerError(kindOf(errMsg), errMsg);
}

/** The words are the same on all clients, the numbers came later. */
function kindOf(errMsg: string): ErrorKind {
  if (/limit is exceeded|exceed max|no space/i.test(errMsg)) return 'storage-full';
  if (/fail:? ?abort/i.test(errMsg)) return 'cancelled';
  if (/timed?[ _]?out/i.test(errMsg)) return 'timeout';
  return /^downloadFile/.test(errMsg) ? 'offline' : 'not-found';
}
