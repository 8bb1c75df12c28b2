/** Keeps articles in files, makes room for them, and finds copies again whose row was lost. */
import type { Article } from '../../../core/article';
import type { Call } from '../../../core/call';
import { COPIES_FOLDER } from '../../../core/copies';
import { readerError } from '../../../core/errors';
import type { CopiesStore } from '../../../stores/copies';
import { leastRead } from '../core/copy-choice';
import { writeCopy } from '../services/copy-writer';
import type { CopyWriterParts } from '../services/copy-writer';

/** What copies may take of the 200 MB that the platform gives to all files: the rest is for the cache and for posters. */
export const COPIES_BYTES = 150 * 1024 * 1024;

interface Services extends CopyWriterParts {
  copies: CopiesStore;
  isFavourite: (id: string) => boolean;
}

export class CopySaver {
  private readonly services: Services;

  constructor(services: Services) {
    this.services = services;
  }

  /**
   * Keeps an article, or its newer revision; others go for it, those of `spared` and favourites never. Fails with
   * `storage-full` when that is not enough.
   */
  save(article: Article, spared: ReadonlySet<string> = new Set()): Call<void> {
    const { copies } = this.services;
    const { id } = article;
    copies.mark(id, true);
    const isSpared = (other: string): boolean => other === id || spared.has(other);
    const call = writeCopy(article, this.services, () => this.makeRoom(isSpared));
    const keep = async (): Promise<void> => {
      try {
        const copy = await call.promise;
        const before = copies.items.find((other) => other.id === id);
        copies.put([{ ...copy, readAt: before?.readAt ?? 0 }, ...copies.items.filter((other) => other.id !== id)]);
        while (copies.bytes > COPIES_BYTES) if (!(await this.makeRoom(isSpared))) await this.refuse(id);
      } finally {
        copies.mark(id, false);
      }
    };
    return { promise: keep(), abort: call.abort };
  }

  /** Copies whose row was lost come back, and what was left half written goes. */
  async takeInLost(): Promise<void> {
    const { files, copies } = this.services;
    for (const id of await files.list(COPIES_FOLDER)) {
      if (copies.ids.has(id) || copies.writing.has(id)) continue;
      const file = await copies.fileOf(id);
      if (file?.article.id !== id) {
        await files.remove(`${COPIES_FOLDER}/${id}`);
        continue;
      }
      const { savedAt, missing, article } = file;
      const names = ['article.json', ...Object.values(file.pictures)];
      const sizes = await Promise.all(names.map((name) => files.sizeOf(`${COPIES_FOLDER}/${id}/${name}`)));
      const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
      const { title, revision } = article;
      copies.put([...copies.items, { id, title, revision, bytes, savedAt, readAt: 0, missing }]);
    }
  }

  private async makeRoom(isSpared: (id: string) => boolean): Promise<boolean> {
    const { copies, isFavourite } = this.services;
    const least = leastRead(copies.items, (id) => isSpared(id) || isFavourite(id));
    if (least === null) return false;
    await copies.remove(least.id);
    return true;
  }

  private async refuse(id: string): Promise<never> {
    await this.services.copies.remove(id);
    throw readerError('storage-full', id);
  }
}
