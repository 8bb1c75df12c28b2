// wx.downloadFile: a task with progress; every HTTP status is a success; the file lands in the temporary or the user area.
import { isForeign, NOT_IN_LIST } from '../../rules/hosts';
import { inSlot } from '../../rules/request-slots';
import type { Callbacks } from '../answer';
import { Failure, failureOf } from '../answer';
import { createListeners } from '../../listeners';
import type { FileStore } from './file-store';

interface DownloadOptions extends Callbacks {
  url: string;
  /** In the user area; a temporary file when absent. */
  filePath?: string;
  header?: Record<string, string>;
  /** Milliseconds. */
  timeout?: number;
}

interface Progress {
  /** 0 to 100; 0 while the whole size is unknown. */
  progress: number;
  totalBytesWritten: number;
  totalBytesExpectedToWrite: number;
}

const DEFAULT_TIMEOUT_MS = 60_000;
const MAX_BYTES = 200 * 1024 * 1024;

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'text/html': 'html',
  'text/plain': 'txt',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
};

export function createDownload(store: FileStore) {
  return (options: DownloadOptions): object => {
    const controller = new AbortController();
    const progress = createListeners<Progress>();
    const headers = createListeners<{ header: Record<string, string> }>();
    const timer = window.setTimeout(() => controller.abort('timeout'), options.timeout ?? DEFAULT_TIMEOUT_MS);

    async function run(): Promise<object> {
      if (!/^https?:\/\//.test(options.url)) throw new Failure('invalid url', 600009);
      const response = await fetch(options.url, {
        headers: options.header,
        signal: controller.signal,
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      if (isForeign('downloads', response.url)) throw new Failure(NOT_IN_LIST.message, NOT_IN_LIST.errno);
      const header = Object.fromEntries(response.headers);
      headers.emit({ header });
      const bytes = await readWhole(response, progress.emit);
      if (bytes.byteLength > MAX_BYTES) throw new Failure('exceed max file size', 1300202);
      return { statusCode: response.status, header, profile: {}, ...keep(bytes, header['content-type'] ?? '') };
    }

    function keep(bytes: Uint8Array<ArrayBuffer>, contentType: string): object {
      const { filePath } = options;
      if (filePath === undefined) return { tempFilePath: store.keepTemp(bytes, extensionOf(contentType)) };
      store.write(filePath, bytes, `open "${filePath}"`);
      return { filePath };
    }

    function reasonOf(error: unknown): unknown {
      if (controller.signal.reason === 'timeout') return new Failure('timeout', 5);
      if (controller.signal.aborted) return new Failure('abort');
      return error instanceof TypeError ? new Failure(error.message, 600001) : error;
    }

    void inSlot(run, controller.signal)
      .then(
        (fields) => {
          const result = { errMsg: 'downloadFile:ok', ...fields };
          options.success?.(result);
          options.complete?.(result);
        },
        (error: unknown) => {
          const result = failureOf('downloadFile', reasonOf(error));
          options.fail?.(result);
          options.complete?.(result);
        },
      )
      .finally(() => window.clearTimeout(timer));

    return {
      abort: () => controller.abort('abort'),
      onProgressUpdate: progress.on,
      offProgressUpdate: progress.off,
      onHeadersReceived: headers.on,
      offHeadersReceived: headers.off,
    };
  };
}

async function readWhole(response: Response, tell: (progress: Progress) => void): Promise<Uint8Array<ArrayBuffer>> {
  const total = Number(response.headers.get('content-length') ?? 0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let written = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value);
    written += part.value.byteLength;
    const progress = total > 0 ? Math.min(100, Math.round((written / total) * 100)) : 0;
    tell({ progress, totalBytesWritten: written, totalBytesExpectedToWrite: total });
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function extensionOf(contentType: string): string {
  return EXTENSIONS[contentType.split(';')[0]?.trim() ?? ''] ?? 'unknown';
}
