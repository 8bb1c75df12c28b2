import { ListWindowStore } from '../../../miniprogram/stores/list-window';

/** A store over so many chunks of ten rows, each drawn with 1000 px. */
function windowOver(chunks: number): ListWindowStore {
  const store = new ListWindowStore();
  store.resize(Array.from({ length: chunks }, () => 10));
  for (let index = 0; index < chunks; index += 1) store.measure(index, 1000);
  return store;
}

it('mounts nothing at first', () => {
  expect(new ListWindowStore().value).toEqual({ start: 0, end: 0, above: 0, below: 0 });
});

it('begins at the top', () => {
  expect(windowOver(9).value).toMatchObject({ start: 0, end: 3, above: 0 });
});

it('moves to the place it is shown, with spacers as high as what was drawn', () => {
  const store = windowOver(9);
  store.showAround(0, 4500);
  expect(store.value).toEqual({ start: 3, end: 6, above: 3000, below: 3000 });
});

it('counts a place from the chunk it is told', () => {
  const store = windowOver(9);
  store.showAround(3, 1500);
  expect(store.value.start).toBe(3);
});

it('is the very same value while it need not move', () => {
  const store = windowOver(9);
  store.showAround(0, 4500);
  const { value } = store;
  store.showAround(0, 4700);
  expect(store.value).toBe(value);
});

it('stays where it is when the list grows', () => {
  const store = windowOver(6);
  store.showAround(0, 4500);
  store.resize(Array.from({ length: 8 }, () => 10));
  expect(store.value).toEqual({ start: 3, end: 6, above: 3000, below: 2000 });
});

it('comes back into a list that has become shorter', () => {
  const store = windowOver(9);
  store.showAround(0, 8500);
  store.resize([10, 10, 10, 10]);
  expect(store.value).toMatchObject({ start: 1, end: 4, below: 0 });
});

it('takes heights anew when all rows have changed theirs', () => {
  const store = windowOver(9);
  store.forgetHeights();
  store.showAround(0, 1300 * 4 + 1);
  expect(store.value).toMatchObject({ start: 3, above: 3900 });
});

it('begins at the top of another list', () => {
  const store = windowOver(9);
  store.showAround(0, 8500);
  store.reset();
  store.resize([10, 10, 10, 10]);
  expect(store.value).toEqual({ start: 0, end: 3, above: 0, below: 1300 });
});
