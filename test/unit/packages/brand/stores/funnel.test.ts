import type { FunnelEvent } from '../../../../../miniprogram/packages/brand/core/funnel';
import { BATCH_SIZE } from '../../../../../miniprogram/packages/brand/core/event-queue';
import { FunnelStore } from '../../../../../miniprogram/packages/brand/stores/funnel';
import { MemoryStorage } from '../../../../fakes/memory-storage';
import { settle } from '../../../../fakes/settle';

const URL = 'https://counts.test/';
const EVENT: FunnelEvent = { brand: 'tea', place: 'article', article: 'p1', entry: 'chat', step: 'seen' };

/** A device whose server takes batches or not; `store()` is the app started anew. */
class Device {
  readonly storage = new MemoryStorage();
  readonly sent: { url: string; body: { batch: string; events: FunnelEvent[] } }[] = [];
  eventsUrl = URL;
  isDeclined = false;
  isTaken = true;
  private ids = 0;

  store(): FunnelStore {
    return new FunnelStore({
      storage: this.storage,
      eventsUrl: this.eventsUrl,
      isDeclined: () => this.isDeclined,
      randomId: () => `id${(this.ids += 1)}`,
      send: (url, body, then) => {
        this.sent.push({ url, body: body as Device['sent'][0]['body'] });
        then(this.isTaken);
      },
    });
  }
}

let device: Device;
beforeEach(() => {
  device = new Device();
});

const count = (store: FunnelStore, many: number): void => {
  for (let at = 0; at < many; at += 1) store.count(EVENT);
};

it('sends nothing and keeps nothing to send without an address, and counts all the same', async () => {
  device.eventsUrl = '';
  const store = device.store();
  count(store, 3);
  store.flush();
  await settle();
  expect(device.sent).toEqual([]);
  expect(device.storage.get('brand-events')).toBeUndefined();
  expect(store.funnel.rows[0].counts).toEqual({ seen: 3 });
  expect(device.store().funnel).toEqual(store.funnel);
});

it('sends nothing once it is declined, and forgets what waited', async () => {
  device.isTaken = false;
  const store = device.store();
  count(store, 2);
  store.flush();
  device.isDeclined = true;
  store.count(EVENT);
  store.flush();
  device.isDeclined = false;
  device.isTaken = true;
  await settle();
  device.store().flush();
  expect(device.sent).toHaveLength(1);
});

it('sends batches with ids of their own, one after the other', () => {
  const store = device.store();
  count(store, BATCH_SIZE + 5);
  store.flush();
  expect(device.sent.map(({ url, body }) => [url, body.events.length])).toEqual([
    [URL, BATCH_SIZE],
    [URL, 5],
  ]);
  expect(new Set(device.sent.map(({ body }) => body.batch)).size).toBe(2);
});

it('sends the very same batch again at the next start when it was not taken', async () => {
  device.isTaken = false;
  const store = device.store();
  count(store, 2);
  store.flush();
  await settle();
  device.isTaken = true;
  device.store().flush();
  expect(device.sent).toHaveLength(2);
  expect(device.sent[1]).toEqual(device.sent[0]);
});

it('sends only what it counted: no key of a batch or an event is another', () => {
  const store = device.store();
  count(store, 1);
  store.flush();
  const [{ body }] = device.sent;
  expect(Object.keys(body)).toEqual(['batch', 'events']);
  expect(Object.keys(body.events[0]).sort()).toEqual(['article', 'brand', 'entry', 'place', 'step']);
});
