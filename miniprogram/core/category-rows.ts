/** The category tree as rows of a page: groups that open, their sites, and the routes of a site. */
import type { Category } from './category';
import { fill } from './messages';
import type { Messages } from './messages';

export interface CategoryRow {
  id: string;
  name: string;
  /** How many articles, in words. */
  count: string;
  /** Depth from 1. */
  level: number;
  hasChildren: boolean;
}

export interface CategoryGroup {
  id: string;
  name: string;
  count: string;
  isOpen: boolean;
  /** Everything below the group in reading order; empty while it is closed. */
  rows: CategoryRow[];
}

export function categoryGroups(tree: Category[], openIds: ReadonlySet<string>, words: Messages): CategoryGroup[] {
  const said = (count: number): string => fill(words.categories.count, { n: count });
  return tree.map((group) => ({
    id: group.id,
    name: group.name,
    count: said(group.count),
    isOpen: openIds.has(group.id),
    rows: openIds.has(group.id) ? below(group, said) : [],
  }));
}

function below(group: Category, said: (count: number) => string): CategoryRow[] {
  const rows: CategoryRow[] = [];
  const pending = group.children.map((category) => ({ category, level: 1 })).reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { category, level } = next;
    const { id, name, count, children } = category;
    rows.push({ id, name, count: said(count), level, hasChildren: children.length > 0 });
    for (const child of [...children].reverse()) pending.push({ category: child, level: level + 1 });
  }
  return rows;
}
