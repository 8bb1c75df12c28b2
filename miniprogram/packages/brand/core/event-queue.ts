/** Counts that wait to be sent: a bounded queue, sent in batches that carry a random id and nothing of the device. */
import { exactly, list, record } from '../../../core/decode';
import type { Decoder } from '../../../core/decode';
import { textUpTo } from '../../../core/brand';
import { STEPS } from './funnel';
import type { FunnelEvent } from './funnel';

export interface EventQueue {
  version: 1;
  /** The oldest first. */
  events: readonly FunnelEvent[];
}

export const EMPTY_QUEUE: EventQueue = { version: 1, events: [] };

/** Offline for long: the oldest are lost first. */
export const MOST_WAITING = 200;
export const BATCH_SIZE = 50;

const short = textUpTo(40);

export const eventQueue: Decoder<EventQueue> = record<EventQueue>({
  version: exactly(1),
  events: list(
    record<FunnelEvent>({
      brand: short,
      place: (value) => (value === 'article' || value === 'search' ? value : 'brand'),
      article: short,
      entry: short,
      step: (value) => STEPS.find((known) => known === value) ?? 'seen',
    }),
  ),
});

export function queued({ events }: EventQueue, event: FunnelEvent): EventQueue {
  return { version: 1, events: [...events, event].slice(-MOST_WAITING) };
}

/** What is left after the first so many were sent. */
export function sent({ events }: EventQueue, many: number): EventQueue {
  return { version: 1, events: events.slice(many) };
}

/** The body of one request. `batchId` is random and used once, so that a batch that comes twice can be counted once. */
export function batchOf({ events }: EventQueue, batchId: string): { batch: string; events: readonly FunnelEvent[] } {
  return { batch: batchId, events: events.slice(0, BATCH_SIZE) };
}
