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

const fields: Decoder<Category> = record<Category>({
  id: identifier,
  name: text,
  count,
  cover: nullable(picture),
  children: (value, path) => list(category)(value, path),
});

export const category: Decoder<Category> = (value, path) => fields(value, path);

export const categoryTree: Decoder<Category[]> = list(category);

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
