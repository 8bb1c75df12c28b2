import { mapCall } from '../../../miniprogram/core/call';

it('changes the answer and still gives up the same call', async () => {
  let aborted = 0;
  const call = mapCall({ promise: Promise.resolve(2), abort: () => (aborted += 1) }, (value) => value * 21);
  await expect(call.promise).resolves.toBe(42);
  call.abort();
  expect(aborted).toBe(1);
});

it('fails with what the change throws', async () => {
  const call = mapCall({ promise: Promise.resolve(2), abort: () => undefined }, () => {
    throw new Error('no');
  });
  await expect(call.promise).rejects.toThrow('no');
});
