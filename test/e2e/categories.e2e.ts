/** Categories: the tree of three levels, and the list of one of them. */
import assert from 'node:assert/strict';
import type { Category } from '../../miniprogram/core/category';
import { eventually } from './eventually';
import { readToEnd, titlesOf } from './rows';
import { saveScreenshot } from './screenshots';
import { allArticles, categoryTree } from './site';
import type { Suite } from './suite';

const CATEGORIES = '/pages/categories/categories';

/** Every path of the tree from a root to a leaf. */
function leafPaths(tree: Category[], above: Category[] = []): Category[][] {
  return tree.flatMap((category) => {
    const path = [...above, category];
    return category.children.length === 0 ? [path] : leafPaths(category.children, path);
  });
}

export const categoriesSuite: Suite = {
  name: 'categories',
  steps: {
    'shows groups that open to sites and their routes, with counts': async ({ site, open }) => {
      const tree = await categoryTree(site);
      const [group] = tree;
      assert.ok(group);
      const phone = await open({ url: CATEGORIES });
      await phone.part('categories__group').first().waitFor();
      const names = phone.part('categories__head').locator('.categories__name');
      assert.deepEqual(
        await names.allTextContents(),
        tree.map(({ name }) => name),
      );
      const rows = phone.part('categories__group').first().locator('.categories__row');
      const expected = ['全部', ...group.children.flatMap(({ name, children }) => [name, ...titles(children)])];
      assert.deepEqual(await rows.locator('.categories__label').allTextContents(), expected);
      assert.equal(await rows.first().locator('.categories__count').textContent(), `${group.count} 篇`);
      await saveScreenshot(phone, 'categories');
      await phone.part('categories__head').first().tap();
      await rows.first().waitFor({ state: 'detached' });
    },

    'opens the list of a route, whose articles all belong to it': async ({ site, open }) => {
      const path = leafPaths(await categoryTree(site)).find((way) => way.length === 3);
      const leaf = path?.at(-1);
      assert.ok(path && leaf);
      const phone = await open({ url: CATEGORIES });
      await phone.part('categories__row--2').filter({ hasText: leaf.name }).first().tap();
      await phone.waitForCards();
      assert.equal(await phone.url(), `/pages/category/category?id=${leaf.id}`);
      assert.equal(await phone.part('category__title').textContent(), leaf.name);
      const above = path.slice(0, -1).map(({ name }) => name);
      assert.equal(await phone.part('category__path').textContent(), above.join(' / '));
      const inside = (await allArticles(site)).filter(({ categoryPaths }) =>
        categoryPaths.some((way) => way.at(-1)?.id === leaf.id),
      );
      const seen = await readToEnd(phone, titlesOf(await allArticles(site, `categories/${leaf.id}`)));
      assert.deepEqual([...seen].sort(), titlesOf(inside).sort());
      await phone.read((window) => window.scrollTo({ top: 0 }));
      await saveScreenshot(phone, 'category');
    },

    'pages on in a category of more than one page': async ({ site, open }) => {
      const large = leafPaths(await categoryTree(site))
        .map((path) => path.at(-1))
        .find((leaf) => leaf !== undefined && leaf.count > 25);
      assert.ok(large);
      const expected = titlesOf(await allArticles(site, `categories/${large.id}`));
      const phone = await open({ url: `/pages/category/category?id=${large.id}` });
      await phone.waitForCards();
      const seen = await readToEnd(phone, expected);
      assert.deepEqual([...seen], expected);
    },

    'lists what is below a parent and leads on to its children': async ({ site, open }) => {
      const parent = (await categoryTree(site))[0];
      const child = parent?.children[0];
      assert.ok(parent && child);
      const phone = await open({ url: `/pages/category/category?id=${parent.id}` });
      await phone.waitForCards();
      const children = phone.part('category__child');
      await children.first().waitFor();
      assert.deepEqual(await children.allTextContents(), titles(parent.children));
      await children.first().tap();
      await eventually(async () => assert.equal(await phone.url(), `/pages/category/category?id=${child.id}`));
      await eventually(async () => assert.equal(await phone.part('category__title').textContent(), child.name));
    },

    'opens the category that an article names': async ({ site, open }) => {
      const [article] = await allArticles(site);
      const last = article?.categoryPaths[0]?.at(-1);
      assert.ok(article && last);
      const phone = await open();
      await phone.openArticle(article.id);
      await phone.part('article-head__path').first().tap();
      await eventually(async () => assert.equal(await phone.url(), `/pages/category/category?id=${last.id}`));
      await phone.card(article.title).waitFor();
    },
  },
};

function titles(categories: Category[]): string[] {
  return categories.map(({ name }) => name);
}
