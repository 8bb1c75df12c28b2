// wx.getFileSystemManager: every call with callbacks only, and the synchronous ones with WeChat's plain parameters, which
// throw instead of failing.
import { callingBack, failureOf } from '../answer';
import { createFileCalls } from './file-calls';
import type { FileStore } from './file-store';

type Written = string | ArrayBuffer;

export function createFileSystemManager(store: FileStore): Record<string, unknown> {
  const calls = createFileCalls(store);
  const asynchronous = Object.entries(calls).map(([name, call]) => {
    return [name, callingBack(name, call as (options: object) => object | void)];
  });

  /** Sync calls throw the object that `fail` would get. */
  function now<T>(name: string, run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw Object.assign(new Error(), { message: failureOf(name, error).errMsg }, failureOf(name, error));
    }
  }

  return {
    ...(Object.fromEntries(asynchronous) as Record<string, unknown>),
    accessSync: (path: string) => now('accessSync', () => calls.access({ path })),
    readFileSync: (filePath: string, encoding?: string, position?: number, length?: number) =>
      now('readFileSync', () => calls.readFile({ filePath, encoding, position, length }).data),
    writeFileSync: (filePath: string, data: Written, encoding?: string) =>
      now('writeFileSync', () => calls.writeFile({ filePath, data, encoding })),
    appendFileSync: (filePath: string, data: Written, encoding?: string) =>
      now('appendFileSync', () => calls.appendFile({ filePath, data, encoding })),
    unlinkSync: (filePath: string) => now('unlinkSync', () => calls.unlink({ filePath })),
    mkdirSync: (dirPath: string, recursive?: boolean) => now('mkdirSync', () => calls.mkdir({ dirPath, recursive })),
    rmdirSync: (dirPath: string, recursive?: boolean) => now('rmdirSync', () => calls.rmdir({ dirPath, recursive })),
    readdirSync: (dirPath: string) => now('readdirSync', () => calls.readdir({ dirPath }).files),
    statSync: (path: string, recursive?: boolean) => now('statSync', () => calls.stat({ path, recursive }).stats),
    copyFileSync: (srcPath: string, destPath: string) =>
      now('copyFileSync', () => calls.copyFile({ srcPath, destPath })),
    renameSync: (oldPath: string, newPath: string) => now('renameSync', () => calls.rename({ oldPath, newPath })),
    saveFileSync: (tempFilePath: string, filePath?: string) =>
      now('saveFileSync', () => calls.saveFile({ tempFilePath, filePath }).savedFilePath),
  };
}
