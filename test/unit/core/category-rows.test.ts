import { categoryNode, deepTree } from '../../fakes/posts';
import { categoryGroups } from '../../../miniprogram/core/category-rows';
import { zh } from '../../../miniprogram/core/messages-zh';

const tree = [
  categoryNode('river', [categoryNode('boats', [categoryNode('oars'), categoryNode('sails')]), categoryNode('fish')]),
  categoryNode('hills', [], { count: 0 }),
];

it('shows closed groups with their names and counts alone', () => {
  expect(categoryGroups(tree, new Set(), zh)).toEqual([
    { id: 'river', name: '栏目 river', count: '3 篇', isOpen: false, rows: [] },
    { id: 'hills', name: '栏目 hills', count: '0 篇', isOpen: false, rows: [] },
  ]);
});

it('shows all below an open group in reading order with its depth', () => {
  const [river, hills] = categoryGroups(tree, new Set(['river']), zh);
  expect(river.rows.map(({ id, level, hasChildren }) => [id, level, hasChildren])).toEqual([
    ['boats', 1, true],
    ['oars', 2, false],
    ['sails', 2, false],
    ['fish', 1, false],
  ]);
  expect(hills.isOpen).toBe(false);
});

it('opens a group that has nothing below', () => {
  expect(categoryGroups(tree, new Set(['hills']), zh)[1]).toMatchObject({ isOpen: true, rows: [] });
});

it('does not mind an open group that is gone', () => {
  expect(categoryGroups(tree, new Set(['gone']), zh).some(({ isOpen }) => isOpen)).toBe(false);
});

it('lays out a group deeper than the stack', () => {
  const [group] = categoryGroups(deepTree(10_000), new Set(['c0']), zh);
  expect(group.rows).toHaveLength(9_999);
  expect(group.rows[9_998].level).toBe(9_999);
});
