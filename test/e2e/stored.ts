/** What the app keeps on the phone, as the browser holds it. */
import type { Phone } from './phone';

const PREFIX = 'mini-program:';

/** What the app keeps under a key of its storage; null when it keeps nothing there. */
export async function stored(phone: Phone, key: string): Promise<unknown> {
  const text = await appFrame(phone).evaluate((name) => window.localStorage.getItem(name), PREFIX + key);
  return text === null ? null : (JSON.parse(text) as { value: unknown }).value;
}

/** Ids of the items that the app keeps under a key; undefined when it keeps nothing there. */
export async function idsIn(phone: Phone, key: string): Promise<string[] | undefined> {
  return ((await stored(phone, key)) as { items: { id: string }[] } | null)?.items.map(({ id }) => id);
}

/** Waits until the files that were written or removed so far are so in the browser's database too. */
export async function filesAtRest(phone: Phone): Promise<void> {
  await appFrame(phone).evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = window.indexedDB.open('mini-program-files');
        request.onerror = () => reject(request.error ?? new Error('no database'));
        request.onsuccess = () => {
          // The database takes up a transaction that writes after those before it.
          const transaction = request.result.transaction('files', 'readwrite');
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error ?? new Error('the database is broken'));
          transaction.objectStore('files').count();
        };
      }),
  );
}

function appFrame({ page }: Phone) {
  const frame = page.frame({ name: 'app' });
  if (frame === null) throw new Error('the app is not there');
  return frame;
}
