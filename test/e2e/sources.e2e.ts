/** One reading path over each backend that the app can be configured for; the reader API's own is the other suites'. */
import { startForeign } from '../backend/foreign/serve';
import type { Expected, Foreign, ForeignKind } from '../backend/foreign/serve';
import { readingPath } from './reading-path';
import { allArticles, categoryTree, findArticle } from './site';
import type { Site } from './site';
import type { Suite } from './suite';
import { titlesOf } from './rows';
import type { Category } from '../../miniprogram/core/category';

/** The same path over the embedded site, by what its API says. */
const readerApiSuite: Suite = { name: 'path reader-api', steps: readingPath(expectedOfApi) };

async function expectedOfApi(site: Site): Promise<Expected> {
  const titles = titlesOf(await allArticles(site));
  const path = deepest(await categoryTree(site));
  const leaf = path.at(-1);
  const inside = titlesOf(await allArticles(site, `categories/${leaf?.id ?? ''}`));
  const pictured = await findArticle(site, 'pictures', ({ html }) => (html.match(/<img/g) ?? []).length > 2);
  return {
    titles,
    deepest: { path: path.map(({ name }) => name), titles: inside },
    pictured: pictured.title,
    search: { query: titles[9] ?? '', title: titles[9] ?? '' },
  };
}

function deepest(tree: Category[], above: Category[] = []): Category[] {
  return tree.reduce<Category[]>((most, category) => {
    const path = [...above, category];
    const below = category.children.length === 0 ? path : deepest(category.children, path);
    return below.length > most.length ? below : most;
  }, []);
}

/** A suite over a backend of another kind. */
function foreignSuite(kind: ForeignKind): Suite {
  let foreign: Foreign | null = null;
  return {
    name: `path ${kind}`,
    prepare: async () => {
      foreign = await startForeign(kind);
      return { source: { ...foreign.source, hosts: [new URL(foreign.url).host] }, close: foreign.close };
    },
    steps: readingPath(() =>
      foreign === null ? Promise.reject(new Error('the backend has not begun')) : Promise.resolve(foreign.expected),
    ),
  };
}

export const sourceSuites: Suite[] = [
  readerApiSuite,
  ...(['wordpress', 'json-feed', 'hexo-restful'] as const).map(foreignSuite),
];
