// Walks from the pages through usingComponents and lists every component once, with the class prefix of its style scope.
import path from 'node:path';
import type { CompiledComponent, ComponentJson } from '../contract';
import { readJsonIfThere } from './json-file';
import { locate, type Roots } from './resolve';

export interface FoundComponent extends CompiledComponent {
  /** Path on disk without extension. */
  file: string;
  /** Its json as it stands on disk. */
  written: Partial<ComponentJson>;
}

/** Ext, plugin and weapp components live in WeChat only. */
const ELSEWHERE = /^(plugin|plugin-private|weapp|ext):/;

/** What app.json gives to every page; independent packages (by their roots) get nothing of it. */
export interface Globals {
  usingComponents: Record<string, string>;
  independent: readonly string[];
}

/**
 * Lists pages first, then components in the order they are met. What is missing or broken is handed to `onBroken`, which may
 * throw it; when it does not, the page or component is left out.
 */
export function findComponents(
  pages: string[],
  globals: Globals,
  roots: Roots,
  onBroken: (where: string, error: unknown) => void = rethrow,
): FoundComponent[] {
  const found = new Map<string, FoundComponent>();

  function visit(id: string, file: string, isPage: boolean): void {
    if (found.has(id)) return;
    const written = readJsonIfThere<ComponentJson>(`${file}.json`);
    const component: FoundComponent = { id, file, isPage, prefix: isPage ? '' : `c${found.size}`, json: {}, written };
    found.set(id, component);
    const using: Record<string, string> = {};
    const isAlone = globals.independent.some((root) => id.startsWith(`${root}/`));
    for (const [tag, ref] of Object.entries({
      ...(isAlone ? {} : globals.usingComponents),
      ...written.usingComponents,
    })) {
      const from = written.usingComponents?.[tag] === undefined ? 'app' : id;
      const target = follow(ref, from);
      if (target !== undefined) using[tag] = `/${target}`;
    }
    component.json = { ...written, usingComponents: using, ...genericsOf(written, id) };
  }

  /** The id of a component that `from` names; undefined when it is left out. */
  function follow(ref: string, from: string): string | undefined {
    if (ELSEWHERE.test(ref)) return undefined;
    try {
      const target = locate(ref, from, roots);
      visit(target.id, target.file, false);
      return target.id;
    } catch (error) {
      onBroken(`${from}.json`, error);
      return undefined;
    }
  }

  function genericsOf({ componentGenerics }: Partial<ComponentJson>, id: string): Partial<ComponentJson> {
    if (!componentGenerics) return {};
    const generics = Object.entries(componentGenerics).map(([name, generic]) => {
      const target = generic === true || generic.default === undefined ? undefined : follow(generic.default, id);
      return [name, target === undefined ? true : { default: `/${target}` }];
    });
    return { componentGenerics: Object.fromEntries(generics) as ComponentJson['componentGenerics'] };
  }

  for (const page of pages) {
    try {
      visit(page, path.join(roots.srcRoot, page), true);
    } catch (error) {
      onBroken(`${page}.json`, error);
    }
  }
  return [...found.values()];
}

function rethrow(_where: string, error: unknown): never {
  throw error;
}
