/**
 * Random walks through the stores over a phone in memory: a reader reads, keeps and chooses while the network fails, the
 * storage fills and files find no room, and the app is left and started again. Whatever happened, what is the reader's own
 * is as the reader left it.
 */
import { articleFile, categoriesFile, pageFile } from '../fakes/api-files';
import { chance } from '../fakes/chance';
import type { Chance } from '../fakes/chance';
import { FakePlatform } from '../fakes/fake-platform';
import { categoryNode, fullArticle, posts } from '../fakes/posts';
import { settle } from '../fakes/settle';
import { readerError } from '../../miniprogram/core/errors';
import type { ErrorKind } from '../../miniprogram/core/errors';
import { CopySaver } from '../../miniprogram/packages/library/stores/copy-saver';
import type { Root } from '../../miniprogram/stores/root';
import { TEXT_SCALES } from '../../miniprogram/stores/settings';

const WALKS = 200;
const STEPS = 40;
const PAGES = 4;
const ROWS = 5;
const FAILURES: ErrorKind[] = ['offline', 'timeout', 'not-found', 'server', 'busy', 'malformed', 'too-large'];

/** What the reader has done, as the reader would tell it. */
interface Told {
  favourites: string[];
  history: string[];
  read: Set<string>;
  places: Map<string, number>;
  textScale: number;
}

interface Walk {
  platform: FakePlatform;
  root: Root;
  told: Told;
  chance: Chance;
}

function begin(seed: number): Walk {
  const platform = new FakePlatform();
  const all = posts(1, PAGES * ROWS);
  for (let page = 1; page <= PAGES; page += 1) {
    platform.files.set(`articles/${page}.json`, pageFile(all.slice((page - 1) * ROWS, page * ROWS), page, PAGES));
  }
  platform.files.set('categories.json', categoriesFile([categoryNode('c')]));
  for (const { id } of all) {
    const html = `<p>${'河水慢慢涨起来。'.repeat(30)}</p><p><img src="https://river.test/${id}.jpg"></p>`;
    platform.files.set(`article/${id}.json`, articleFile(fullArticle(id, { html })));
    platform.disk.pictures.set(`https://river.test/${id}.jpg`, 5000);
  }
  const root = platform.root();
  root.restore();
  const told = {
    favourites: [],
    history: [],
    read: new Set<string>(),
    places: new Map<string, number>(),
    textScale: 1,
  };
  return { platform, root, told, chance: chance(seed) };
}

const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 6; turn += 1) await settle();
};

const anyId = ({ chance: by }: Walk): string => `p${by.below(PAGES * ROWS) + 1}`;

async function open(walk: Walk): Promise<void> {
  const { root, told, chance: by } = walk;
  const id = anyId(walk);
  const store = root.articleStore(id);
  const loaded = store.load();
  if (by.below(4) === 0) store.leave();
  await loaded;
  if (store.article === null) return;
  root.reading.open(store.article);
  told.history = [id, ...told.history.filter((other) => other !== id)];
  told.read.add(id);
  if (by.below(2) === 0) scroll(walk, id);
}

function scroll({ root, told, chance: by }: Walk, id: string): void {
  const place = (by.below(1000) + 1) / 1000;
  root.reading.place(id, place);
  told.places.set(id, place);
}

function toggle({ root, told, chance: by }: Walk): void {
  const row = by.pick(root.articles.list?.chunks.flat() ?? []);
  const isThere = told.favourites.includes(row.id);
  root.favourites.toggle(row);
  told.favourites = told.favourites.filter((id) => id !== row.id);
  if (!isThere) told.favourites.unshift(row.id);
}

/** As the package of the library makes it. */
function saverOf({ platform, root }: Walk): CopySaver {
  const { copies, favourites } = root;
  const isFavourite = (id: string): boolean => favourites.ids.has(id);
  const { disk: files, schedule, clock } = platform;
  return new CopySaver({
    copies,
    files,
    schedule,
    now: clock.now,
    fileHosts: ['river.test'],
    timeoutMs: 1,
    isFavourite,
  });
}

async function copy(walk: Walk): Promise<void> {
  const { platform, root, chance: by } = walk;
  const id = anyId(walk);
  if (root.copies.ids.has(id) && by.below(2) === 0) {
    await root.copies.remove(id);
    return;
  }
  platform.disk.failure = by.below(5) === 0 ? readerError('offline', '') : null;
  const call = saverOf(walk).save(fullArticle(id, { html: `<p><img src="https://river.test/${id}.jpg"></p>` }));
  if (by.below(5) === 0) call.abort();
  await call.promise.catch((error: unknown) => {
    if ((error as { kind?: string }).kind === undefined) throw error;
  });
}

function bytesOf({ platform }: Walk): number {
  const { storage } = platform;
  return storage.keys().reduce((sum, key) => sum + JSON.stringify(storage.get(key) ?? '').length, 0);
}

/** Starts the app again; what waits has been written by then, as it is when the app hides. */
async function restart(walk: Walk): Promise<void> {
  const { platform, root } = walk;
  if (root.saving.isUnsaved) return;
  root.saving.flush();
  await rest();
  if (root.saving.isUnsaved) return;
  walk.root = platform.root();
  walk.root.restore();
}

const ACTIONS: ((walk: Walk) => unknown)[] = [
  open,
  open,
  open,
  (walk) => scroll(walk, anyId(walk)),
  (walk) => (walk.root.articles.list === null ? walk.root.articles.load() : toggle(walk)),
  (walk) => (walk.root.articles.list === null ? walk.root.articles.load() : toggle(walk)),
  copy,
  (walk) => walk.root.articles.load(),
  (walk) => walk.root.articles.refresh(),
  (walk) => walk.root.articles.loadMore(),
  (walk) => walk.root.categories.load(),
  (walk) => {
    walk.told.textScale = walk.chance.pick(TEXT_SCALES);
    walk.root.settings.setTextScale(walk.told.textScale);
  },
  ({ platform, chance: by }) => void (platform.failure = readerError(by.pick(FAILURES), '')),
  ({ platform }) => void (platform.failure = null),
  ({ platform, chance: by }) => platform.connect(by.below(2) === 0),
  (walk) => void (walk.platform.storage.limit = bytesOf(walk) + walk.chance.below(400)),
  ({ platform }) => void (platform.storage.limit = Infinity),
  ({ platform, chance: by }) => void (platform.disk.limit = by.below(3) === 0 ? Infinity : by.below(40_000)),
  ({ platform, chance: by }) => {
    const cached = platform.storage.keys().filter((key) => key.startsWith('cache'));
    if (cached.length > 0) platform.storage.cut(by.pick(cached));
  },
  ({ platform, chance: by }) => platform.schedule.pass(by.pick([100, 1000, 10_000])),
  ({ platform, chance: by }) => platform.clock.pass(by.pick([1000, 60_000, 3_600_000])),
  restart,
  restart,
];

it.each(Array.from({ length: WALKS }, (_, seed) => seed))('walk %d leaves all as the reader left it', async (seed) => {
  const walk = begin(seed);
  for (let step = 0; step < STEPS; step += 1) {
    await walk.chance.pick(ACTIONS)(walk);
    await rest();
  }
  const { platform, told } = walk;
  Object.assign(platform, { failure: null });
  Object.assign(platform.storage, { limit: Infinity });
  platform.schedule.pass(120_000);
  await rest();
  expect(walk.root.saving.isUnsaved).toBe(false);
  await restart(walk);
  const { root } = walk;
  expect({
    favourites: root.favourites.items.map(({ id }) => id),
    history: root.reading.history.map(({ id }) => id),
    read: new Set(root.reading.marks),
    places: new Map(root.reading.places),
    textScale: root.settings.textScale,
  }).toEqual(told);
  await root.articles.refresh();
  expect(root.articles.list?.chunks[0]).toHaveLength(ROWS);
  for (const { id } of root.copies.items) expect((await root.copies.read(id))?.article.id).toBe(id);
});
