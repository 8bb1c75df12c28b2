import fc from 'fast-check';
import { brokenCopies, hasHoles } from '../../fakes/broken-json';
import { categoryNode, deepTree } from '../../fakes/posts';
import { categoryPath, categoryTree, mapTree } from '../../../miniprogram/core/category';
import type { Category } from '../../../miniprogram/core/category';
import { decode } from '../../../miniprogram/core/decode';
import { isReaderError } from '../../../miniprogram/core/errors';

const LEVELS = 10_000;
const tree = [
  categoryNode('river', [categoryNode('boats', [categoryNode('oars')]), categoryNode('fish')]),
  categoryNode('hills'),
];

function names(path: Category[]): string[] {
  return path.map(({ id }) => id);
}

/** The ids of a tree of one branch, from the root down. */
function branch(roots: Category[]): string[] {
  const ids: string[] = [];
  for (let level = roots; level.length > 0; level = level[0].children) ids.push(level[0].id);
  return ids;
}

describe('decoding', () => {
  it('keeps the tree in its order', () => {
    expect(decode(categoryTree, JSON.parse(JSON.stringify(tree)))).toEqual(tree);
  });

  it('reads a tree deeper than the stack', () => {
    expect(branch(decode(categoryTree, deepTree(LEVELS)))).toHaveLength(LEVELS);
  });

  it('names the path of what is wrong, however deep', () => {
    const broken = [categoryNode('a', [categoryNode('b'), { ...categoryNode('c'), count: -1 }])];
    expect(() => decode(categoryTree, broken, 'categories')).toThrow(
      'malformed: categories[0].children[1].count should be a whole number',
    );
  });

  it('gives a whole tree or a malformed error', () => {
    fc.assert(
      fc.property(brokenCopies(tree), ({ copy }) => {
        try {
          expect(hasHoles(decode(categoryTree, copy))).toBe(false);
        } catch (error) {
          if (!isReaderError(error)) throw error;
          expect(error.kind).toBe('malformed');
        }
      }),
    );
  });
});

describe('the path to a category', () => {
  it.each([
    ['river', ['river']],
    ['oars', ['river', 'boats', 'oars']],
    ['fish', ['river', 'fish']],
    ['hills', ['hills']],
    ['nowhere', []],
    ['', []],
  ])('to "%s"', (id, path) => {
    expect(names(categoryPath(tree, id))).toEqual(path);
  });

  it('is empty in an empty tree', () => {
    expect(categoryPath([], 'river')).toEqual([]);
  });

  it('reaches the bottom of a tree deeper than the stack', () => {
    expect(categoryPath(deepTree(LEVELS), `c${LEVELS - 1}`)).toHaveLength(LEVELS);
  });
});

it('changes every category and keeps their order', () => {
  const louder = mapTree(tree, (one) => ({ ...one, name: one.id.toUpperCase() }));
  expect(louder[0].children[0].children[0]).toEqual({ ...categoryNode('oars'), name: 'OARS' });
  expect(names(louder)).toEqual(['river', 'hills']);
  expect(names(louder[0].children)).toEqual(['boats', 'fish']);
  expect(branch(mapTree(deepTree(LEVELS), (one) => one))).toHaveLength(LEVELS);
});
