// The file functions of `wx` over one store.
import type { Settings } from '../../settings';
import { createCanvasExport } from '../canvas/export';
import { createOffscreen } from '../canvas/offscreen';
import { offerLocalFiles } from '../../local-files';
import { createMemoryDisk, type Disk } from './disk';
import { createDownload } from './download';
import { createFileStore, type FileStore } from './file-store';
import { createFileSystemManager } from './file-system-manager';
import { createImageFunctions } from './image-info';
import { refuseUnlisted } from './refuse-host';

export interface Files {
  store: FileStore;
  functions: Record<string, unknown>;
}

interface Options {
  settings: Settings;
  /** Where kept files are; nowhere when absent. */
  disk: Disk | undefined;
  /** Hosts that files may come from; undefined for all. */
  hosts: readonly string[] | undefined;
}

export function createFiles({ settings, disk = createMemoryDisk(), hosts }: Options): Files {
  const { platform, fileQuota } = settings;
  const refuse = refuseUnlisted(hosts);
  const scheme = platform === 'devtools' ? 'http://' : 'wxfile://';
  const store = createFileStore({ disk, scheme, quota: fileQuota });
  const manager = createFileSystemManager(store);
  offerLocalFiles(store);
  return {
    store,
    functions: {
      env: { USER_DATA_PATH: `${scheme}usr` },
      getFileSystemManager: () => manager,
      downloadFile: createDownload(store, refuse),
      ...createImageFunctions(store, refuse),
      createOffscreenCanvas: createOffscreen(store),
      canvasToTempFilePath: createCanvasExport(store),
    },
  };
}
