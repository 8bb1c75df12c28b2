// Walks from the pages through usingComponents and lists every component once, with the class prefix of its style scope.
import path from 'node:path';
import type { CompiledComponent, ComponentJson } from '../contract';
import { readJsonIfThere } from './json-file';
import { locate } from './resolve';

export interface FoundComponent extends CompiledComponent {
  /** Path on disk without extension. */
  file: string;
}

export interface Roots {
  srcRoot: string;
  nodeModules: string;
}

/** Ext, plugin and weapp components live in WeChat only. */
const ELSEWHERE = /^(plugin|weapp|ext):/;

/** Lists pages first, then components in the order they are met. Throws when one is missing. */
export function findComponents(pages: string[], globals: Record<string, string>, roots: Roots): FoundComponent[] {
  const found = new Map<string, FoundComponent>();

  function visit(id: string, file: string, isPage: boolean): void {
    if (found.has(id)) return;
    const json: ComponentJson = readJsonIfThere<ComponentJson>(`${file}.json`);
    const component: FoundComponent = { id, file, isPage, prefix: isPage ? '' : `c${found.size}`, json };
    found.set(id, component);
    const using: Record<string, string> = {};
    for (const [tag, ref] of Object.entries({ ...globals, ...json.usingComponents })) {
      if (ELSEWHERE.test(ref)) continue;
      const from = json.usingComponents?.[tag] === undefined ? 'app' : id;
      const target = locate(ref, from, roots.srcRoot, roots.nodeModules);
      using[tag] = `/${target.id}`;
      visit(target.id, target.file, false);
    }
    component.json = { ...json, usingComponents: using };
  }

  for (const page of pages) visit(page, path.join(roots.srcRoot, page), true);
  return [...found.values()];
}
