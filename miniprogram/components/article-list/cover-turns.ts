/**
 * Which covers of a list may be there: those near the screen, a few at a time in the order they came near. WeChat's own
 * lazy loading begins three screens ahead with all of them at once.
 */

/** A host answers no more pictures than this side by side. */
const AT_ONCE = 6;

export class CoverTurns {
  /** Rows whose cover is there or on its way, by id, as the markup asks. */
  due: Record<string, true> = {};

  private readonly waiting = new Set<string>();
  private readonly loading = new Set<string>();

  come(id: string): void {
    if (!this.due[id]) this.waiting.add(id);
  }

  /** A row that is far again no longer waits; a cover that has begun stays. */
  go(id: string): void {
    this.waiting.delete(id);
  }

  /** A cover has come or failed. */
  end(id: string): void {
    this.loading.delete(id);
  }

  /** Forgets all rows but these: what is no longer drawn never ends. */
  keep(ids: readonly string[]): void {
    const kept = new Set(ids);
    [this.waiting, this.loading].forEach((set) => set.forEach((id) => kept.has(id) || set.delete(id)));
    this.due = dueOf(Object.keys(this.due).filter((id) => kept.has(id)));
  }

  /** Lets the next covers begin; answers whether any did. */
  next(): boolean {
    const begun = [...this.waiting].slice(0, AT_ONCE - this.loading.size);
    begun.forEach((id) => {
      this.waiting.delete(id);
      this.loading.add(id);
    });
    if (begun.length > 0) this.due = { ...this.due, ...dueOf(begun) };
    return begun.length > 0;
  }
}

function dueOf(ids: readonly string[]): Record<string, true> {
  return Object.fromEntries(ids.map((id) => [id, true as const]));
}
