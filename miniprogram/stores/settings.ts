/** What the reader has chosen for all pages: the size of the text. */
import { makeAutoObservable } from 'mobx-miniprogram';
import { number, record } from '../core/decode';
import type { Keepsake } from '../services/keepsake';
import type { SavingStore } from './saving';

/** Sizes offered, as factors of the normal size. */
export const TEXT_SCALES = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;

interface Choices {
  textScale: number;
}

const VERSION = 1;

export class SettingsStore {
  textScale: number;

  private readonly kept: Keepsake<Choices | null>;

  /** `systemScale` is the phone's own text size, used until the reader chooses one here. */
  constructor(saving: SavingStore, systemScale: number) {
    this.kept = saving.keepsake<Choices | null>({
      key: 'settings',
      empty: null,
      // The first version wrote no number of its own.
      decode: record<Choices>({ textScale: number }),
      encode: (choices) => ({ version: VERSION, ...choices }),
      join: (_earlier, later) => later,
    });
    this.textScale = nearestScale(systemScale);
    makeAutoObservable<this, 'kept'>(this, { kept: false }, { autoBind: true });
  }

  /** Style of the page element; type sizes in `tokens.wxss` multiply with it. */
  get pageStyle(): string {
    return `--text-scale: ${this.textScale};`;
  }

  /** Reads what was chosen before. Call it once, before the first page shows. */
  restore(): void {
    const choices = this.kept.restore();
    if (choices !== null) this.textScale = nearestScale(choices.textScale);
  }

  /** Holds at once, and from the next start on as soon as it is written. */
  setTextScale(scale: number): void {
    this.textScale = nearestScale(scale);
    this.kept.keep({ textScale: this.textScale }, 0);
  }
}

function nearestScale(scale: number): number {
  return TEXT_SCALES.reduce((best, next) => (Math.abs(next - scale) < Math.abs(best - scale) ? next : best));
}
