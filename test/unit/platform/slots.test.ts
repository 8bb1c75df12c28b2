import { manualCall } from '../../fakes/manual-call';
import { settle } from '../../fakes/settle';
import { createSlots } from '../../../miniprogram/platform/slots';

function line(places: number, wanted: number) {
  const inSlot = createSlots(places);
  const begun: number[] = [];
  const calls = Array.from({ length: wanted }, () => manualCall<number>());
  const waits = calls.map((call, at) =>
    inSlot(() => {
      begun.push(at);
      return call;
    }),
  );
  return { begun, calls, waits };
}

it('begins as many as there are places, and the others as places come free, in order', async () => {
  const { begun, calls, waits } = line(2, 5);
  expect(begun).toEqual([0, 1]);
  calls[1].answer(11);
  await expect(waits[1].promise).resolves.toBe(11);
  expect(begun).toEqual([0, 1, 2]);
  calls[0].fail(new Error('broken'));
  await expect(waits[0].promise).rejects.toThrow('broken');
  expect(begun).toEqual([0, 1, 2, 3]);
});

it('never begins what was given up while it waited', async () => {
  const { begun, calls, waits } = line(1, 3);
  waits[1].abort();
  await expect(waits[1].promise).rejects.toMatchObject({ kind: 'cancelled' });
  calls[0].answer(0);
  await settle();
  expect(begun).toEqual([0, 2]);
});

it('hands on to a running call that it was given up, and frees its place once', async () => {
  const { begun, calls, waits } = line(1, 3);
  waits[0].abort();
  waits[0].abort();
  await expect(waits[0].promise).rejects.toMatchObject({ kind: 'cancelled' });
  expect(calls[0].isAborted).toBe(true);
  await settle();
  expect(begun).toEqual([0, 1]);
});
