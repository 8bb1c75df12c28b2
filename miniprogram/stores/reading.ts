/** What the reader has read and where they stopped, in the three keys of `core/reading-formats.ts`. */
import { makeAutoObservable, observable } from 'mobx-miniprogram';
import type { ArticleSummary } from '../core/article';
import { decode } from '../core/decode';
import { isReaderError } from '../core/errors';
import { marked, oneKeyStatus, opened, placed, shelfEntry } from '../core/reading';
import type { History, OneKeyStatus, Places, ReadMarks } from '../core/reading';
import { historyFormat, marksFormat, placesFormat } from '../core/reading-formats';
import type { Storage } from '../platform/storage';
import type { Keepsake } from '../services/keepsake';
import type { SavingStore } from './saving';

/** Where versions before kept all three. It goes at the first start that finds all of the new keys. */
const ONE_KEY = 'reading';
/** Places change with every scroll; they are written at most this often. */
const PLACE_DELAY_MS = 1000;

interface Services {
  storage: Storage;
  saving: SavingStore;
  now: () => number;
  isFavourite: (id: string) => boolean;
}

export class ReadingStore {
  history: History = historyFormat.empty;
  marks: ReadMarks = marksFormat.empty;
  places: Places = placesFormat.empty;

  private readonly services: Services;
  private readonly kept: { history: Keepsake<History>; marks: Keepsake<ReadMarks>; places: Keepsake<Places> };

  constructor(services: Services) {
    this.services = services;
    const { saving } = services;
    const inherit =
      <T>(part: (status: OneKeyStatus) => T) =>
      (storage: Storage): T | null => {
        const status = oneKey(storage);
        return status && part(status);
      };
    this.kept = {
      history: saving.keepsake({ ...historyFormat, inherit: inherit(historyFormat.ofOneKey) }),
      marks: saving.keepsake({ ...marksFormat, inherit: inherit(marksFormat.ofOneKey) }),
      places: saving.keepsake({ ...placesFormat, inherit: inherit(placesFormat.ofOneKey) }),
    };
    makeAutoObservable<this, 'services' | 'kept' | 'isDear'>(
      this,
      {
        history: observable.ref,
        marks: observable.ref,
        places: observable.ref,
        services: false,
        kept: false,
        isDear: false,
        isRead: false,
        placeOf: false,
      },
      { autoBind: true },
    );
  }

  /** Reads what was kept. Call it once, before the first page shows. */
  restore(): void {
    const { storage } = this.services;
    const isMoved = [historyFormat, marksFormat, placesFormat].every(({ key }) => storage.look(key).state === 'there');
    if (isMoved && oneKey(storage) !== null) storage.remove(ONE_KEY);
    this.history = this.kept.history.restore();
    this.marks = this.kept.marks.restore();
    this.places = this.kept.places.restore();
  }

  isRead = (id: string): boolean => this.marks.has(id);

  /** From 0 to 1; 0 when it was never opened. */
  placeOf = (id: string): number => this.places.get(id) ?? 0;

  /** The reader opened an article. */
  open(article: ArticleSummary): void {
    const { kept, services } = this;
    this.history = opened(this.history, { ...shelfEntry(article), readAt: services.now() });
    kept.history.keep(this.history, 0);
    const marks = marked(this.marks, article.id, this.isDear);
    if (marks === this.marks) return;
    this.marks = marks;
    kept.marks.keep(marks, 0);
  }

  /** The reader is at this place of an article, from 0 to 1. Written a little later, and by `save`. */
  place(id: string, place: number): void {
    const places = placed(this.places, id, place, this.isDear);
    if (places === this.places) return;
    this.places = places;
    this.kept.places.keep(places, PLACE_DELAY_MS);
  }

  /** Takes one row off, or all; read marks and places stay. */
  forget(id: string): void {
    this.history = this.history.filter((entry) => entry.id !== id);
    this.kept.history.keep(this.history, 0);
  }

  clearHistory(): void {
    this.history = historyFormat.empty;
    this.kept.history.keep(this.history, 0);
  }

  /** Writes now; call it when the app hides or an article goes. */
  save(): void {
    this.services.saving.flush();
  }

  /** What a bound must not drop: the reader still sees it on a shelf. */
  private isDear = (id: string): boolean =>
    this.services.isFavourite(id) || this.history.some((entry) => entry.id === id);
}

/** Null when it is not there, or not what it was. */
function oneKey(storage: Storage): OneKeyStatus | null {
  const stored = storage.look(ONE_KEY);
  if (stored.state !== 'there') return null;
  try {
    return decode(oneKeyStatus, stored.value, ONE_KEY);
  } catch (error) {
    if (isReaderError(error)) return null;
    throw error;
  }
}
