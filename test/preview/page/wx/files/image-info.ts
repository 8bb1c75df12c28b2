// wx.getImageInfo and wx.compressImage: the picture as a local file, with its size and kind.
import { answering, Failure } from '../answer';
import type { FileStore } from './file-store';
import { parseLocalPath } from './paths';

/** The kinds that WeChat names; webp is not among them (platform: files). */
const SIGNATURES: readonly [string, readonly number[]][] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46]],
  ['tiff', [0x49, 0x49, 0x2a]],
];

export function createImageFunctions(store: FileStore) {
  async function fetched(src: string): Promise<Uint8Array<ArrayBuffer>> {
    const wrapped = (reason: string): Failure =>
      new Failure(`download image fail. reason: downloadFile:fail ${reason}`);
    const response = await fetch(src).catch((error: unknown) => {
      throw wrapped(error instanceof Error ? error.message : String(error));
    });
    if (!response.ok) throw wrapped(`status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  async function getImageInfo({ src }: { src: string }): Promise<object> {
    const isLocal = parseLocalPath(src) !== undefined;
    const bytes = isLocal ? store.read(src) : await fetched(src);
    const type = kindOf(bytes);
    const path = isLocal ? src : store.keepTemp(bytes, type === 'unknown' ? '' : type.replace('jpeg', 'jpg'));
    const { naturalWidth: width, naturalHeight: height } = await decoded(bytes, src);
    return { width, height, path, type, orientation: 'up' };
  }

  return {
    getImageInfo: answering('getImageInfo', getImageInfo),
    /** Gives the picture as it is: what a phone would save in bytes says nothing here. */
    compressImage: answering('compressImage', ({ src }: { src: string }) => {
      const extension = /\.([^./]+)$/.exec(src)?.[1] ?? '';
      return { tempFilePath: store.keepTemp(store.read(src), extension) };
    }),
  };
}

function kindOf(bytes: Uint8Array): string {
  const match = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  return match?.[0] ?? 'unknown';
}

async function decoded(bytes: Uint8Array<ArrayBuffer>, src: string): Promise<HTMLImageElement> {
  const image = new Image();
  const isSvg = new TextDecoder().decode(bytes.subarray(0, 300)).includes('<svg');
  const address = URL.createObjectURL(new Blob([bytes], { type: isSvg ? 'image/svg+xml' : '' }));
  image.src = address;
  try {
    await image.decode();
  } catch {
    throw new Failure(`file not a picture: ${src}`);
  } finally {
    URL.revokeObjectURL(address);
  }
  return image;
}
