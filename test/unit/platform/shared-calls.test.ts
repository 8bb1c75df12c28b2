import { manualCall } from '../../fakes/manual-call';
import type { ManualCall } from '../../fakes/manual-call';
import { settle } from '../../fakes/settle';
import type { JsonAnswer } from '../../../miniprogram/platform/request';
import { sharing } from '../../../miniprogram/platform/shared-calls';

const ANSWER: JsonAnswer = { status: 200, headers: {}, value: 1 };

function shared() {
  const calls: ManualCall<JsonAnswer>[] = [];
  const ask = sharing(() => {
    const call = manualCall<JsonAnswer>();
    calls.push(call);
    return call;
  });
  return { calls, get: (url: string, headers?: Record<string, string>) => ask({ url, timeoutMs: 1, headers }) };
}

it('asks once for all who ask while it is under way, and again afterwards', async () => {
  const { calls, get } = shared();
  const both = [get('a'), get('a')];
  expect(calls).toHaveLength(1);
  calls[0].answer(ANSWER);
  await expect(Promise.all(both.map(({ promise }) => promise))).resolves.toEqual([ANSWER, ANSWER]);
  void get('a');
  expect(calls).toHaveLength(2);
});

it('keeps other addresses and other headers apart', () => {
  const { calls, get } = shared();
  void get('a');
  void get('b');
  void get('a', { 'If-None-Match': '"x"' });
  expect(calls).toHaveLength(3);
});

it('goes on for those who stay when one gives up', async () => {
  const { calls, get } = shared();
  const [gone, stays] = [get('a'), get('a')];
  gone.abort();
  await expect(gone.promise).rejects.toMatchObject({ kind: 'cancelled' });
  calls[0].answer(ANSWER);
  await expect(stays.promise).resolves.toBe(ANSWER);
  expect(calls[0].isAborted).toBe(false);
});

it('ends with the last who gives up, and begins anew for the next', async () => {
  const { calls, get } = shared();
  const both = [get('a'), get('a')];
  both.forEach(({ abort, promise }) => {
    promise.catch(() => undefined);
    abort();
    abort();
  });
  expect(calls[0].isAborted).toBe(true);
  const next = get('a');
  await settle();
  expect(calls).toHaveLength(2);
  calls[1].answer(ANSWER);
  await expect(next.promise).resolves.toBe(ANSWER);
});

it('is harmless to give up what has ended', async () => {
  const { calls, get } = shared();
  const call = get('a');
  calls[0].answer(ANSWER);
  await call.promise;
  call.abort();
  expect(calls[0].isAborted).toBe(false);
});
