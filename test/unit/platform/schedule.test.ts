import { deviceSchedule } from '../../../miniprogram/platform/schedule';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

it('runs a task later, never at once', () => {
  const done: string[] = [];
  deviceSchedule.later(() => done.push('later'));
  expect(done).toEqual([]);
  jest.advanceTimersByTime(20);
  expect(done).toEqual(['later']);
});

it('runs a task after its delay, once', () => {
  const done: string[] = [];
  deviceSchedule.after(1000, () => done.push('after'));
  jest.advanceTimersByTime(999);
  expect(done).toEqual([]);
  jest.advanceTimersByTime(5000);
  expect(done).toEqual(['after']);
});

it('does not run what was undone', () => {
  const done: string[] = [];
  deviceSchedule.after(10, () => done.push('after'))();
  deviceSchedule.later(() => done.push('later'))();
  jest.advanceTimersByTime(1000);
  expect(done).toEqual([]);
});
