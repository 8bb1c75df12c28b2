/** The site changes while somebody reads its list: nothing jumps, nothing twice, nothing lost. */
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { eventually } from './eventually';
import { mountedTitles, readToEnd, titlesOf } from './rows';
import { allArticles } from './site';
import type { Suite } from './suite';

const SAMPLES = path.resolve(__dirname, '../backend/source/_posts');
const NEW_TITLE = '刚刚写好的一篇';

/** The folder of posts that the suite may change. */
let folder = '';

async function writePost(): Promise<string> {
  const file = path.join(folder, 'just-written.md');
  const date = new Date().toISOString();
  await fs.writeFile(
    file,
    `---\ntitle: ${NEW_TITLE}\nauthor: 夜班编辑\ndate: ${date}\n---\n刚刚写好，还没有人读过。\n`,
  );
  return file;
}

export const newPostsSuite: Suite = {
  name: 'new posts',
  prepare: async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'qingdu-posts-'));
    await fs.cp(SAMPLES, folder, { recursive: true });
    return { posts: folder, close: () => fs.rm(folder, { recursive: true, force: true }) };
  },
  steps: {
    'pages on over a new post without a row twice or lost, and offers it': async ({ site, open }) => {
      const before = await allArticles(site);
      const phone = await open();
      await phone.waitForCards();
      const file = await writePost();
      await site.rebuild();
      assert.ok(titlesOf(await allArticles(site)).includes(NEW_TITLE));
      const seen = await readToEnd(phone, titlesOf(before));
      assert.deepEqual([...seen], titlesOf(before));
      const marker = phone.screen.getByRole('button', { name: '有 1 篇新文章' });
      await marker.tap();
      const pinned = before.filter((article) => article.pinned).length;
      await eventually(async () => {
        assert.equal((await mountedTitles(phone))[pinned], NEW_TITLE);
        assert.ok((await phone.scrollTop()) <= 2);
      });
      await marker.waitFor({ state: 'detached' });
      await phone.card(NEW_TITLE).tap();
      await phone.screen.getByText('刚刚写好，还没有人读过。').waitFor();
      await fs.rm(file);
      await site.rebuild();
    },

    'announces a new post on the next visit and stays where it is': async ({ site, open }) => {
      const phone = await open();
      await phone.waitForCards();
      const before = await mountedTitles(phone);
      const file = await writePost();
      await site.rebuild();
      await phone.tab('书架').tap();
      await phone.waitMinutes(5);
      await phone.tab('文章').tap();
      await phone.screen.getByRole('button', { name: '有 1 篇新文章' }).waitFor();
      assert.deepEqual(await mountedTitles(phone), before);
      await fs.rm(file);
      await site.rebuild();
    },

    'loses no row when a post is withdrawn between two pages': async ({ site, open }) => {
      const before = await allArticles(site);
      const phone = await open();
      await phone.waitForCards();
      const file = path.join(folder, '000_1be8b9659da2e9eca1afe95de97cc0f6.md');
      const text = await fs.readFile(file);
      await fs.rm(file);
      await site.rebuild();
      const left = titlesOf(await allArticles(site));
      assert.equal(left.length, before.length - 1);
      const seen = await readToEnd(phone, titlesOf(before));
      assert.deepEqual(
        left.filter((title) => !seen.has(title)),
        [],
      );
      await fs.writeFile(file, text);
      await site.rebuild();
    },
  },
};
