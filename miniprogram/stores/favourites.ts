/** The reader's favourites: put there and taken away by hand alone. */
import { makeAutoObservable, observable } from 'mobx-miniprogram';
import type { ArticleSummary } from '../core/article';
import { FAVOURITES_LIMIT, favouritesFormat } from '../core/favourites';
import type { Favourite } from '../core/favourites';
import { shelfEntry } from '../core/reading';
import type { ShelfEntry } from '../core/reading';
import type { Keepsake } from '../services/keepsake';
import type { SavingStore } from './saving';

interface Services {
  saving: SavingStore;
  now: () => number;
}

export class FavouritesStore {
  /** Newest first. */
  items: readonly Favourite[] = favouritesFormat.empty;

  private readonly services: Services;
  private readonly kept: Keepsake<readonly Favourite[]>;

  constructor(services: Services) {
    this.services = services;
    this.kept = services.saving.keepsake(favouritesFormat);
    makeAutoObservable<this, 'services' | 'kept'>(
      this,
      { items: observable.ref, services: false, kept: false },
      { autoBind: true },
    );
  }

  get ids(): ReadonlySet<string> {
    return new Set(this.items.map(({ id }) => id));
  }

  /** Reads what was kept. Call it once, before the first page shows. */
  restore(): void {
    this.items = this.kept.restore();
  }

  /** Adds an article, or takes it away when it is there. Answers what was done; `full` when there is no place left. */
  toggle(article: ArticleSummary | ShelfEntry): 'added' | 'removed' | 'full' {
    const isThere = this.ids.has(article.id);
    if (!isThere && this.items.length >= FAVOURITES_LIMIT) return 'full';
    const entry = 'categoryPaths' in article ? shelfEntry(article) : article;
    const others = this.items.filter(({ id }) => id !== article.id);
    this.items = isThere ? others : [{ ...entry, addedAt: this.services.now() }, ...others];
    this.kept.keep(this.items, 0);
    return isThere ? 'removed' : 'added';
  }
}
