import type { Call } from '../../../miniprogram/core/call';
import { readerError } from '../../../miniprogram/core/errors';
import type { Entry } from '../../../miniprogram/services/cache';
import { staleWhileRevalidate } from '../../../miniprogram/services/strategies';

/** Runs the strategy over a kept value and an answer, and writes down what happened in order. */
async function run(cached: Entry<string> | null, isFresh: boolean, answer: () => Promise<string>) {
  const happened: string[] = [];
  const value = await staleWhileRevalidate<string>({
    cached,
    isFresh: () => isFresh,
    onCached: (entry) => happened.push(`shows ${entry.value}`),
    fetch: () => {
      happened.push('asks');
      return { promise: answer(), abort: () => undefined };
    },
    onCall: (call: Call<string>) => happened.push(`holds ${typeof call.abort}`),
    save: (saved) => {
      happened.push(`saves ${saved}`);
      return new Promise<boolean>(() => undefined);
    },
  }).catch((error: unknown) => {
    happened.push('fails');
    return error;
  });
  return { happened, value };
}

const kept = { savedAt: 1, value: 'old' };

it('only asks when nothing is kept', async () => {
  expect(await run(null, true, () => Promise.resolve('new'))).toEqual({
    happened: ['asks', 'holds function', 'saves new'],
    value: 'new',
  });
});

it('shows what is kept before it asks', async () => {
  expect(await run(kept, false, () => Promise.resolve('new'))).toEqual({
    happened: ['shows old', 'asks', 'holds function', 'saves new'],
    value: 'new',
  });
});

it('does not ask while what is kept is fresh', async () => {
  expect(await run(kept, true, () => Promise.resolve('new'))).toEqual({ happened: ['shows old'], value: null });
});

it('throws the failure and leaves what was shown', async () => {
  const error = readerError('offline', '');
  expect(await run(kept, false, () => Promise.reject(error))).toEqual({
    happened: ['shows old', 'asks', 'holds function', 'fails'],
    value: error,
  });
});
