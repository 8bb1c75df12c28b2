import { fakeWx } from '../../fakes/wx/fake-wx';
import { find, findAll, heard, mount, settled, tap } from '../../simulate';
import type { Part } from '../../simulate';

const TABS = [
  { id: '', name: '全部' },
  { id: 'river', name: '河' },
  { id: 'hills', name: '山' },
];

/** The bar is 320 px wide, the row `row` px, and the chosen tab lies in the row at `left`. */
function measure(left: number, row = 320): void {
  const { screen } = fakeWx();
  screen.measure('.category-bar', { left: 0, width: 320 });
  screen.measure('.category-bar__row', { left: -10, width: row });
  screen.measure('.category-bar__tab--active', { left: left - 10, width: 60 });
}

async function bar(active = ''): Promise<Part> {
  const part = mount('components/category-bar/category-bar', { tabs: TABS, active });
  await settled();
  return part;
}

it('marks the chosen tab', async () => {
  const tabs = findAll(await bar('river'), '.category-bar__tab');
  expect(tabs.map(({ dom }) => dom?.className.includes('category-bar__tab--active'))).toEqual([false, true, false]);
});

it('tells which tab was tapped', async () => {
  const part = await bar();
  const changes = heard(part, 'change');
  const [, , hills] = findAll(part, '.category-bar__tab');
  if (hills) await tap(hills);
  expect(changes).toEqual([{ id: 'hills' }]);
});

it('draws its line below the middle of the chosen tab, and moves it with the choice', async () => {
  measure(0);
  const part = await bar();
  expect(find(part, '.category-bar__line').dom?.getAttribute('style')).toContain('translateX(20px)');
  measure(130);
  part.setData({ active: 'river' });
  await settled();
  expect(find(part, '.category-bar__line').dom?.getAttribute('style')).toContain('translateX(150px)');
});

it.each([
  ['to the middle', 300, 800, 170],
  ['no further than the end', 740, 800, 480],
  ['not at all when there is room', 200, 320, 0],
])('brings the chosen tab %s', async (_how, left, row, scrollLeft) => {
  measure(left, row);
  expect((await bar('hills')).instance.data.scrollLeft).toBe(scrollLeft);
});

it('has no line before it was drawn', async () => {
  expect(findAll(await bar(), '.category-bar__line')).toHaveLength(0);
});
