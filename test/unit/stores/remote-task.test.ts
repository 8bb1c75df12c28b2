import type { Call } from '../../../miniprogram/core/call';
import { readerError } from '../../../miniprogram/core/errors';
import { RemoteTask } from '../../../miniprogram/stores/remote-task';

/** A promise that a test settles. */
function pending<T>() {
  const settle: { resolve?: (value: T) => void; reject?: (error: unknown) => void } = {};
  const promise = new Promise<T>((resolve, reject) => Object.assign(settle, { resolve, reject }));
  return {
    promise,
    resolve: (value: T) => settle.resolve?.(value),
    reject: (error: unknown) => settle.reject?.(error),
  };
}

it('says what it does while it does it', async () => {
  const task = new RemoteTask();
  const answer = pending<() => void>();
  expect(task.isIdle).toBe(true);
  const done = task.run('refreshing', () => answer.promise);
  expect(task.activity).toBe('refreshing');
  answer.resolve(() => undefined);
  await done;
  expect(task.isIdle).toBe(true);
  expect(task.error).toBeNull();
});

it('keeps why it failed until it succeeds', async () => {
  const task = new RemoteTask();
  const error = readerError('offline', '');
  await task.run('loading', () => Promise.reject(error));
  expect(task.error).toBe(error);
  const answer = pending<() => void>();
  const done = task.run('loading', () => answer.promise);
  expect(task.error).toBe(error);
  answer.resolve(() => undefined);
  await done;
  expect(task.error).toBeNull();
});

it('drops the answer of an older question, whichever comes first', async () => {
  const task = new RemoteTask();
  const applied: string[] = [];
  const [one, two] = [pending<() => void>(), pending<() => void>()];
  const first = task.run('loading', () => one.promise);
  const second = task.run('refreshing', () => two.promise);
  one.resolve(() => applied.push('one'));
  await first;
  expect(task.activity).toBe('refreshing');
  two.resolve(() => applied.push('two'));
  await second;
  expect(applied).toEqual(['two']);
});

it('does not mind a late failure of an older question', async () => {
  const task = new RemoteTask();
  const one = pending<() => void>();
  const first = task.run('loading', () => one.promise);
  await task.run('loading', () => Promise.resolve(() => undefined));
  one.reject(readerError('server', ''));
  await first;
  expect(task.error).toBeNull();
});

it('gives up the call of an older question', async () => {
  const task = new RemoteTask();
  const aborted: string[] = [];
  const call = (name: string): Call<unknown> => ({ promise: Promise.resolve(), abort: () => aborted.push(name) });
  const first = task.run('loading', (hold) => {
    hold(call('one'));
    return new Promise(() => undefined);
  });
  await task.run('loading', (hold) => {
    hold(call('two'));
    return Promise.resolve(() => undefined);
  });
  expect(aborted).toEqual(['one']);
  await Promise.race([first, Promise.resolve()]);
});

it('gives up a call that is begun after the question was dropped', async () => {
  const task = new RemoteTask();
  const begin = pending<void>();
  const aborted: string[] = [];
  const done = task.run('loading', async (hold) => {
    await begin.promise;
    hold({ promise: Promise.resolve(), abort: () => aborted.push('late') });
    return () => undefined;
  });
  task.cancel();
  begin.resolve();
  await done;
  expect(aborted).toEqual(['late']);
});

it('is silent when it was cancelled', async () => {
  const task = new RemoteTask();
  await task.run('loading', () => Promise.reject(readerError('cancelled', '')));
  expect(task.error).toBeNull();
  expect(task.isIdle).toBe(true);
});

it('is idle at once when it gives up, and takes no answer', async () => {
  const task = new RemoteTask();
  const answer = pending<() => void>();
  const applied: string[] = [];
  const done = task.run('loading', () => answer.promise);
  task.cancel();
  expect(task.isIdle).toBe(true);
  answer.resolve(() => applied.push('late'));
  await done;
  expect(applied).toEqual([]);
});

it('throws a bug on, and does not stay busy', async () => {
  const task = new RemoteTask();
  await expect(task.run('loading', () => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  expect(task.isIdle).toBe(true);
  expect(task.error).toBeNull();
});
