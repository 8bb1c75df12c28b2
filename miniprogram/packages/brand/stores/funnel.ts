/**
 * Counts the way to brands on this device, and sends the counts where the publisher wants them and the reader has not
 * declined. Without an address nothing waits and nothing is sent.
 */
import { makeAutoObservable, observable } from 'mobx-miniprogram';
import type { Storage } from '../../../platform/storage';
import { EMPTY_QUEUE, eventQueue, queued, taken, withBatch } from '../core/event-queue';
import type { EventQueue } from '../core/event-queue';
import { counted, EMPTY_FUNNEL, funnel } from '../core/funnel';
import type { Funnel, FunnelEvent } from '../core/funnel';
import { keptValue } from '../services/kept-value';
import type { KeptValue } from '../services/kept-value';

/** The publisher's page of the preview reads this key. */
const FUNNEL_KEY = 'brand-funnel';
const QUEUE_KEY = 'brand-events';
const BATCH_ID_LENGTH = 16;

interface Services {
  storage: Storage;
  /** Empty: nothing is ever sent. */
  eventsUrl: string;
  isDeclined: () => boolean;
  randomId: (length: number) => string;
  send: (url: string, body: object, then: (isTaken: boolean) => void) => void;
}

export class FunnelStore {
  funnel: Funnel;

  private readonly services: Services;
  private readonly kept: KeptValue<Funnel>;
  private readonly keptQueue: KeptValue<EventQueue>;
  private queue: EventQueue;
  private isSending = false;

  constructor(services: Services) {
    this.services = services;
    this.kept = keptValue(services.storage, FUNNEL_KEY, funnel, EMPTY_FUNNEL);
    this.keptQueue = keptValue(services.storage, QUEUE_KEY, eventQueue, EMPTY_QUEUE);
    this.funnel = this.kept.read();
    this.queue = this.keptQueue.read();
    makeAutoObservable<this, 'services' | 'kept' | 'keptQueue' | 'queue' | 'isSending'>(
      this,
      { funnel: observable.ref, services: false, kept: false, keptQueue: false, queue: false, isSending: false },
      { autoBind: true },
    );
  }

  count(event: FunnelEvent): void {
    this.funnel = counted(this.funnel, event);
    void this.kept.write(this.funnel);
    if (this.services.eventsUrl === '' || this.services.isDeclined()) return;
    this.setQueue(queued(this.queue, event));
  }

  /** Sends what waits, one batch after the other; what is not taken waits for the next time. */
  flush(): void {
    const { eventsUrl, isDeclined, randomId, send } = this.services;
    if (eventsUrl === '' || isDeclined()) {
      if (this.queue !== EMPTY_QUEUE) this.setQueue(EMPTY_QUEUE);
      return;
    }
    if (this.isSending) return;
    this.setQueue(withBatch(this.queue, randomId(BATCH_ID_LENGTH)));
    const { batch } = this.queue;
    if (batch === null) return;
    this.isSending = true;
    send(eventsUrl, { batch: batch.id, events: batch.events }, (isTaken) => {
      this.isSending = false;
      if (!isTaken) return;
      this.setQueue(taken(this.queue));
      this.flush();
    });
  }

  private setQueue(queue: EventQueue): void {
    if (queue === this.queue) return;
    this.queue = queue;
    void this.keptQueue.write(queue);
  }
}
