/** The tags a WXML file uses, with those of the templates it imports or includes: they resolve in the file that asks. */
import fs from 'node:fs';
import path from 'node:path';
import { parse, type WxmlNode } from '@wxml/parser';

export interface UsedTag {
  name: string;
  /** The file the tag stands in, a path from the root. */
  file: string;
  line: number;
  column: number;
}

/** Every tag of `file` (a path from `root`) and of what it imports, in the order they stand. */
export function usedTags(root: string, file: string, seen: ReadonlySet<string> = new Set()): UsedTag[] {
  const absolute = path.join(root, file);
  if (seen.has(file) || !fs.existsSync(absolute)) return [];
  const nodes = elements(parse(fs.readFileSync(absolute, 'utf8')).body);
  const within = new Set([...seen, file]);
  return nodes.flatMap((node) => {
    const { line, column } = node.loc.start;
    const own = { name: node.name ?? '', file, line, column };
    if (node.name !== 'import' && node.name !== 'include') return [own];
    const source = node.startTag?.attributes.find((attribute) => attribute.key === 'src')?.value ?? '';
    const target = source.startsWith('/') ? source.slice(1) : path.posix.join(path.posix.dirname(file), source);
    return [own, ...usedTags(root, target, within)];
  });
}

/** The elements of a tree in the order they stand. */
export function elements(nodes: WxmlNode[]): WxmlNode[] {
  return nodes.flatMap((node) => [...(node.name === undefined ? [] : [node]), ...elements(node.children ?? [])]);
}
