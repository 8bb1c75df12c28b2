import fc from 'fast-check';
import { articleQuery, articleUrl, categoryUrl, idFromQuery } from '../../../miniprogram/core/routes';

const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,24}$/);

it('names a page and its id', () => {
  expect(articleUrl('a-1')).toBe('/pages/article/article?id=a-1');
  expect(categoryUrl('c_1')).toBe('/pages/category/category?id=c_1');
  expect(articleQuery('a-1')).toBe('id=a-1');
});

it('reads back every id that it wrote', () => {
  fc.assert(
    fc.property(ids, (id) => {
      expect(idFromQuery({ id: articleQuery(id).slice('id='.length) })).toBe(id);
      expect(idFromQuery({ scene: encodeURIComponent(id) })).toBe(id);
    }),
  );
});

it('prefers the id of our own links to a scene', () => {
  expect(idFromQuery({ id: 'a1', scene: 'b2' })).toBe('a1');
});

it.each<[string, Record<string, string | undefined>]>([
  ['nothing', {}],
  ['only what is not ours', { from: 'timeline' }],
  ['an empty id', { id: '' }],
  ['a missing id', { id: undefined }],
  ['an id that is too long', { id: 'a'.repeat(25) }],
  ['an id that leaves its folder', { id: '..%2F..%2Fsite' }],
  ['an id with more of a query', { id: 'a%26b%3D1' }],
  ['a lone percent sign', { id: '%' }],
  ['half a character', { id: '%E4%BD' }],
  ['an id encoded twice', { id: '%2561' }],
  ['a line after the id', { id: 'a%0A' }],
  ['Chinese', { id: '文章' }],
  ['an empty scene', { scene: '' }],
  ['a scene of another app', { scene: 'id%3Da1' }],
])('a query with %s names nothing', (_name, query) => {
  expect(idFromQuery(query)).toBeNull();
});

it('answers an id or null to any query, and never throws', () => {
  fc.assert(
    fc.property(fc.record({ id: fc.string({ unit: 'binary' }), scene: fc.string() }, { requiredKeys: [] }), (query) => {
      expect(idFromQuery(query) ?? 'none').toMatch(/^[A-Za-z0-9_-]{1,24}$/);
    }),
  );
});
