import type { Call } from '../../../../miniprogram/core/call';
import { readerError } from '../../../../miniprogram/core/errors';
import { all, answered, both, chained, inTurns, rescued, shared } from '../../../../miniprogram/services/sources/calls';

/** A call that ends when the test says so. */
function open<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const state = { isAborted: false };
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  const call: Call<T> = {
    promise,
    abort: () => {
      state.isAborted = true;
      reject(readerError('cancelled', ''));
    },
  };
  return { call, state, resolve, reject };
}

const cancelled = { kind: 'cancelled' };

it('two at once answer together', async () => {
  await expect(both(answered(1), answered('a')).promise).resolves.toEqual([1, 'a']);
});

it('the failure of one of two gives the other up', async () => {
  const [one, other] = [open<number>(), open<number>()];
  const pair = both(one.call, other.call);
  one.reject(readerError('timeout', ''));
  await expect(pair.promise).rejects.toMatchObject({ kind: 'timeout' });
  expect(other.state.isAborted).toBe(true);
});

it('many at once keep their order, and are given up together', async () => {
  await expect(all([answered(1), answered(2)]).promise).resolves.toEqual([1, 2]);
  const calls = [open<number>(), open<number>()];
  const whole = all(calls.map(({ call }) => call));
  whole.abort();
  await expect(whole.promise).rejects.toMatchObject(cancelled);
  expect(calls.every(({ state }) => state.isAborted)).toBe(true);
});

it('the second of a chain is given up once it has begun, and never begins after', async () => {
  const second = open<number>();
  const begun = chained(answered(1), () => second.call);
  await Promise.resolve();
  begun.abort();
  await expect(begun.promise).rejects.toMatchObject(cancelled);
  expect(second.state.isAborted).toBe(true);
  const never = jest.fn(() => answered(2));
  const late = chained(answered(1), never);
  late.abort();
  await expect(late.promise).rejects.toMatchObject(cancelled);
  expect(never).not.toHaveBeenCalled();
});

it('a rescue answers for a failure, or fails itself', async () => {
  const failed = (): Call<number> => ({ promise: Promise.reject(new Error('x')), abort: () => undefined });
  await expect(rescued(failed(), () => 5).promise).resolves.toBe(5);
  const thrown = rescued(failed(), (error) => {
    throw error;
  });
  await expect(thrown.promise).rejects.toThrow('x');
});

it('goes on in turns, so many at once', async () => {
  let now = 0;
  let most = 0;
  const start = (item: number): Call<number> => {
    now += 1;
    most = Math.max(most, now);
    const promise = Promise.resolve().then(() => {
      now -= 1;
      return item * 2;
    });
    return { promise, abort: () => undefined };
  };
  await expect(inTurns([1, 2, 3, 4, 5], 2, start).promise).resolves.toEqual([2, 4, 6, 8, 10]);
  expect(most).toBe(2);
});

describe('a shared request', () => {
  it('is one while it is under way, and another afterwards', async () => {
    const start = jest.fn(() => answered(1));
    const ask = shared(start);
    await Promise.all([ask().promise, ask().promise]);
    expect(start).toHaveBeenCalledTimes(1);
    await ask().promise;
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('goes on for the others when one gives up', async () => {
    const under = open<number>();
    const ask = shared(() => under.call);
    const [one, other] = [ask(), ask()];
    one.abort();
    one.abort();
    await expect(one.promise).rejects.toMatchObject(cancelled);
    under.resolve(7);
    await expect(other.promise).resolves.toBe(7);
    expect(under.state.isAborted).toBe(false);
  });

  it('is given up with the last of them, and begun anew by the next', async () => {
    const opened = [open<number>(), open<number>()];
    let at = 0;
    const ask = shared(() => (opened[at++] ?? open<number>()).call);
    const calls = [ask(), ask()];
    calls.forEach((call) => call.abort());
    await Promise.all(calls.map((call) => expect(call.promise).rejects.toMatchObject(cancelled)));
    expect(opened[0]?.state.isAborted).toBe(true);
    const next = ask();
    opened[1]?.resolve(9);
    await expect(next.promise).resolves.toBe(9);
  });

  it('fails for all as it fails', async () => {
    const ask = shared((): Call<number> => ({
      promise: Promise.reject(readerError('server', '')),
      abort: () => undefined,
    }));
    const outcomes = await Promise.allSettled([ask().promise, ask().promise]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
