/** The platform's files in memory: so many bytes in all, pictures by address, and a network that may fail. */
import type { Call } from '../../miniprogram/core/call';
import { readerError } from '../../miniprogram/core/errors';
import type { PictureFiles } from '../../miniprogram/packages/library/platform/picture-files';
import type { Files } from '../../miniprogram/platform/files';

export class MemoryFiles implements Files, PictureFiles {
  /** Bytes that all files may take together. */
  limit = Infinity;
  /** Bytes of the pictures that can be had, by address. */
  readonly pictures = new Map<string, number>();
  /** What every download fails with, until it is null again. */
  failure: unknown = null;
  /** Addresses that were asked, oldest first. */
  readonly asked: string[] = [];
  private readonly texts = new Map<string, string>();
  private readonly images = new Map<string, number>();

  get names(): string[] {
    return [...this.texts.keys(), ...this.images.keys()].sort();
  }

  /** Puts a text there without asking for room. */
  plant(name: string, text: string): void {
    this.texts.set(name, text);
  }

  readText = async (name: string): Promise<string | null> => {
    await Promise.resolve();
    return this.texts.get(name) ?? null;
  };

  writeText = async (name: string, text: string): Promise<void> => {
    await Promise.resolve();
    this.requireRoom(name, Buffer.byteLength(text));
    this.texts.set(name, text);
  };

  download = (url: string, name: string): Call<number> => {
    this.asked.push(url);
    let isAborted = false;
    const come = async (): Promise<number> => {
      await Promise.resolve();
      if (isAborted) throw readerError('cancelled', url);
      if (this.failure !== null) throw this.failure;
      const bytes = this.pictures.get(url);
      if (bytes === undefined) throw readerError('not-found', url);
      this.requireRoom(name, bytes);
      this.images.set(name, bytes);
      return bytes;
    };
    return {
      promise: come(),
      abort: () => {
        isAborted = true;
      },
    };
  };

  sizeOf = async (name: string): Promise<number | null> => {
    await Promise.resolve();
    const text = this.texts.get(name);
    return text === undefined ? (this.images.get(name) ?? null) : Buffer.byteLength(text);
  };

  list = async (folder: string): Promise<string[]> => {
    await Promise.resolve();
    const inside = this.names.filter((name) => name.startsWith(`${folder}/`));
    return [...new Set(inside.map((name) => name.slice(folder.length + 1).split('/')[0]))];
  };

  remove = async (name: string): Promise<void> => {
    await Promise.resolve();
    for (const each of this.names) {
      if (each !== name && !each.startsWith(`${name}/`)) continue;
      this.texts.delete(each);
      this.images.delete(each);
    }
  };

  pathOf = (name: string): string => `wxfile://usr/${name}`;

  private requireRoom(name: string, bytes: number): void {
    let sum = bytes;
    for (const [each, text] of this.texts) if (each !== name) sum += Buffer.byteLength(text);
    for (const [each, size] of this.images) if (each !== name) sum += size;
    if (sum > this.limit) throw readerError('storage-full', name);
  }
}
