import fc from 'fast-check';
import { placeIn, scrollTopAt } from '../../../miniprogram/core/place';

const room = { top: 200, height: 2000, windowHeight: 800, scrollTop: 0 };

it.each([
  ['the start while the head is on screen', { top: 200 }, 0],
  ['the start when the body is at the top', { top: 0 }, 0],
  ['the share that is above the window', { top: -500 }, 0.25],
  ['the end once the last line is on screen', { top: -1200 }, 1],
  ['the end of a body that fits the window', { top: 100, height: 300 }, 1],
  ['the end of an empty body', { top: 100, height: 0 }, 1],
])('is %s', (_name, changes, place) => {
  expect(placeIn({ ...room, ...changes })).toBe(place);
});

it.each([
  ['a place in the body', 0.5, 1200],
  ['the start', 0, 200],
])('scrolls to %s', (_name, place, scrollTop) => {
  expect(scrollTopAt(place, room)).toBe(scrollTop);
});

it('comes back to where it was, also when the body has another height', () => {
  const places = fc.double({ min: 0, max: 0.6, noNaN: true });
  fc.assert(
    fc.property(places, fc.integer({ min: 2100, max: 9000 }), (place, height) => {
      const scrollTop = scrollTopAt(place, { ...room, height });
      expect(placeIn({ ...room, height, scrollTop, top: room.top - scrollTop })).toBeCloseTo(place, 6);
    }),
  );
});
