import { pageFile } from '../../fakes/api-files';
import { FakePlatform } from '../../fakes/fake-platform';
import { post, posts } from '../../fakes/posts';
import { settle } from '../../fakes/settle';
import { zh } from '../../../miniprogram/core/messages-zh';

it('builds everything and asks for nothing', async () => {
  const platform = new FakePlatform();
  const root = platform.root();
  await settle();
  expect(root.words).toBe(zh);
  expect(root.articles.list).toBeNull();
  expect(platform.storage.written).toEqual([]);
});

it('keeps the lists of two categories apart', async () => {
  const platform = new FakePlatform();
  platform.files.set('categories/c1/1.json', pageFile(posts(1, 2)));
  platform.files.set('categories/c2/1.json', pageFile([post('x')]));
  const [one, two] = ['c1', 'c2'].map((id) => platform.root().categoryList(id));
  await Promise.all([one.load(), two.load()]);
  expect([one, two].map(({ list }) => list?.total)).toEqual([2, 1]);
  await settle();
  expect(platform.storage.keys()).toEqual(expect.arrayContaining(['cache:category:c1', 'cache:category:c2']));
});

it('gives each page of an article a store of its own', () => {
  const root = new FakePlatform().root();
  expect(root.articleStore('a')).not.toBe(root.articleStore('a'));
});
