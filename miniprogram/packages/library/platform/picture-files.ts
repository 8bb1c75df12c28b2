/** Brings pictures into the files of the reader, and tells what is there. */
import type { Call } from '../../../core/call';
import { readerError } from '../../../core/errors';
import { absent, deviceFiles, errorOf, inFolder, manager, settled } from '../../../platform/files';
import { networkSlots } from '../../../platform/slots';

export interface PictureFiles {
  /**
   * Puts the file of an address under a name and answers its bytes. Nothing stands there unless all of it came. Fails
   * with a transport kind, `malformed` for what is no picture, or `storage-full`.
   */
  download: (url: string, name: string, timeoutMs: number) => Call<number>;
  /** Bytes of a file; null when it is not there. */
  sizeOf: (name: string) => Promise<number | null>;
  /** Names of what is directly inside a folder; none when it is not there. */
  list: (folder: string) => Promise<string[]>;
}

/** Bytes of a picture that are looked at: enough for its kind. */
const HEAD_BYTES = 64;

export const devicePictureFiles: PictureFiles = {
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
  return (await devicePictureFiles.sizeOf(name)) ?? 0;
}

/** Text that begins like a page or like JSON; an SVG begins like a page, too. */
function isPage(head: string): boolean {
  return head === '' || /^\s*(<(?!svg|\?xml)|[{[])/i.test(head);
}
