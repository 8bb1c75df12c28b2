/**
 * The phone's own limits: a storage that is full or was cut, files that find no room, and no network at all over a category
 * that was kept. What is read goes on, and nothing of the reader's is lost.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Category } from '../../miniprogram/core/category';
import { writeLargeSite } from '../backend/make-large';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { allArticles, categoryTree } from './site';
import type { Site } from './site';
import { filesAtRest, idsIn, stored } from './stored';
import type { Suite, World } from './suite';

/** Articles of the site: a top category holds at least the fifty that are read without a network. */
const ARTICLES = 240;
const READ = 50;
const BROWSER = /Failed to load resource|ERR_/;

const keepWay = (phone: Phone, name: string) => phone.screen.getByRole('button', { name, exact: true });

/** Bytes of the first copy. */
async function bytesOfCopies(phone: Phone): Promise<number> {
  const copies = (await stored(phone, 'copies')) as { items: { bytes: number }[] } | null;
  return copies?.items[0]?.bytes ?? 0;
}

/** Changes the browser's store as no app could: `change` is a function body over `localStorage`. */
async function changeStore(phone: Phone, change: () => void): Promise<void> {
  await phone.page.frame({ name: 'app' })?.evaluate(change);
}

/** A top category with enough articles. */
async function largeCategory(site: Site): Promise<Category> {
  const found = (await categoryTree(site)).find(({ count }) => count >= READ);
  assert.ok(found, 'the site has a large category');
  return found;
}

/** Opens a large category and begins to download it. */
async function beginDownload({ site, open }: World): Promise<{ category: Category; phone: Phone }> {
  const category = await largeCategory(site);
  const phone = await open({ url: `/pages/category/category?id=${category.id}` });
  phone.expectErrors(BROWSER);
  await phone.waitForCards();
  await phone.screen.getByRole('button', { name: '离线下载' }).tap();
  return { category, phone };
}

export const limitsSuite: Suite = {
  name: 'limits',
  prepare: async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'shelf-'));
    await writeLargeSite(folder, ARTICLES);
    return { folder, close: () => fs.rm(folder, { recursive: true, force: true }) };
  },
  steps: {
    'a full storage: lists and articles are read, an unsaved favourite is told, and is written once there is room':
      async ({ site, open }) => {
        const [article] = await allArticles(site);
        assert.ok(article);
        const phone = await open({ url: '/pages/library/library' });
        await changeStore(phone, () => {
          let size = 4_000_000;
          for (let at = 0; size > 10; at += 1) {
            try {
              localStorage.setItem(`mini-program:junk${at}`, 'x'.repeat(size));
            } catch {
              size = Math.floor(size / 2);
            }
          }
        });
        await phone.tab('文章').tap();
        await phone.waitForCards();
        await phone.card(article.title).tap();
        await phone.part('article-foot').waitFor();
        await keepWay(phone, '收藏').tap();
        await phone.told('已收藏');
        await phone.back();
        await phone.tab('书架').tap();
        await phone.screen.getByText('有改动还没能保存').waitFor();
        await changeStore(phone, () => {
          Object.keys(localStorage)
            .filter((key) => key.includes('junk'))
            .forEach((key) => localStorage.removeItem(key));
        });
        await phone.screen.getByText('有改动还没能保存').waitFor({ state: 'detached', timeout: 40_000 });
        assert.deepEqual(await idsIn(phone, 'favourites'), [article.id]);
        assert.deepEqual(await idsIn(phone, 'history'), [article.id]);
      },

    'a storage that was cut: the app starts, what was cut stays untouched, and what is new is kept beside it': async ({
      site,
      open,
    }) => {
      const [first, second] = await allArticles(site);
      assert.ok(first && second);
      const phone = await open();
      await phone.openArticle(first.id);
      await keepWay(phone, '收藏').tap();
      await eventually(async () => assert.deepEqual(await idsIn(phone, 'favourites'), [first.id]));
      await changeStore(phone, () => {
        for (const key of Object.keys(localStorage).filter((name) => name.startsWith('mini-program:'))) {
          const whole = localStorage.getItem(key) ?? '';
          localStorage.setItem(`whole:${key}`, whole);
          localStorage.setItem(key, whole.slice(0, -7));
        }
      });
      await phone.openArticle(second.id);
      await keepWay(phone, '收藏').tap();
      await eventually(async () => assert.deepEqual(await idsIn(phone, 'favourites-2'), [second.id]));
      await phone.launch('/packages/library/pages/shelf/shelf?list=favourites');
      await phone.screen.getByText(second.title).waitFor();
      const cut = await phone.read(({ localStorage }) => localStorage.getItem('mini-program:favourites'));
      const whole = await phone.read(({ localStorage }) => localStorage.getItem('whole:mini-program:favourites'));
      assert.equal(cut, whole?.slice(0, -7));
      await changeStore(phone, () => {
        localStorage.setItem('mini-program:favourites', localStorage.getItem('whole:mini-program:favourites') ?? '');
      });
      await phone.launch('/packages/library/pages/shelf/shelf?list=favourites');
      await phone.screen.getByText(first.title).waitFor();
      await phone.screen.getByText(second.title).waitFor();
      await eventually(async () => assert.deepEqual(await idsIn(phone, 'favourites'), [second.id, first.id]));
    },

    'files without room: the least recently read copy goes; favourites stay, and the next one says so and offers what to remove':
      async ({ site, open }) => {
        const [a, b, c, d] = await allArticles(site);
        assert.ok(a && b && c && d);
        let query = '';
        const phone = await open();
        const opened = async (id: string): Promise<void> => {
          await phone.launch(`/pages/article/article?id=${id}`, query);
          await phone.part('article-foot').waitFor();
        };
        const save = async (id: string): Promise<void> => {
          await opened(id);
          await keepWay(phone, '离线保存').tap();
        };
        await save(a.id);
        await phone.told('已保存');
        query = `quota=${Math.floor((await bytesOfCopies(phone)) * 3)}`;
        for (const { id } of [b, c, d]) {
          await save(id);
          await phone.told('已保存');
        }
        const kept = (await idsIn(phone, 'copies')) ?? [];
        assert.ok(kept.includes(d.id) && !kept.includes(a.id), `${kept.length} of 4 copies are left`);
        for (const id of kept) {
          await opened(id);
          await keepWay(phone, '收藏').tap();
          await eventually(async () => assert.ok((await idsIn(phone, 'favourites'))?.includes(id)));
        }
        await save(a.id);
        await phone.screen.getByText('空间满了').waitFor();
        assert.deepEqual(((await idsIn(phone, 'copies')) ?? []).sort(), [...kept].sort());
        await phone.part('copies__remove').first().tap();
        await eventually(async () => assert.equal((await idsIn(phone, 'copies'))?.length, kept.length - 1));
        await filesAtRest(phone);
        await save(a.id);
        await phone.told('已保存');
      },

    'airplane mode: a category of 50 articles that was downloaded reads completely, with its pictures': async (
      world,
    ) => {
      const { category, phone } = await beginDownload(world);
      await phone.screen.getByText(/已保存 \d+ \/ \d+ 篇/).waitFor();
      await phone.screen.getByText('篇已全部保存').waitFor({ timeout: 45_000 });
      const ids = (await idsIn(phone, 'copies')) ?? [];
      assert.equal(ids.length, category.count);
      await phone.context.setOffline(true);
      for (const id of ids.slice(0, READ)) {
        await phone.openOnTop(`/pages/article/article?id=${id}`);
        await phone.part('article-foot').waitFor();
        const broken = await phone.read(async ({ document }) => {
          const images = [...document.querySelectorAll<HTMLImageElement>('wx-page:not([hidden]) img[src]')];
          await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
          return images.filter((image) => image.naturalWidth === 0).map((image) => image.src);
        });
        assert.deepEqual(broken, [], id);
        assert.equal(await phone.part('article-head__notice').count(), 1);
        await phone.back();
      }
    },

    'a download that is stopped by the network: goes on by itself when it is back, and can be given up': async (
      world,
    ) => {
      const { category, phone } = await beginDownload(world);
      await phone.screen.getByText(/已保存 [1-9]\d* \/ \d+ 篇/).waitFor();
      await phone.context.setOffline(true);
      await phone.screen.getByText(/没有网络，已保存 \d+ \/ \d+ 篇/).waitFor();
      const before = (await idsIn(phone, 'copies'))?.length ?? 0;
      assert.ok(before > 0 && before < category.count);
      await phone.context.setOffline(false);
      await eventually(async () => assert.ok(((await idsIn(phone, 'copies'))?.length ?? 0) > before));
      await phone.screen.getByRole('button', { name: '取消' }).tap();
      await phone.page.waitForTimeout(400);
      const stopped = (await idsIn(phone, 'copies'))?.length ?? 0;
      await phone.page.waitForTimeout(700);
      assert.ok(((await idsIn(phone, 'copies'))?.length ?? 0) <= stopped + 1);
      assert.equal(await phone.part('copies__job').count(), 0);
    },
  },
};
