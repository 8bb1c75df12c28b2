import type { Call } from '../../../../../miniprogram/core/call';
import { readerError } from '../../../../../miniprogram/core/errors';
import { joinedCall } from '../../../../../miniprogram/pages/search/core/joined-call';

describe('several calls as one', () => {
  function slowCall(): { call: Call<number>; resolve: (value: number) => void; aborted: () => boolean } {
    let resolve: (value: number) => void = () => undefined;
    let isAborted = false;
    let abort = (): void => undefined;
    const promise = new Promise<number>((settle, reject) => {
      resolve = settle;
      abort = () => {
        isAborted = true;
        reject(readerError('cancelled', 'slow'));
      };
    });
    return { call: { promise, abort }, resolve, aborted: () => isAborted };
  }

  it('answers what the work makes of them', async () => {
    const [one, two] = [slowCall(), slowCall()];
    const call = joinedCall(async (takeIn) => (await takeIn(one.call)) + (await takeIn(two.call)));
    one.resolve(40);
    two.resolve(2);
    await expect(call.promise).resolves.toBe(42);
  });

  it('gives up those under way and those still to come', async () => {
    const [one, two] = [slowCall(), slowCall()];
    const call = joinedCall(async (takeIn) => {
      await takeIn(one.call).catch(() => undefined);
      return takeIn(two.call);
    });
    call.abort();
    await expect(call.promise).rejects.toMatchObject({ kind: 'cancelled' });
    expect([one.aborted(), two.aborted()]).toEqual([true, true]);
  });

  it('is cancelled even when everything had already come', async () => {
    const call = joinedCall(() => Promise.resolve(42));
    call.abort();
    await expect(call.promise).rejects.toMatchObject({ kind: 'cancelled' });
  });
});
