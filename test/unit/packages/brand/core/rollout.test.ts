import { isInRollout, rolloutHash } from '../../../../../miniprogram/packages/brand/core/rollout';

/** Never change these: a reader who is in must stay in after every update. */
it.each([
  ['a', 'b', 2703019842],
  ['device-1', 'tea', 899876095],
  ['0123456789abcdef0123456789abcdef', 'chaye', 2463445229],
  ['', 'x', 3356116058],
  ['zzzz', 'A_-9', 1432630405],
])('hashes %s and %s to %d in every version', (device, brand, hash) => {
  expect(rolloutHash(device, brand)).toBe(hash);
});

it.each([0, 0.5, 1, 10, 33.33, 50, 90, 100])('lets %d of a hundred devices in, within one of a hundred', (percent) => {
  const devices = Array.from({ length: 100_000 }, (_, at) => `device-${at}`);
  const share = devices.filter((device) => isInRollout(device, 'tea', percent)).length / 1000;
  expect(Math.abs(share - percent)).toBeLessThan(1);
});

it('lets nobody in at 0 and everybody at 100', () => {
  const devices = Array.from({ length: 1000 }, (_, at) => `d${at}`);
  expect(devices.some((device) => isInRollout(device, 'tea', 0))).toBe(false);
  expect(devices.every((device) => isInRollout(device, 'tea', 100))).toBe(true);
});

it('keeps a device in while the percentage grows', () => {
  for (let at = 0; at < 500; at += 1) {
    const answers = Array.from({ length: 101 }, (_, percent) => isInRollout(`d${at}`, 'tea', percent));
    expect(answers.indexOf(true)).toBe(answers.lastIndexOf(false) + 1);
  }
});

it('draws each brand anew: one brand says nothing of another', () => {
  const both = Array.from({ length: 20_000 }, (_, at) => `d${at}`).filter(
    (device) => isInRollout(device, 'tea', 50) && isInRollout(device, 'paper', 50),
  );
  expect(both.length / 20_000).toBeCloseTo(0.25, 1);
});
