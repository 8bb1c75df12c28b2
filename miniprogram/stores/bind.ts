/** The typed door to mobx-miniprogram-bindings: what a page shows of its stores, and when it stops. */
import { reaction, when } from 'mobx-miniprogram';
import { createStoreBindings } from 'mobx-miniprogram-bindings';

interface Target {
  setData: (data: Record<string, unknown>) => void;
}

/** Data fields with the function that computes each from stores. */
export type Bound<Data> = { readonly [Key in keyof Data]?: () => Data[Key] };

/** Keeps the fields of a page's data equal to what the functions answer, from now on; answers the undo. */
export function bindData<Data>(page: Target & { data: Data }, fields: Bound<Data>): () => void {
  let isOver = false;
  // What still waits for the next tick when they end belongs to nobody any more.
  const target: Target = {
    setData: (data) => {
      if (!isOver) page.setData(data);
    },
  };
  const bindings = createStoreBindings(target, { store: {}, fields: { ...fields }, actions: [] });
  // The bindings wait for the next tick by themselves; the first values belong to the first drawing.
  bindings.updateStoreBindings();
  return () => {
    isOver = true;
    bindings.destroyStoreBindings();
  };
}

/**
 * Sends a list that only grows piece by piece, so that each `setData` holds the new items alone. A list with another
 * first item is another list and is sent whole. Answers the undo.
 */
export function bindGrowing(page: Target, field: string, read: () => readonly unknown[]): () => void {
  let sent: readonly unknown[] = [];
  return reaction(
    read,
    (items) => {
      const isGrown = sent.length > 0 && items.length >= sent.length && items[0] === sent[0];
      const fresh = items.slice(sent.length).map((item, at) => [`${field}[${sent.length + at}]`, item] as const);
      page.setData(isGrown ? Object.fromEntries(fresh) : { [field]: items });
      sent = items;
    },
    { fireImmediately: true },
  );
}

/** Runs `then` once, as soon as `read` answers true; answers the undo. */
export function whenTrue(read: () => boolean, then: () => void): () => void {
  return when(read, then);
}
