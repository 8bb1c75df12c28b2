import { NO_QUERIES, withoutQuery, withQuery } from '../../../../../miniprogram/pages/search/core/recent-queries';

const after = (...queries: string[]): string[] => queries.reduce(withQuery, NO_QUERIES).queries;

it('keeps the newest first, each once in whatever spelling', () => {
  expect(after('书店', 'Java', ' ｊａｖａ ', '河')).toEqual(['河', 'ｊａｖａ', '书店']);
});

it('leaves out what is empty or too long to be a query', () => {
  expect(after('书店', ' ', '长'.repeat(61))).toEqual(['书店']);
});

it('keeps twenty', () => {
  const many = after(...Array.from({ length: 25 }, (_, at) => `第${at}`));
  expect([many.length, many[0], many[19]]).toEqual([20, '第24', '第5']);
});

it('forgets one', () => {
  expect(withoutQuery(['书店', '河'].reduce(withQuery, NO_QUERIES), '河').queries).toEqual(['书店']);
});
