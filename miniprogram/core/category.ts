/** The category tree (group > site > route, any depth), its decoder and the walks over it. */
import { count, identifier, list, nullable, record, text } from './decode';
import type { Decoder } from './decode';
import { picture } from './article';
import type { Picture } from './article';

export interface Category {
  id: string;
  name: string;
  /** Articles here and below. */
  count: number;
  cover: Picture | null;
  children: Category[];
}

/** A category whose children are still to be decoded. */
const parent = record<Omit<Category, 'children'> & { children: unknown[] }>({
  id: identifier,
  name: text,
  count,
  cover: nullable(picture),
  children: list((value) => value),
});

/** Level by level instead of one inside the other: a tree may be deeper than the stack. */
export const categoryTree: Decoder<Category[]> = (value, path) => {
  const roots: Category[] = [];
  const pending = [{ into: roots, values: list((one) => one)(value, path), path }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { into, values, path: at } = next;
    values.forEach((one, index) => {
      const place = `${at}[${index}]`;
      const { children: below, ...own } = parent(one, place);
      const decoded: Category = { ...own, children: [] };
      into.push(decoded);
      pending.push({ into: decoded.children, values: below, path: `${place}.children` });
    });
  }
  return roots;
};

/** The same tree with each category changed in anything but its children. */
export function mapTree(tree: Category[], change: (one: Category) => Category): Category[] {
  const roots: Category[] = [];
  const pending = [{ into: roots, tree }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const one of next.tree) {
      const changed = { ...change(one), children: [] };
      next.into.push(changed);
      pending.push({ into: changed.children, tree: one.children });
    }
  }
  return roots;
}

/** The path from the root to the category with this id, itself last; empty when the tree has none. */
export function categoryPath(tree: Category[], id: string): Category[] {
  const pending = tree.map((node) => [node]);
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const last = path[path.length - 1];
    if (last.id === id) return path;
    for (const child of last.children) pending.push([...path, child]);
  }
  return [];
}
