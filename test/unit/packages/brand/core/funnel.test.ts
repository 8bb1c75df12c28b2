import { decode } from '../../../../../miniprogram/core/decode';
import {
  BATCH_SIZE,
  EMPTY_QUEUE,
  eventQueue,
  MOST_WAITING,
  queued,
  taken,
  withBatch,
} from '../../../../../miniprogram/packages/brand/core/event-queue';
import {
  counted,
  EMPTY_FUNNEL,
  funnel,
  funnelTable,
  MOST_ROWS,
  type FunnelEvent,
  STEPS,
} from '../../../../../miniprogram/packages/brand/core/funnel';

const event = (changes: Partial<FunnelEvent> = {}): FunnelEvent => ({
  brand: 'tea',
  place: 'article',
  article: 'a1',
  entry: 'chat',
  step: 'seen',
  ...changes,
});

it('counts the steps of one way together and of another apart', () => {
  const events = [event(), event(), event({ step: 'tapped' }), event({ place: 'search', article: '' })];
  expect(events.reduce(counted, EMPTY_FUNNEL).rows).toEqual([
    { brand: 'tea', place: 'search', article: '', entry: 'chat', counts: { seen: 1 } },
    { brand: 'tea', place: 'article', article: 'a1', entry: 'chat', counts: { seen: 2, tapped: 1 } },
  ]);
});

it('keeps the latest rows', () => {
  const many = Array.from({ length: MOST_ROWS + 5 }, (_, at) => event({ article: `a${at}` }));
  const { rows } = many.reduce(counted, EMPTY_FUNNEL);
  expect(rows).toHaveLength(MOST_ROWS);
  expect(rows[0].article).toBe(`a${MOST_ROWS + 4}`);
});

it('sums for a table by brand and place', () => {
  const events = [event(), event({ article: 'a2' }), event({ article: 'a2', step: 'opened' })];
  const [row] = funnelTable(events.reduce(counted, EMPTY_FUNNEL));
  expect(row).toMatchObject({ brand: 'tea', place: 'article' });
  expect(row.counts[STEPS.indexOf('seen')]).toBe(2);
  expect(row.counts[STEPS.indexOf('opened')]).toBe(1);
});

it('survives its storage', () => {
  const kept: unknown = JSON.parse(JSON.stringify([event(), event({ step: 'closed' })].reduce(counted, EMPTY_FUNNEL)));
  expect(decode(funnel, kept)).toEqual(kept);
  const queue: unknown = JSON.parse(JSON.stringify(queued(withBatch(queued(EMPTY_QUEUE, event()), 'x1'), event())));
  expect(decode(eventQueue, queue)).toEqual(queue);
});

it('keeps a bounded queue, loses the oldest first and sends the oldest first', () => {
  const many = Array.from({ length: MOST_WAITING + 10 }, (_, at) => event({ article: `a${at}` }));
  const queue = many.reduce(queued, EMPTY_QUEUE);
  expect(queue.events).toHaveLength(MOST_WAITING);
  const sending = withBatch(queue, 'x1');
  expect(sending.batch?.id).toBe('x1');
  expect(sending.batch?.events[0].article).toBe('a10');
  expect(taken(sending)).toEqual({ version: 1, batch: null, events: queue.events.slice(BATCH_SIZE) });
});

it('sends a batch that was not taken again as it was, under its own id', () => {
  const sending = withBatch(queued(EMPTY_QUEUE, event()), 'x1');
  const later = withBatch(queued(sending, event({ step: 'tapped' })), 'x2');
  expect(later.batch).toEqual(sending.batch);
  expect(later.events).toHaveLength(1);
});

it('makes no batch of nothing', () => {
  expect(withBatch(EMPTY_QUEUE, 'x1')).toBe(EMPTY_QUEUE);
});
