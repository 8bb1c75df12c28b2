/** What is particular about the decoder of articles: blocks made ahead, which it neither trusts nor needs. */
import { fullArticle } from '../../fakes/posts';
import { article, keptArticle } from '../../../miniprogram/core/article';
import { decode } from '../../../miniprogram/core/decode';

const decoded = (more: object): object => decode(article, { ...fullArticle('a'), ...more });

it('has no blocks where the server made none', () => {
  expect(Object.keys(decoded({}))).not.toEqual(expect.arrayContaining(['blocks']));
  expect(Object.keys(decoded({}))).not.toEqual(expect.arrayContaining(['blocksVersion']));
});

it.each<[unknown, unknown, number]>([
  [{ looks: [], blocks: [] }, 1, 1],
  ['wrong', '1', 0],
  [null, null, 0],
  [7, { valueOf: 1 }, 0],
  [[], 99, 99],
])('takes whatever is sent as blocks: %j of version %j', (blocks, blocksVersion, read) => {
  expect(decoded({ blocks, blocksVersion })).toEqual({ ...fullArticle('a'), blocks, blocksVersion: read });
});

it('is kept without them', () => {
  const whole = fullArticle('a', { blocks: { looks: [], blocks: [] }, blocksVersion: 1 });
  expect(Object.keys(keptArticle(whole)).sort()).toEqual(Object.keys(fullArticle('a')).sort());
  expect(whole.blocks).toBeDefined();
});
