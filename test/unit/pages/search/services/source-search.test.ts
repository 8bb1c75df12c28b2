import { FakeSource } from '../../../../fakes/fake-source';
import { post, posts } from '../../../../fakes/posts';
import { SearchServer } from '../../../../fakes/search-server';
import type { Search, Source } from '../../../../../miniprogram/services/sources/source';
import { searchOf } from '../../../../../miniprogram/pages/search/services/source-search';

const over = (parts: Partial<Source>): Source => Object.assign(new FakeSource(), parts);
const rows = () => ({
  promise: Promise.resolve([post('a', { title: '书店' }), ...posts(1, 3)]),
  abort: () => undefined,
});

it('leaves the search to a source that has one', () => {
  const search: Search = { reach: 'text', find: jest.fn() };
  expect(searchOf(over({ search, searchRows: rows }))).toBe(search);
});

it('looks through the articles that a source holds', async () => {
  const search = searchOf(over({ searchRows: rows }));
  expect(search?.reach).toBe('fields');
  expect((await search?.find('书店', 1).promise)?.items.map(({ id }) => id)).toEqual(['a']);
});

it('reads a published index, and keeps what it has read for the next page that searches', async () => {
  const server = new SearchServer([post('a', { title: '书店' })]);
  const source = over({ searchFiles: server.get });
  const first = searchOf(source)?.find('书店', 1);
  await server.run();
  expect((await first?.promise)?.total).toBe(1);
  const asked = server.asked.length;
  const again = searchOf(source)?.find('书店', 1);
  await server.run();
  expect([(await again?.promise)?.total, server.asked.length]).toEqual([1, asked]);
});

it('is none where a source has nothing to search', () => {
  expect(searchOf(over({}))).toBeNull();
});
