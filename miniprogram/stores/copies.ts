/**
 * The articles that are kept in files, with their pictures, to be read without a network. They are read and removed here;
 * `packages/library` writes them.
 */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import { keptArticle } from '../core/article';
import type { Article } from '../core/article';
import { COPIES_FOLDER, copiesFormat, copyFile, copyFileName, encodedCopyFile } from '../core/copies';
import type { Copy, CopyFile } from '../core/copies';
import { decode } from '../core/decode';
import { isReaderError } from '../core/errors';
import type { Files } from '../platform/files';
import { isWritten } from '../services/is-written';
import type { Keepsake } from '../services/keepsake';
import type { SavingStore } from './saving';

interface Services {
  saving: SavingStore;
  files: Files;
  now: () => number;
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
  private readonly removed = new Set<string>();

  constructor(services: Services) {
    this.services = services;
    this.kept = services.saving.keepsake(copiesFormat);
    makeAutoObservable<this, 'services' | 'kept' | 'removed'>(
      this,
      {
        items: observable.ref,
        writing: observable.ref,
        services: false,
        kept: false,
        removed: false,
        fileOf: false,
        isRemoved: false,
      },
      { autoBind: true },
    );
  }

  get ids(): ReadonlySet<string> {
    return new Set(this.items.map(({ id }) => id));
  }

  get bytes(): number {
    return this.items.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Reads the index. Call it once, before the first page shows. */
  restore(): void {
    this.items = this.kept.restore();
  }

  /**
   * The copy of an article, or null; one whose row was lost is found all the same. The system may have taken the file
   * away: it is then no copy any more.
   */
  async read(id: string): Promise<ReadCopy | null> {
    const file = await this.fileOf(id);
    if (file === null) {
      if (this.ids.has(id)) this.put(this.items.filter((copy) => copy.id !== id));
      return null;
    }
    const { files, now } = this.services;
    if (this.ids.has(id)) this.put(this.items.map((copy) => (copy.id === id ? { ...copy, readAt: now() } : copy)));
    const paths = Object.entries(file.pictures).map(
      ([src, name]) => [src, files.pathOf(`${COPIES_FOLDER}/${id}/${name}`)] as const,
    );
    return { ...file, paths: new Map(paths) };
  }

  /** Brings the text of a copy up to a newer revision; pictures that are new in it come with the next download. */
  async renew(article: Article, { pictures, missing }: CopyFile): Promise<void> {
    const { files, now } = this.services;
    const { id, title } = article;
    if (this.isRemoved(id)) return;
    const file = { savedAt: now(), article: keptArticle(article), pictures, missing };
    if (!(await isWritten(() => files.writeText(copyFileName(id), encodedCopyFile(file))))) return;
    // While it was written: the folder would be taken for a copy whose row was lost.
    if (this.isRemoved(id)) return files.remove(`${COPIES_FOLDER}/${id}`);
    // The revision stays the old one, so that a download takes the new pictures.
    this.put(this.items.map((copy) => (copy.id === id ? { ...copy, title, savedAt: file.savedAt } : copy)));
  }

  /** Whether a copy was removed since the start; one whose row was lost was not. */
  isRemoved(id: string): boolean {
    return this.removed.has(id) && !this.ids.has(id);
  }

  async remove(id: string): Promise<void> {
    this.removed.add(id);
    // The files first: a folder without a row would be taken for a copy whose row was lost.
    await this.services.files.remove(`${COPIES_FOLDER}/${id}`);
    this.put(this.items.filter((copy) => copy.id !== id));
  }

  /** The copies are these from now on. */
  put(items: readonly Copy[]): void {
    runInAction(() => {
      this.items = items;
    });
    this.kept.keep(items, 0);
  }

  /** A copy is being written, or no longer. */
  mark(id: string, isWriting: boolean): void {
    const others = [...this.writing].filter((other) => other !== id);
    this.writing = new Set(isWriting ? [...others, id] : others);
  }

  /** What stands in the file of a copy; null when there is none, or it was cut. */
  async fileOf(id: string): Promise<CopyFile | null> {
    const text = await this.services.files.readText(copyFileName(id));
    try {
      return text === null ? null : decode(copyFile, JSON.parse(text), id);
    } catch (error) {
      if (isReaderError(error) || error instanceof SyntaxError) return null;
      throw error;
    }
  }
}
