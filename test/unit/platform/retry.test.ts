import { manualCall } from '../../fakes/manual-call';
import type { ManualCall } from '../../fakes/manual-call';
import { ManualSchedule } from '../../fakes/manual-schedule';
import { settle } from '../../fakes/settle';
import { readerError } from '../../../miniprogram/core/errors';
import type { ErrorKind } from '../../../miniprogram/core/errors';
import type { JsonAnswer } from '../../../miniprogram/platform/request';
import { retrying, waitBefore } from '../../../miniprogram/platform/retry';

const ANSWER: JsonAnswer = { status: 200, headers: {}, value: 1 };
const refused = (kind: ErrorKind, status: number, retryAfterS: number | null = null) =>
  readerError(kind, 'x', { status, retryAfterS });

describe('what is asked again', () => {
  it.each([
    ['offline', readerError('offline', 'x'), [400, 800, null]],
    ['a time-out', readerError('timeout', 'x'), [400, null]],
    ['500', refused('server', 500), [400, 800, null]],
    ['503 that says when', refused('server', 503, 3), [3000, 3000, null]],
    ['429', refused('busy', 429), [400, 800, null]],
    ['429 that says when', refused('busy', 429, 2), [2000, 2000, null]],
    ['429 that asks for a minute', refused('busy', 429, 60), [null]],
    ['403', refused('server', 403), [null]],
    ['404', refused('not-found', 404), [null]],
    ['no JSON', readerError('malformed', 'x'), [null]],
    ['20 MB', readerError('too-large', 'x'), [null]],
    ['given up', readerError('cancelled', 'x'), [null]],
  ])('%s', (_name, error, waits) => {
    expect(waits.map((_wait, failures) => waitBefore(error, failures, 0))).toEqual(waits);
  });

  it('waits up to twice as long, by chance', () => {
    expect(waitBefore(readerError('offline', 'x'), 1, 0.5)).toBe(1200);
  });
});

function patient() {
  const schedule = new ManualSchedule();
  const calls: ManualCall<JsonAnswer>[] = [];
  const state = { isOnline: true };
  const ask = retrying(
    () => {
      const call = manualCall<JsonAnswer>();
      calls.push(call);
      return call;
    },
    { schedule, random: () => 0, isOnline: () => state.isOnline },
  );
  return { schedule, calls, state, call: ask({ url: 'u', timeoutMs: 1 }) };
}

it('answers what a later try answered', async () => {
  const { schedule, calls, call } = patient();
  calls[0].fail(readerError('offline', 'x'));
  await settle();
  schedule.pass(399);
  expect(calls).toHaveLength(1);
  schedule.pass(1);
  expect(calls).toHaveLength(2);
  calls[1].answer(ANSWER);
  await expect(call.promise).resolves.toBe(ANSWER);
  expect(schedule.waiting).toBe(0);
});

it('fails with the last failure after three tries', async () => {
  const { schedule, calls, call } = patient();
  const failed = expect(call.promise).rejects.toThrow('try 2');
  for (const at of [0, 1, 2]) {
    calls[at].fail(readerError('offline', `try ${at}`));
    await settle();
    schedule.pass(5000);
  }
  await failed;
  expect(calls).toHaveLength(3);
});

it('does not ask again while the phone says that it is offline', async () => {
  const { schedule, calls, state, call } = patient();
  state.isOnline = false;
  calls[0].fail(readerError('offline', 'x'));
  await expect(call.promise).rejects.toMatchObject({ kind: 'offline' });
  expect(schedule.waiting).toBe(0);
});

it('gives up the wait when the network has gone meanwhile', async () => {
  const { schedule, calls, state, call } = patient();
  calls[0].fail(readerError('offline', 'x'));
  await settle();
  state.isOnline = false;
  schedule.pass(400);
  await expect(call.promise).rejects.toMatchObject({ kind: 'offline' });
  expect(calls).toHaveLength(1);
});

it('can be given up while it waits, and asks no more', async () => {
  const { schedule, calls, call } = patient();
  calls[0].fail(readerError('offline', 'x'));
  await settle();
  call.abort();
  await expect(call.promise).rejects.toMatchObject({ kind: 'cancelled' });
  schedule.pass(5000);
  expect(calls).toHaveLength(1);
});

it('throws on at once what is no failure of the network', async () => {
  const { calls, call } = patient();
  calls[0].fail(new TypeError('a bug'));
  await expect(call.promise).rejects.toThrow('a bug');
});
