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

export interface Files {
  store: FileStore;
  functions: Record<string, unknown>;
}

export function createFiles({ platform, fileQuota, files }: Settings, disk: Disk = createMemoryDisk()): Files {
  const scheme = platform === 'devtools' ? 'http://' : 'wxfile://';
  const store = createFileStore({ disk, scheme, quota: fileQuota });
  store.harm(files);
  const manager = createFileSystemManager(store);
  offerLocalFiles(store);
  return {
    store,
    functions: {
      env: { USER_DATA_PATH: `${scheme}usr` },
      getFileSystemManager: () => manager,
      downloadFile: createDownload(store),
      ...createImageFunctions(store),
      createOffscreenCanvas: createOffscreen(store),
      canvasToTempFilePath: createCanvasExport(store),
    },
  };
}
