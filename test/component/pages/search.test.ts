import { post } from '../../fakes/posts';
import { fakeWx } from '../../fakes/wx/fake-wx';
import { call, leave, mountPage, settled, text } from '../../simulate';
import type { Part } from '../../simulate';
import { allInside, sendInside, tapInside } from '../inside';
import { breakNetwork, openedPages, serve, serveSearch, serveSite } from '../server';
import { zh } from '../../../miniprogram/core/messages-zh';
import { zh as told } from '../../../miniprogram/pages/search/core/messages-zh';

const BOOKS = Array.from({ length: 14 }, (_, at) =>
  post(`b${at}`, { title: `第 ${at} 家书店`, excerpt: '门口有棵树' }),
);
const TRAM = post('tram', { title: '末班电车', excerpt: '开过老城的书店' });

async function open(query: Record<string, string> = {}): Promise<Part> {
  serveSite();
  serveSearch([...BOOKS, TRAM]);
  const page = mountPage('pages/search/search', query);
  await settled();
  return page;
}

async function type(page: Part, value: string): Promise<void> {
  await sendInside(page, 'input', 'search-field__input', { value });
}

async function search(page: Part, value: string): Promise<void> {
  await type(page, value);
  await sendInside(page, 'confirm', 'search-field__input', { value });
  await settled();
}

const shown = (page: Part, className: string): string[] =>
  allInside(page, className).map(({ textContent }) => (textContent ?? '').trim());

it('says what is searched before anything is', async () => {
  const page = await open();
  expect(text(page)).toContain(told.reach.fields);
  expect(shown(page, 'search-recent__query')).toEqual([]);
});

it('shows what was found, how much, and marks it', async () => {
  const page = await open();
  await search(page, ' 书店 ');
  expect(text(page)).toContain('找到 15 篇文章');
  expect(shown(page, 'search-row__title')).toHaveLength(10);
  expect(shown(page, 'search-row__title')[0]).toContain('家书店');
  expect(new Set(shown(page, 'search-row__mark'))).toEqual(new Set(['书店']));
});

it('shows the next page at the end, then that this was all', async () => {
  const page = await open();
  await search(page, '书店');
  call(page, 'onReachBottom');
  await settled();
  expect(shown(page, 'search-row__title')).toHaveLength(15);
  expect(shown(page, 'search-row__title')[14]).toBe('末班电车');
  expect(text(page)).toContain(zh.footer.end);
});

it('opens a result, and has it marked as read when the reader is back', async () => {
  const page = await open();
  await search(page, '末班');
  await tapInside(page, 'search-row');
  expect(openedPages()).toEqual(['/pages/article/article?id=tram']);
  const { root } = getApp<{ root: { reading: { open: (article: object) => void } } }>();
  root.reading.open(TRAM);
  await settled();
  expect(allInside(page, 'search-row--read')).toHaveLength(1);
  expect(shown(page, 'search-row__title')).toEqual(['末班电车']);
});

it('says that nothing was found, and what was searched', async () => {
  const page = await open();
  await search(page, '钟楼');
  expect(text(page)).toContain('没有找到“钟楼”');
  expect(text(page)).toContain(told.reach.fields);
});

it('searches at once from an address with a query', async () => {
  const page = await open({ q: encodeURIComponent('电车') });
  await settled();
  expect(shown(page, 'search-row__title')).toEqual(['末班电车']);
  expect(call(page, 'onShareAppMessage')).toMatchObject({
    path: `/pages/search/search?q=${encodeURIComponent('电车')}`,
  });
});

it.each([
  ['in trouble', { statusCode: 500 }, zh.errors.server.title],
  ['slow', { errMsg: 'request:fail timeout' }, zh.errors.timeout.title],
  ['answering no JSON', {}, zh.errors.malformed.title],
])('says that the site is %s, and searches when it is tried again', async (_name, failure, title) => {
  const page = await open();
  breakNetwork(failure);
  await search(page, '电车');
  expect(text(page)).toContain(title);
  serveSearch([...BOOKS, TRAM]);
  await tapInside(page, 'load-state__action');
  await settled();
  expect(shown(page, 'search-row__title')).toEqual(['末班电车']);
});

describe('without a network', () => {
  it('searches what is at hand and says so, then the site when the network is back', async () => {
    const page = await open();
    breakNetwork({ errMsg: 'request:fail net' });
    await search(page, '封信');
    expect(text(page)).toContain('没有网络，只找了看过的列表和文章：2 篇');
    expect(shown(page, 'search-row__title')).toEqual(['第 p1 封信', '第 p2 封信']);
    serveSearch([post('far', { title: '远方的封信' })], 'b2');
    fakeWx().device.emit('NetworkStatusChange', { isConnected: true, networkType: 'wifi' });
    await settled();
    await settled();
    expect(shown(page, 'search-row__title')).toEqual(['远方的封信']);
  });

  it('says that there is no network when nothing at hand matches', async () => {
    const page = await open();
    breakNetwork({ errMsg: 'request:fail net' });
    await search(page, '钟楼');
    expect(text(page)).toContain(zh.errors.offline.title);
  });
});

describe('what was searched', () => {
  it('is offered again, the newest first, also after the page was closed', async () => {
    const first = await open();
    await search(first, '书店');
    await search(first, '电车');
    leave(first);
    const page = await open();
    expect(shown(page, 'search-recent__query')).toEqual(['电车', '书店']);
    await tapInside(page, 'search-recent__query', 1);
    await settled();
    expect(text(page)).toContain('找到 15 篇文章');
  });

  it('is removed one by one and all at once', async () => {
    const page = await open();
    for (const query of ['书店', '电车', '河']) await search(page, query);
    await tapInside(page, 'search-field__erase');
    await tapInside(page, 'search-recent__remove', 1);
    expect(shown(page, 'search-recent__query')).toEqual(['河', '书店']);
    await tapInside(page, 'search-recent__clear');
    expect(shown(page, 'search-recent__query')).toEqual([]);
    expect(text(page)).not.toContain(told.recent);
  });
});

describe('while the reader types', () => {
  it('offers categories and titles, and opens what is tapped', async () => {
    const page = await open();
    await type(page, 'river');
    expect(shown(page, 'search-hints__text')).toEqual(['栏目 river']);
    await tapInside(page, 'search-hints__row');
    await type(page, '封信');
    expect(shown(page, 'search-hints__text')).toEqual(['第 p1 封信', '第 p2 封信']);
    await tapInside(page, 'search-hints__row', 1);
    expect(openedPages()).toEqual(['/pages/category/category?id=river', '/pages/article/article?id=p2']);
  });

  it('never writes into the field what was typed there, and writes what was chosen', async () => {
    const page = await open();
    const value = (): unknown => allInside(page, 'search-field__input')[0]?.getAttribute('value');
    const before = value();
    await type(page, '书');
    await type(page, '书店');
    expect(value()).toBe(before);
    await search(page, '书店');
    await tapInside(page, 'search-field__erase');
    await tapInside(page, 'search-recent__query');
    await settled();
    expect(text(page)).toContain('找到 15 篇文章');
  });

  it('leaves the results for suggestions, and comes back to them', async () => {
    const page = await open();
    await search(page, '书店');
    await type(page, '书店街');
    expect(shown(page, 'search-row__title')).toEqual([]);
    await type(page, '书店');
    expect(shown(page, 'search-row__title')).toHaveLength(10);
  });
});

it('asks for one thing ahead, then in two turns for what a search needs', async () => {
  const page = await open();
  const before = fakeWx().network.asked.length;
  await search(page, '电车');
  const asked = fakeWx()
    .network.asked.slice(before)
    .map((url) => url.replace(/.*\/api\//, ''));
  expect(asked).toEqual(['search/0.json', 'search/rows/1.json']);
  expect(fakeWx().network.asked.filter((url) => url.endsWith('/site.json'))).toHaveLength(1);
});

it('asks nothing for spaces', async () => {
  const page = await open();
  await search(page, '   ');
  expect(text(page)).toContain(told.reach.fields);
  expect(fakeWx().network.asked.some((url) => url.includes('/search/'))).toBe(false);
});

it('finds nothing in a site without an index, without a complaint', async () => {
  serveSite();
  serve('site.json', { version: 1, build: 'b1', total: 2, search: { shards: 0, rowsAFile: 0 } });
  const page = mountPage('pages/search/search');
  await settled();
  await search(page, '书店');
  expect(text(page)).toContain('没有找到“书店”');
});
