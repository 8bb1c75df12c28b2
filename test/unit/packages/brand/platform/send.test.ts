/** One batch of counts on its way: what leaves the phone, and whether it was taken. */
import { fakeWx } from '../../../../fakes/wx/fake-wx';
import type { Answer } from '../../../../fakes/wx/network';
import { sendJson } from '../../../../../miniprogram/packages/brand/platform/send';

const URL = 'https://counts.test/batches';
const BATCH = { batch: 'k3v9', events: [{ brand: 'tea', step: 'opened' }] };

function sent(answer: Answer): Promise<boolean> {
  fakeWx().network.answer('/batches', answer);
  return new Promise((resolve) => sendJson(URL, BATCH, resolve));
}

it('posts the body as JSON, and nothing beside it', async () => {
  await sent({});
  expect(fakeWx().calls.to('request')).toEqual([
    {
      url: URL,
      method: 'POST',
      data: JSON.stringify(BATCH),
      header: { 'content-type': 'application/json' },
      dataType: '其他',
      success: expect.any(Function) as unknown,
      fail: expect.any(Function) as unknown,
    },
  ]);
});

it.each<[string, Answer, boolean]>([
  ['200', { statusCode: 200 }, true],
  ['204 without a body', { statusCode: 204, data: '' }, true],
  ['299', { statusCode: 299 }, true],
  ['a body that is no JSON', { data: '<p>taken</p>' }, true],
  ['304', { statusCode: 304 }, false],
  ['400', { statusCode: 400 }, false],
  ['503', { statusCode: 503 }, false],
  ['no network', { errMsg: 'request:fail net' }, false],
  ['no answer in time', { errMsg: 'request:fail timeout' }, false],
])('on %s', async (_name, answer, isTaken) => {
  expect(await sent(answer)).toBe(isTaken);
});
