import { PictureTurns } from '../../../miniprogram/pages/article/components/body-image/picture-turns';
import { ManualSchedule } from '../../fakes/manual-schedule';

function turnsOf(count: number) {
  const schedule = new ManualSchedule();
  const turns = new PictureTurns(schedule);
  const begun: number[] = [];
  const pictures = Array.from({ length: count }, (_, at) => (): void => void begun.push(at + 1));
  const end = (number: number): void => pictures.slice(number - 1, number).forEach((picture) => turns.end(picture));
  pictures.forEach((picture) => turns.ask(picture));
  return { schedule, begun, end };
}

it('lets two pictures begin at once and two more after a pause', () => {
  const { schedule, begun } = turnsOf(5);
  expect(begun).toEqual([1, 2]);
  schedule.pass(199);
  expect(begun).toEqual([1, 2]);
  schedule.pass(1);
  expect(begun).toEqual([1, 2, 3, 4]);
});

it('never has more than six on their way', () => {
  const { schedule, begun, end } = turnsOf(9);
  schedule.pass(5000);
  expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
  end(3);
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it('passes over what is no longer near', () => {
  const { schedule, begun, end } = turnsOf(5);
  end(3);
  schedule.pass(200);
  expect(begun).toEqual([1, 2, 4, 5]);
});

it('rests when nothing waits', () => {
  const { schedule, end } = turnsOf(2);
  [1, 2].forEach(end);
  schedule.pass(200);
  expect(schedule.waiting).toBe(0);
});
