/** WordPress' flat list of categories, each naming its parent, as a tree and as paths from the root. */
import type { CategoryRef } from '../../core/article';
import type { Category } from '../../core/category';
import { count, list, record, text, withDefault } from '../../core/decode';
import type { Decoder } from '../../core/decode';
import { plainText } from './plain-text';

export interface FlatCategory {
  id: number;
  name: string;
  /** 0 at the top. */
  parent: number;
  /** Posts in the category itself. */
  count: number;
}

export const flatCategories: Decoder<FlatCategory[]> = list(
  record<FlatCategory>({ id: count, name: text, parent: withDefault(count, 0), count: withDefault(count, 0) }),
);

export interface Tree {
  roots: Category[];
  /** From the root to the category with this id. */
  paths: Map<string, CategoryRef[]>;
  /** Ids of a category and of all below it. */
  below: (id: string) => string[];
}

/**
 * The tree without branches that hold no post. A category whose parent is missing, or which is its own ancestor, stands
 * at the top. A parent counts what its children count: a post in two of them counts twice, since only the server could tell.
 */
export function treeOf(flat: readonly FlatCategory[]): Tree {
  const nodes = new Map<number, Category>();
  const parents = new Map<number, number>();
  for (const one of flat) {
    nodes.set(one.id, { id: String(one.id), name: plainText(one.name), count: one.count, cover: null, children: [] });
    parents.set(one.id, one.parent);
  }
  const roots: Category[] = [];
  for (const [id, node] of nodes) {
    const parent = nodes.get(parents.get(id) ?? 0);
    if (parent === undefined || isOwnAncestor(id, parents)) roots.push(node);
    else parent.children.push(node);
  }
  const order = downwards(roots);
  // From the leaves up: a parent adds what its children have added before.
  for (const { node } of [...order].reverse()) {
    node.children = node.children.filter((child) => child.count > 0);
    node.count += node.children.reduce((sum, child) => sum + child.count, 0);
  }
  return {
    roots: roots.filter((root) => root.count > 0),
    paths: new Map(order.map(({ node, path }) => [node.id, path])),
    below: (id) => {
      const start = order.find(({ node }) => node.id === id);
      return start === undefined ? [id] : downwards([start.node]).map(({ node }) => node.id);
    },
  };
}

interface Step {
  node: Category;
  path: CategoryRef[];
}

/** Every category below the roots, parents before their children. */
function downwards(roots: readonly Category[]): Step[] {
  const steps: Step[] = roots.map((node) => ({ node, path: [{ id: node.id, name: node.name }] }));
  // The list grows while it is walked.
  for (const { node, path } of steps) {
    for (const child of node.children) {
      steps.push({ node: child, path: [...path, { id: child.id, name: child.name }] });
    }
  }
  return steps;
}

function isOwnAncestor(id: number, parents: ReadonlyMap<number, number>): boolean {
  const seen = new Set<number>();
  for (let at = parents.get(id) ?? 0; at !== 0 && !seen.has(at); at = parents.get(at) ?? 0) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
