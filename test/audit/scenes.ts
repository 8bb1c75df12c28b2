/** The states of the app that are audited: a page to open each, and what its reader does before it is measured. */
import fs from 'node:fs';
import path from 'node:path';
import type { Phone } from '../e2e/phone';
import type { AuditSite } from './audit-site';
import { brandScenes } from './brand-scenes';
import { keptScenes } from './kept-scenes';
import { searchScenes } from './search-scenes';

export interface Scene {
  name: string;
  /** Page to open; the first tab when it is left out. */
  url?: string;
  /** Query of the preview, such as how the network or another program answers. */
  query?: string;
  /** Height of the phone in px, where all of a long page has to be near its screen. */
  height?: number;
  /** The phone is like none that exists: how long things take says nothing. */
  isTimeless?: boolean;
  /** What the reader does; resolves when the state is reached. */
  act(phone: Phone): Promise<void>;
  /** The scene ends where it began, one page having been opened and left: what that page listens to must be gone. */
  leaves?: boolean;
}

const STEP_PX = 900;
const SPECIMEN_PX = 8000;
/** Pages that scenes of their own open, by their last name. */
const WITH_SCENES = new Set(['list', 'article', 'categories', 'category', 'library', 'search', 'brand']);
const CATEGORIES = '/pages/categories/categories';
const ARTICLE = '/pages/article/article?id=';

/** Every scene of our app. */
export function scenesOf(site: AuditSite): Scene[] {
  const article = (name: string, id: string): Scene => ({ name, url: ARTICLE + id, act: readArticle });
  return [
    ...[1, 3, 10].map((pages) => ({ name: `list ${pages}`, act: (phone: Phone) => scrollPages(phone, pages) })),
    article('short', site.chosen.short),
    article('typical', site.chosen.typical),
    article('longest', site.chosen.longest),
    article('pictured', site.chosen.pictured),
    ...Object.entries(site.heavy).map(([kind, id]) => article(`many ${kind}`, id)),
    { name: 'specimen', url: ARTICLE + site.specimen, height: SPECIMEN_PX, isTimeless: true, act: waitForFoot },
    { name: 'categories', url: CATEGORIES, act: openGroups },
    { name: 'category', url: CATEGORIES, act: openCategory },
    { name: 'library', act: (phone) => fillLibrary(phone, site) },
    { name: 'left again', act: openAndLeave, leaves: true },
    ...searchScenes(),
    ...keptScenes(ARTICLE + site.chosen.short),
    ...brandScenes(ARTICLE + site.branded),
    ...otherPages().map((page) => ({ name: page.replace(/^.*\//, ''), url: `/${page}`, act: waitUntilReady })),
  ];
}

interface Pages {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

/** Pages of app.json that no scene of their own opens: as they are when a reader has done nothing there yet. */
function otherPages(): string[] {
  const file = path.resolve(__dirname, '../../miniprogram/app.json');
  const { pages, subPackages = [] } = JSON.parse(fs.readFileSync(file, 'utf8')) as Pages;
  const all = [...pages, ...subPackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`))];
  return all.filter((page) => !WITH_SCENES.has(page.replace(/^.*\//, '')));
}

async function waitUntilReady(phone: Phone): Promise<void> {
  await phone.app.locator('wx-page[data-ready]').waitFor();
  await phone.page.waitForTimeout(1000);
}

/** Scrolls until so many pages of the list have come. */
async function scrollPages(phone: Phone, pages: number): Promise<void> {
  await phone.waitForCards();
  const asked = (): Promise<number> =>
    phone.read((window) => {
      const urls = window.mp?.measure?.recording().requests.map(({ url }) => url) ?? [];
      return new Set(urls.filter((url) => /\/articles\/\d+\.json/.test(url))).size;
    });
  for (let step = 0; (await asked()) < pages; step += 1) {
    if (step > 200) throw new Error(`page ${pages} of the list did not come`);
    await phone.scroll(STEP_PX);
  }
}

async function readArticle(phone: Phone): Promise<void> {
  await phone.part('article-head__title').waitFor();
  await phone.page.waitForTimeout(1000);
  for (let step = 0; step < 8; step += 1) await phone.scroll(STEP_PX);
}

async function waitForFoot(phone: Phone): Promise<void> {
  await phone.part('article-foot').waitFor();
  await phone.page.waitForTimeout(1000);
}

/** Opens every group, which is the most that the page shows. */
async function openGroups(phone: Phone): Promise<void> {
  const heads = phone.part('categories__head');
  await heads.first().waitFor();
  for (const head of await heads.all()) {
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.tap();
  }
  await phone.part('categories__row').last().waitFor();
}

async function openCategory(phone: Phone): Promise<void> {
  await openGroups(phone);
  await phone.part('categories__row').first().tap();
  await phone.app.locator('wx-page[data-page="pages/category/category"] article-card').first().waitFor();
}

async function fillLibrary(phone: Phone, site: AuditSite): Promise<void> {
  for (const { id } of site.articles.slice(0, 12)) {
    await phone.openByHash(ARTICLE + id);
    await phone.app.locator(`wx-page[data-page="pages/article/article"][data-ready]`).waitFor();
    await phone.part('article-head__title').waitFor();
  }
  await phone.read((window) => window.mp?.measure?.forget());
  await phone.openByHash('/pages/library/library');
  await phone.screen.locator('[class*="library__way"]').first().waitFor();
}

/** Opens an article from the list, reads a little, goes back, and stays long enough for late timers. */
async function openAndLeave(phone: Phone): Promise<void> {
  await phone.waitForCards();
  await phone.cards.nth(1).tap();
  await phone.part('article-head__title').waitFor();
  await phone.scroll(STEP_PX);
  await phone.back();
  await phone.cards.first().waitFor();
  await phone.page.waitForTimeout(2500);
}
