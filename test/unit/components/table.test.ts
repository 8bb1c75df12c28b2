import { wxsModule } from '../../wxs-module';
import type { TableBlock, TableCell } from '../../../miniprogram/html/block';
import type { LookStyles, PlainNode } from '../../../miniprogram/html/plain';

const table = wxsModule<{
  nodes(block: TableBlock, styles: LookStyles): PlainNode[];
  gridClass(block: TableBlock): string;
  columns(block: TableBlock): string;
  places(rows: TableCell[][]): { classes: string; style: string }[][];
}>('pages/article/components/body-table/table.wxs');

const cell = (more: Partial<TableCell> = {}): TableCell => ({ inlines: [], ...more });

it('gives each cell its place, around those that reach into its row', () => {
  const rows = [
    [cell({ rowspan: 2 }), cell({ colspan: 2 }), cell()],
    [cell(), cell({ rowspan: 9 })],
    [cell(), cell()],
  ];
  expect(table.places(rows).map((row) => row.map(({ style }) => style.replace('grid-area:', '')))).toEqual([
    ['1/1/span 2/span 1', '1/2/span 1/span 2', '1/4/span 1/span 1'],
    ['2/2/span 1/span 1', '2/3/span 2/span 1'],
    ['3/1/span 1/span 1', '3/2/span 1/span 1'],
  ]);
});

it('lets two columns share the width, and more of them scroll', () => {
  const gridOf = (...row: TableCell[]): string => table.gridClass({ kind: 'table', rows: [[cell()], row] });
  expect(gridOf(cell(), cell())).toBe('prose__grid prose__grid--pair');
  expect(gridOf(cell(), cell({ colspan: 2 }))).toBe('prose__grid');
});

it('draws a line under heads, not under the headers of rows', () => {
  const head = cell({ isHeader: true });
  const lined = table
    .places([
      [head, head],
      [head, cell()],
    ])
    .map((row) => row.map(({ classes }) => classes.includes('--top')));
  expect(lined).toEqual([
    [true, true],
    [false, false],
  ]);
  const block: TableBlock = {
    kind: 'table',
    nodes: [['table', 0, ['tr', 0, ['th', 0], ['th', 0]], ['tr', 0, ['th', 0], ['td', 0]]]],
  };
  expect(JSON.stringify(table.nodes(block, {})).match(/rt-th--head/g)).toHaveLength(2);
});

it('says what kind of cell it is', () => {
  expect(table.places([[cell({ isHeader: true, align: 'right' }), cell()]])[0]?.[0]?.classes).toBe(
    'prose__cell prose__cell--head prose__cell--right',
  );
});

it('sets the columns of a piece as wide as those of the others', () => {
  const block: TableBlock = { kind: 'table', widths: [3, 12], nodes: [['table', 0, ['tr', 0]]] };
  expect(table.columns(block)).toBe('--columns:3em 12em');
  expect(table.nodes(block, {})).toEqual([
    {
      name: 'table',
      attrs: { class: 'rt-table rt-table--piece', style: 'width:15em' },
      children: [
        {
          name: 'colgroup',
          children: [
            { name: 'col', attrs: { style: 'width:3em' } },
            { name: 'col', attrs: { style: 'width:12em' } },
          ],
        },
        { name: 'tr', attrs: { class: 'rt-tr' }, children: [] },
      ],
    },
  ]);
});

it('leaves a whole table to its contents', () => {
  const block: TableBlock = { kind: 'table', nodes: [['table', 0]], rows: [] };
  expect(table.columns(block)).toBe('');
  expect(table.nodes(block, {})).toEqual([{ name: 'table', attrs: { class: 'rt-table' }, children: [] }]);
});
