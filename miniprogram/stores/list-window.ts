/** Which chunks of a list are mounted, and how high each chunk was when it was drawn. */
import { makeAutoObservable, observable } from 'mobx-miniprogram';
import { chunkAtOffset, windowAt } from '../core/window';
import type { ListWindow } from '../core/window';

export class ListWindowStore {
  value: ListWindow = windowAt(0, [], []);

  private rows: readonly number[] = [];
  private heights: (number | undefined)[] = [];

  constructor() {
    makeAutoObservable<this, 'rows' | 'heights'>(
      this,
      { value: observable.ref, rows: false, heights: false },
      { autoBind: true },
    );
  }

  /** The list now has chunks of so many rows; the window stays where it is. */
  resize(rows: readonly number[]): void {
    this.rows = rows;
    this.value = windowAt(this.value.start, rows, this.heights);
  }

  /** Another list begins at its top. */
  reset(): void {
    this.heights = [];
    this.rows = [];
    this.value = windowAt(0, [], []);
  }

  /** Height of a chunk as it was drawn, in CSS px. */
  measure(index: number, height: number): void {
    this.heights[index] = height;
  }

  /** All rows have changed their height: text size, width of the window. */
  forgetHeights(): void {
    this.heights = [];
  }

  /** Mounts the chunks around the place `offset` px below the top of chunk `from`. */
  showAround(from: number, offset: number): void {
    const next = windowAt(chunkAtOffset(offset, from, this.rows, this.heights) - 1, this.rows, this.heights);
    if (next.start !== this.value.start) this.value = next;
  }
}
