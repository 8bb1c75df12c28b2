/** Writes an article with its pictures into files: the pictures first, so that a text that is there has all of them. */
import type { Article } from '../../../core/article';
import { keptArticle } from '../../../core/article';
import { byteLength } from '../../../core/byte-length';
import type { Call } from '../../../core/call';
import { COPIES_FOLDER, copyFileName, encodedCopyFile } from '../../../core/copies';
import type { Copy, CopyFile } from '../../../core/copies';
import { isReaderError, readerError } from '../../../core/errors';
import type { ErrorKind } from '../../../core/errors';
import { isDownloadable, pictureName } from '../core/copy-choice';
import type { PictureFiles } from '../platform/picture-files';
import { articlePictures } from './article-pictures';
import type { Files } from '../../../platform/files';
import type { Schedule } from '../../../platform/schedule';

export interface CopyWriterParts {
  files: Files & PictureFiles;
  schedule: Schedule;
  now: () => number;
  fileHosts: readonly string[];
  timeoutMs: number;
}

/** Frees room for a copy; false when nothing may go. */
export type MakeRoom = () => Promise<boolean>;

/** Pictures of one article that come at once, so that the requests of a reader keep their places. */
const AT_ONCE = 3;
/** What keeps one picture from coming, and not the others. */
const LOST: readonly ErrorKind[] = ['not-found', 'server', 'malformed', 'busy', 'too-large'];

/**
 * Keeps an article; pictures that are there already are not asked for again. Fails with a transport kind when the
 * network goes, with `storage-full` when no room can be made: what came by then stays for the next try.
 */
export function writeCopy(article: Article, parts: CopyWriterParts, makeRoom: MakeRoom): Call<Copy> {
  const { files, fileHosts, now } = parts;
  const running = new Set<Call<unknown>>();
  let isAborted = false;

  const withRoom = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      if (isAborted) throw readerError('cancelled', article.id);
      try {
        return await work();
      } catch (error) {
        const isFull = isReaderError(error) && error.kind === 'storage-full';
        if (!isFull || !(await makeRoom())) throw error;
      }
    }
  };

  const download = async (src: string, name: string): Promise<number> => {
    const there = await files.sizeOf(name);
    if (there !== null) return there;
    return withRoom(async () => {
      const call = files.download(src, name, parts.timeoutMs);
      running.add(call);
      try {
        return await call.promise;
      } finally {
        running.delete(call);
      }
    });
  };

  const write = async (): Promise<Copy> => {
    const file: CopyFile = { savedAt: now(), article: keptArticle(article), pictures: {}, missing: 0 };
    const addresses = await articlePictures(article, parts.schedule);
    let bytes = 0;
    const waiting = addresses.filter((src) => isDownloadable(src, fileHosts));
    file.missing = addresses.length - waiting.length;
    const lane = async (): Promise<void> => {
      for (let src = waiting.shift(); src !== undefined; src = waiting.shift()) {
        const name = pictureName(src);
        try {
          const size = await download(src, `${COPIES_FOLDER}/${article.id}/${name}`);
          bytes += size;
          file.pictures[src] = name;
        } catch (error) {
          if (!isReaderError(error) || !LOST.includes(error.kind)) throw error;
          file.missing += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const text = encodedCopyFile(file);
    bytes += byteLength(text);
    await withRoom(() => files.writeText(copyFileName(article.id), text));
    const { id, title, revision } = article;
    return { id, title, revision, bytes, savedAt: file.savedAt, readAt: 0, missing: file.missing };
  };

  return {
    promise: write(),
    abort: () => {
      isAborted = true;
      running.forEach((call) => call.abort());
    },
  };
}
