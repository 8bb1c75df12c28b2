/** The articles that are kept in files, with their pictures, to be read without a network. */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { Article } from '../core/article';
import type { Call } from '../core/call';
import { copiesFormat, copyFile, leastRead } from '../core/copies';
import type { Copy, CopyFile } from '../core/copies';
import { decode } from '../core/decode';
import { isReaderError, readerError } from '../core/errors';
import { COPIES_FOLDER, copyFileName, writeCopy } from '../services/copy-writer';
import type { CopyWriterParts } from '../services/copy-writer';
import type { Keepsake } from '../services/keepsake';
import type { SavingStore } from './saving';

/** What copies may take of the 200 MB that the platform gives to all files: the rest is for the cache and for posters. */
export const COPIES_BYTES = 150 * 1024 * 1024;
/** The start of the app has other things to do first. */
const LOOK_FOR_LOST_AFTER_MS = 4_000;

interface Services extends CopyWriterParts {
  saving: SavingStore;
  isFavourite: (id: string) => boolean;
}

/** A copy as an article page reads it. */
export interface ReadCopy extends CopyFile {
  /** The local path of a picture by its address. */
  paths: ReadonlyMap<string, string>;
}

export class CopiesStore {
  items: readonly Copy[] = copiesFormat.empty;
  /** Ids that are being written just now. */
  writing: ReadonlySet<string> = new Set();

  private readonly services: Services;
  private readonly kept: Keepsake<readonly Copy[]>;

  constructor(services: Services) {
    this.services = services;
    this.kept = services.saving.keepsake(copiesFormat);
    makeAutoObservable<this, 'services' | 'kept'>(
      this,
      { items: observable.ref, writing: observable.ref, services: false, kept: false },
      { autoBind: true },
    );
  }

  get ids(): ReadonlySet<string> {
    return new Set(this.items.map(({ id }) => id));
  }

  get bytes(): number {
    return this.items.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Reads the index, and later takes in what it lost. Call it once, before the first page shows. */
  restore(): void {
    this.items = this.kept.restore();
    this.services.schedule.after(LOOK_FOR_LOST_AFTER_MS, () => void this.takeInLost());
  }

  /** The copy of an article, or null. The system may have taken its file away: it is then no copy any more. */
  async read(id: string): Promise<ReadCopy | null> {
    if (!this.ids.has(id)) return null;
    const file = await this.fileOf(id);
    if (file === null) {
      this.set(this.items.filter((copy) => copy.id !== id));
      return null;
    }
    const { files, now } = this.services;
    this.set(this.items.map((copy) => (copy.id === id ? { ...copy, readAt: now() } : copy)));
    const paths = Object.entries(file.pictures).map(
      ([src, name]) => [src, files.pathOf(`${COPIES_FOLDER}/${id}/${name}`)] as const,
    );
    return { ...file, paths: new Map(paths) };
  }

  /**
   * Keeps an article, or its newer revision; others go for it, those of `spared` and favourites never. Fails with
   * `storage-full` when that is not enough.
   */
  save(article: Article, spared: ReadonlySet<string> = new Set()): Call<void> {
    const { id } = article;
    this.writing = new Set(this.writing).add(id);
    const isSpared = (other: string): boolean => other === id || spared.has(other);
    const call = writeCopy(article, this.services, () => this.makeRoom(isSpared));
    const keep = async (): Promise<void> => {
      try {
        const copy = await call.promise;
        const before = this.items.find((other) => other.id === id);
        this.set([{ ...copy, readAt: before?.readAt ?? 0 }, ...this.items.filter((other) => other.id !== id)]);
        while (this.bytes > COPIES_BYTES) if (!(await this.makeRoom(isSpared))) await this.refuse(id);
      } finally {
        runInAction(() => {
          this.writing = new Set([...this.writing].filter((other) => other !== id));
        });
      }
    };
    return { promise: keep(), abort: call.abort };
  }

  /** Brings a copy up to a newer revision; when that fails, the one that is there stays. */
  renew(article: Article): void {
    this.save(article).promise.catch((error: unknown) => {
      if (!isReaderError(error)) throw error;
    });
  }

  async remove(id: string): Promise<void> {
    this.set(this.items.filter((copy) => copy.id !== id));
    await this.services.files.remove(`${COPIES_FOLDER}/${id}`);
  }

  private async makeRoom(isSpared: (id: string) => boolean): Promise<boolean> {
    const { isFavourite } = this.services;
    const least = leastRead(this.items, (id) => isSpared(id) || isFavourite(id));
    if (least === null) return false;
    await this.remove(least.id);
    return true;
  }

  private async refuse(id: string): Promise<never> {
    await this.remove(id);
    throw readerError('storage-full', id);
  }

  private set(items: readonly Copy[]): void {
    runInAction(() => {
      this.items = items;
    });
    this.kept.keep(items, 0);
  }

  private async fileOf(id: string): Promise<CopyFile | null> {
    const text = await this.services.files.readText(copyFileName(id));
    try {
      return text === null ? null : decode(copyFile, JSON.parse(text), id);
    } catch (error) {
      if (isReaderError(error) || error instanceof SyntaxError) return null;
      throw error;
    }
  }

  /** Copies whose row was lost come back, and what was left half written goes. */
  private async takeInLost(): Promise<void> {
    const { files } = this.services;
    for (const id of await files.list(COPIES_FOLDER)) {
      if (this.ids.has(id) || this.writing.has(id)) continue;
      const file = await this.fileOf(id);
      if (file?.article.id !== id) {
        await files.remove(`${COPIES_FOLDER}/${id}`);
        continue;
      }
      const { savedAt, missing, article } = file;
      const names = ['article.json', ...Object.values(file.pictures)];
      const sizes = await Promise.all(names.map((name) => files.sizeOf(`${COPIES_FOLDER}/${id}/${name}`)));
      const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
      const { title, revision } = article;
      this.set([...this.items, { id, title, revision, bytes, savedAt, readAt: 0, missing }]);
    }
  }
}
