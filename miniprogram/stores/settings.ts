/** What the reader has chosen for all pages: the size of the text. */
import { makeAutoObservable } from 'mobx-miniprogram';
import { isReaderError } from '../core/errors';
import type { Storage } from '../platform/storage';

const KEY = 'settings';
/** Sizes offered, as factors of the normal size. */
export const TEXT_SCALES = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;

export class SettingsStore {
  textScale: number;

  private readonly storage: Storage;

  /** `systemScale` is the phone's own text size, used until the reader chooses one here. */
  constructor(storage: Storage, systemScale: number) {
    this.storage = storage;
    this.textScale = nearestScale(systemScale);
    makeAutoObservable<this, 'storage'>(this, { storage: false }, { autoBind: true });
  }

  /** Style of the page element; type sizes in `tokens.wxss` multiply with it. */
  get pageStyle(): string {
    return `--text-scale: ${this.textScale};`;
  }

  /** Reads what was chosen before. Call it once, before the first page shows. */
  restore(): void {
    const stored = this.storage.get(KEY);
    const scale = typeof stored === 'object' && stored !== null ? (stored as { textScale?: unknown }).textScale : null;
    if (typeof scale === 'number' && isFinite(scale)) this.textScale = nearestScale(scale);
  }

  /** Answers whether the choice was written; it holds for this run in any case. */
  async setTextScale(scale: number): Promise<boolean> {
    this.textScale = nearestScale(scale);
    try {
      await this.storage.set(KEY, { version: 1, textScale: this.textScale });
      return true;
    } catch (error) {
      if (isReaderError(error)) return false;
      throw error;
    }
  }
}

function nearestScale(scale: number): number {
  return TEXT_SCALES.reduce((best, next) => (Math.abs(next - scale) < Math.abs(best - scale) ? next : best));
}
