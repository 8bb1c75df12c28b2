/**
 * The files of the reader: texts and pictures in the area that outlives the app. Names are relative (`copies/a/text`),
 * since the way to them may change with an update of WeChat.
 */
import type { Call } from '../core/call';
import { readerError } from '../core/errors';
import type { ErrorKind, ReaderError } from '../core/errors';
import { networkSlots } from './slots';

export interface Files {
  /** The text; null when there is no such file or it cannot be read. */
  readText: (name: string) => Promise<string | null>;
  /** Makes the folders above, too. Fails with `storage-full`. */
  writeText: (name: string, text: string) => Promise<void>;
  /**
   * Puts the file of an address under a name and answers its bytes. Nothing stands there unless all of it came. Fails
   * with a transport kind, `malformed` for what is no picture, or `storage-full`.
   */
  download: (url: string, name: string, timeoutMs: number) => Call<number>;
  /** Bytes of a file; null when it is not there. */
  sizeOf: (name: string) => Promise<number | null>;
  /** Names of what is directly inside a folder; none when it is not there. */
  list: (folder: string) => Promise<string[]>;
  /** Removes a file, or a folder with all inside; fine when it is not there. */
  remove: (name: string) => Promise<void>;
  /** What an `<image>` takes. */
  pathOf: (name: string) => string;
}

interface Failure {
  errMsg: string;
}

/** Bytes of a picture that are looked at: enough for its kind. */
const HEAD_BYTES = 64;

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
  download: (url, name, timeoutMs) => networkSlots(() => downloaded(url, name, timeoutMs)),
  sizeOf: async (name) => {
    const info = await settled<{ size: number }>((callbacks) =>
      manager().getFileInfo({ filePath: deviceFiles.pathOf(name), ...callbacks }),
    ).catch(absent);
    return info?.size ?? null;
  },
  list: async (folder) => {
    const found = await settled<{ files: string[] }>((callbacks) =>
      manager().readdir({ dirPath: deviceFiles.pathOf(folder), ...callbacks }),
    ).catch(absent);
    return found?.files ?? [];
  },
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

function downloaded(url: string, name: string, timeoutMs: number): Call<number> {
  let abort = (): void => undefined;
  const came = new Promise<string>((resolve, reject) => {
    const task = wx.downloadFile({
      url,
      timeout: timeoutMs,
      success: ({ statusCode, tempFilePath }) => {
        if (statusCode === 200) resolve(tempFilePath);
        else reject(readerError(statusCode === 404 ? 'not-found' : 'server', `${url} answered ${statusCode}`));
      },
      fail: (failure) => reject(errorOf(failure)),
    });
    abort = () => task.abort();
  });
  return { promise: came.then((temp) => kept(url, temp, name)), abort: () => abort() };
}

function manager(): WechatMiniprogram.FileSystemManager {
  return wx.getFileSystemManager();
}

/** A file that is not there and one that cannot be read are the same to whoever can do without it. */
function absent(): null {
  return null;
}

interface Callbacks<T> {
  success: (result: T) => void;
  fail: (failure: Failure) => void;
}

/** One call of the file system, which knows only callbacks, as a promise. */
function settled<T>(call: (callbacks: Callbacks<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call({ success: resolve, fail: (failure) => reject(errorOf(failure)) });
  });
}

/** Does `work`; when the folder is missing, makes it and does it once more. */
async function inFolder(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    const dirPath = deviceFiles.pathOf(name.slice(0, name.lastIndexOf('/')));
    await settled((callbacks) => manager().mkdir({ dirPath, recursive: true, ...callbacks })).catch(absent);
    await work();
  }
}

/** Moves what came to its name, if it is a picture: a server may answer 200 with a page that says sorry. */
async function kept(url: string, temp: string, name: string): Promise<number> {
  const { data } = await settled<{ data: string | ArrayBuffer }>((callbacks) =>
    manager().readFile({ filePath: temp, encoding: 'latin1', position: 0, length: HEAD_BYTES, ...callbacks }),
  ).catch(() => ({ data: '' }));
  if (typeof data !== 'string' || isPage(data)) throw readerError('malformed', `${url} is no picture`);
  await inFolder(name, () =>
    settled((callbacks) =>
      manager().saveFile({ tempFilePath: temp, filePath: deviceFiles.pathOf(name), ...callbacks }),
    ),
  );
  return (await deviceFiles.sizeOf(name)) ?? 0;
}

/** Text that begins like a page or like JSON; an SVG begins like a page, too. */
function isPage(head: string): boolean {
  return head === '' || /^\s*(<(?!svg|\?xml)|[{[])/i.test(head);
}

function errorOf({ errMsg }: Failure): ReaderError {
  return readerError(kindOf(errMsg), errMsg);
}

/** The words are the same on all clients, the numbers came later. */
function kindOf(errMsg: string): ErrorKind {
  if (/limit is exceeded|exceed max|no space/i.test(errMsg)) return 'storage-full';
  if (/fail:? ?abort/i.test(errMsg)) return 'cancelled';
  if (/timed?[ _]?out/i.test(errMsg)) return 'timeout';
  return /^downloadFile/.test(errMsg) ? 'offline' : 'not-found';
}
