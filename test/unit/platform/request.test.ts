import { fakeWx } from '../../fakes/wx/fake-wx';
import { requestJson } from '../../../miniprogram/platform/request';
import type { JsonRequest } from '../../../miniprogram/platform/request';

const URL = 'https://river.test/api/site.json';

function ask(more: Partial<JsonRequest> = {}) {
  return requestJson({ url: URL, timeoutMs: 5000, ...more });
}

it('asks once, with its time limit', async () => {
  fakeWx().network.answer(URL, { data: {} });
  await ask().promise;
  expect(fakeWx().calls.to('request')).toEqual([expect.objectContaining({ url: URL, timeout: 5000 })]);
});

it.each<[string, string, unknown]>([
  ['an object', '{"a":[1,null,"河"]}', { a: [1, null, '河'] }],
  ['a number', '0', 0],
  ['null', 'null', null],
  ['an empty list', '[]', []],
])('answers %s as JSON', async (_name, data, value) => {
  fakeWx().network.answer(URL, { data });
  await expect(ask().promise).resolves.toMatchObject({ status: 200, value });
});

it.each([
  [200, 'fulfilled'],
  [204, 'fulfilled'],
  [299, 'fulfilled'],
  [300, 'server'],
  [304, 'server'],
  [400, 'server'],
  [401, 'server'],
  [403, 'server'],
  [404, 'not-found'],
  [410, 'not-found'],
  [429, 'busy'],
  [500, 'server'],
  [503, 'server'],
  [0, 'server'],
])('a status of %d is %s', async (statusCode, expected) => {
  fakeWx().network.answer(URL, { statusCode, data: '{}' });
  const told = ask().promise.then(
    () => 'fulfilled',
    (error: unknown) => (error as { kind: string }).kind,
  );
  await expect(told).resolves.toBe(expected);
});

it.each([
  ['a page of HTML', '<!doctype html><title>Sign in</title>'],
  ['an answer cut short', '{"items":[{"id":"a"'],
  ['an empty answer', ''],
  ['a word', 'ok'],
])('%s is malformed', async (_name, data) => {
  fakeWx().network.answer(URL, { data });
  await expect(ask().promise).rejects.toMatchObject({ kind: 'malformed' });
});

it.each([
  ['request:fail timeout', 'timeout'],
  ['request:fail:time out', 'timeout'],
  ['request:fail Time Out', 'timeout'],
  ['request:fail errcode:-118 cronet_error_code:-118 error_msg:net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
  ['request:fail errcode:-101 cronet_error_code:-101 error_msg:net::ERR_CONNECTION_RESET', 'offline'],
  ['request:fail errcode:-103 cronet_error_code:-103 error_msg:net::ERR_CONNECTION_ABORTED', 'offline'],
  ['request:fail The Internet connection appears to be offline.', 'offline'],
  ['request:fail abort', 'cancelled'],
  ['request:fail', 'offline'],
  ['', 'offline'],
])('the platform\'s "%s" is %s', async (errMsg, kind) => {
  fakeWx().network.answer(URL, { errMsg });
  await expect(ask().promise).rejects.toMatchObject({ kind, cause: errMsg });
});

it('is cancelled when it is given up, and the request with it', async () => {
  fakeWx().network.answer(URL, { data: {}, held: true });
  const call = ask();
  call.abort();
  await expect(call.promise).rejects.toMatchObject({ kind: 'cancelled' });
  expect(fakeWx().network.aborted).toEqual([URL]);
});

it('keeps its answer when it is given up too late', async () => {
  fakeWx().network.answer(URL, { data: { a: 1 } });
  const call = ask();
  await call.promise;
  call.abort();
  await expect(call.promise).resolves.toMatchObject({ value: { a: 1 } });
});

it('tells status and headers, by names in lower case', async () => {
  fakeWx().network.answer(URL, { data: [], header: { 'X-WP-TotalPages': '3', ETag: '"a"' } });
  await expect(ask().promise).resolves.toEqual({
    status: 200,
    headers: { 'x-wp-totalpages': '3', etag: '"a"' },
    value: [],
  });
});

it('sends the headers it is given', async () => {
  fakeWx().network.answer(URL, { data: {} });
  await ask({ headers: { 'If-None-Match': '"a"' } }).promise;
  expect(fakeWx().calls.to('request')).toEqual([expect.objectContaining({ header: { 'If-None-Match': '"a"' } })]);
});

it.each<[string, number, string, unknown]>([
  ['nothing changed', 304, '', null],
  ['a refusal that says why', 400, '{"code":"too_far"}', { code: 'too_far' }],
  ['a refusal in HTML', 400, '<h1>Bad Request</h1>', null],
  ['a page that is gone', 404, '{"code":"gone"}', { code: 'gone' }],
])('answers %s where that status is expected', async (_name, statusCode, data, value) => {
  fakeWx().network.answer(URL, { statusCode, data });
  await expect(ask({ answers: [statusCode] }).promise).resolves.toMatchObject({ status: statusCode, value });
});

it('an expected status makes no other one right', async () => {
  fakeWx().network.answer(URL, { statusCode: 400, data: '{}' });
  await expect(ask({ answers: [304] }).promise).rejects.toMatchObject({ kind: 'server' });
});

it('says what a server that refused has said', async () => {
  fakeWx().network.answer(URL, { statusCode: 429, header: { 'Retry-After': '7' }, data: '' });
  await expect(ask().promise).rejects.toMatchObject({ kind: 'busy', cause: { status: 429, retryAfterS: 7 } });
  fakeWx().network.answer(URL, { statusCode: 503, header: { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' } });
  await expect(ask().promise).rejects.toMatchObject({ kind: 'server', cause: { status: 503, retryAfterS: null } });
});

it('gives up an answer whose headers say that it is too large, before it comes', async () => {
  fakeWx().network.answer(URL, { header: { 'Content-Length': String(20 * 1024 * 1024) }, data: '{}' });
  await expect(ask().promise).rejects.toMatchObject({ kind: 'too-large' });
  expect(fakeWx().network.aborted).toEqual([URL]);
});

it('refuses an answer over 5 MB whose headers said nothing, counted in bytes', async () => {
  fakeWx().network.answer(URL, { data: `"${'河'.repeat(1_800_000)}"` });
  await expect(ask().promise).rejects.toMatchObject({ kind: 'too-large' });
  fakeWx().network.answer(URL, { data: `"${'河'.repeat(1_700_000)}"` });
  await expect(ask().promise).resolves.toMatchObject({ status: 200 });
});

it('ends by itself when the platform does not: a slow drip is late too', async () => {
  jest.useFakeTimers();
  fakeWx().network.answer(URL, { data: '{}', held: true });
  const late = expect(ask().promise).rejects.toMatchObject({ kind: 'timeout' });
  jest.advanceTimersByTime(5501);
  await late;
  expect(fakeWx().network.aborted).toEqual([URL]);
  jest.useRealTimers();
});
