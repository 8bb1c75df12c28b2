/** Counts that wait to be sent: a bounded queue, sent in batches that carry a random id and nothing of the device. */
import { exactly, identifier, list, nullable, record } from '../../../core/decode';
import type { Decoder } from '../../../core/decode';
import { textUpTo } from '../../../core/brand';
import { STEPS } from './funnel';
import type { FunnelEvent } from './funnel';

export interface Batch {
  /** Random and used for this batch alone, so that one that comes twice can be counted once. */
  id: string;
  events: readonly FunnelEvent[];
}

export interface EventQueue {
  version: 1;
  /** What is being sent, until it was taken. */
  batch: Batch | null;
  /** What comes after it, the oldest first. */
  events: readonly FunnelEvent[];
}

export const EMPTY_QUEUE: EventQueue = { version: 1, batch: null, events: [] };

/** Offline for long: the oldest are lost first. */
export const MOST_WAITING = 200;
export const BATCH_SIZE = 50;

const short = textUpTo(40);

const events = list(
  record<FunnelEvent>({
    brand: short,
    place: (value) => (value === 'article' || value === 'search' ? value : 'brand'),
    article: short,
    entry: short,
    step: (value) => STEPS.find((known) => known === value) ?? 'seen',
  }),
);

export const eventQueue: Decoder<EventQueue> = record<EventQueue>({
  version: exactly(1),
  batch: nullable(record<Batch>({ id: identifier, events })),
  events,
});

export function queued(queue: EventQueue, event: FunnelEvent): EventQueue {
  return { ...queue, events: [...queue.events, event].slice(-MOST_WAITING) };
}

/** The queue with a batch to send: the one that was not taken yet, else the oldest events under `batchId`. */
export function withBatch(queue: EventQueue, batchId: string): EventQueue {
  if (queue.batch !== null || queue.events.length === 0) return queue;
  const batch = { id: batchId, events: queue.events.slice(0, BATCH_SIZE) };
  return { version: 1, batch, events: queue.events.slice(BATCH_SIZE) };
}

/** The queue after its batch was taken. */
export function taken(queue: EventQueue): EventQueue {
  return { ...queue, batch: null };
}
