import { mapCall } from '../../../miniprogram/core/call';
import type { JsonAnswer, JsonRequest } from '../../../miniprogram/platform/request';
import { revalidating } from '../../../miniprogram/platform/revalidate';

function server(...answers: Partial<JsonAnswer>[]) {
  const asked: JsonRequest[] = [];
  const ask = revalidating((request) => {
    asked.push(request);
    const answer = { status: 200, headers: {}, value: null, ...answers[asked.length - 1] };
    return { promise: Promise.resolve(answer), abort: () => undefined };
  });
  return {
    asked,
    call: (url = 'a') => ask({ url, timeoutMs: 1 }),
    get: (url = 'a', headers?: Record<string, string>) => ask({ url, timeoutMs: 1, headers }).promise,
  };
}

it.each([
  [{ etag: '"1"', 'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT' }, { 'If-None-Match': '"1"' }],
  [{ 'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT' }, { 'If-Modified-Since': 'Mon, 02 Mar 2026 08:00:00 GMT' }],
])('asks with what marked the last answer: %j', async (headers, sent) => {
  const { asked, get } = server({ headers, value: 'old' }, { status: 304 });
  await get();
  await expect(get()).resolves.toMatchObject({ status: 200, value: 'old' });
  expect(asked[1]).toMatchObject({ headers: sent, answers: [304] });
});

it('takes a new answer, and asks with its mark from then on', async () => {
  const { asked, get } = server(
    { headers: { etag: '"1"' }, value: 'old' },
    { headers: { etag: '"2"' }, value: 'new' },
    { status: 304 },
  );
  await get();
  await expect(get()).resolves.toMatchObject({ value: 'new' });
  await expect(get()).resolves.toMatchObject({ value: 'new' });
  expect(asked[2].headers).toEqual({ 'If-None-Match': '"2"' });
});

it('leaves alone what has no mark, other addresses, and a source that sends headers of its own', async () => {
  const { asked, get } = server({ value: 1 }, {}, { headers: { etag: '"1"' } });
  await get();
  await get();
  await get('a', { Accept: 'x' });
  await get('b');
  expect(asked.map(({ headers }) => headers)).toEqual([undefined, undefined, { Accept: 'x' }, undefined]);
});

it('forgets the oldest of many answers', async () => {
  const { asked, get } = server(...Array.from({ length: 20 }, () => ({ headers: { etag: '"1"' } })));
  for (let at = 0; at < 13; at += 1) await get(`u${at}`);
  await get('u0');
  await get('u12');
  expect(asked.slice(-2).map(({ headers }) => headers)).toEqual([undefined, { 'If-None-Match': '"1"' }]);
});

it('forgets an answer that nobody could read, and asks for it whole', async () => {
  const { asked, call, get } = server(
    { headers: { etag: '"1"' }, value: 'cut' },
    { headers: { etag: '"1"' }, value: 'whole' },
  );
  const read = mapCall(call(), ({ value }) => {
    if (value === 'cut') throw new Error('cannot be read');
    return value;
  });
  await expect(read.promise).rejects.toThrow('cannot be read');
  await expect(get()).resolves.toMatchObject({ value: 'whole' });
  expect(asked[1].headers).toBeUndefined();
});
