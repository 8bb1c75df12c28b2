import { instanceState } from '../../../miniprogram/core/instance-state';

it('keeps one state for each instance, made when it is first asked for', () => {
  let made = 0;
  const stateOf = instanceState(() => ({ number: (made += 1) }));
  const [one, other] = [{}, {}];
  expect(stateOf(one)).toBe(stateOf(one));
  expect(stateOf(other)).not.toBe(stateOf(one));
  expect(made).toBe(2);
});
