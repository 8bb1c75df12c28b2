/** Requests: listed hosts only, ten at once, WeChat's answers. */
import assert from 'node:assert/strict';
import type { Phone } from '../phone';
import { appOf, type HostSuite } from './host-suite';
import { callWx } from './families/plain-app';
import { withServer } from './families/small-server';
import { answer, probePage } from './probe-page';

const METHODS = `
  ask(url, options) {
    return new Promise((done) => wx.request({ url, ...options, success: done, fail: done }));
  },
  one(url, name, options) {
    this.ask(url, options).then((result) => this.out(name, result));
  },
  many(url, count) {
    for (let at = 0; at < count; at += 1) this.ask(url + at).then((result) => this.out('answer' + at, result.statusCode));
  },
  stopQueued() {
    for (let at = 0; at < 10; at += 1) this.ask('http://allowed.test/slow' + at);
    const task = wx.request({ url: 'http://allowed.test/never', fail: ({ errMsg }) => this.out('stopped', errMsg) });
    task.abort();
  },`;

const call = (phone: Phone, name: string, ...input: unknown[]): Promise<unknown> =>
  phone.page
    .frame({ name: 'app' })
    ?.evaluate(([method, args]) => window.mp?.top()?.call(method as string, ...(args as unknown[])), [name, input]) ??
  Promise.reject(new Error('no frame'));

const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

export const networkSuite: HostSuite = {
  name: 'network',
  files: { ...appOf(['pages/a/a']), ...probePage('pages/a/a', { methods: METHODS }) },
  hosts: ['allowed.test', 'allowed.test:8443'],
  steps: {
    'refuses a host that is not listed, other ports among them': async ({ open }) => {
      const phone = await open();
      for (const [at, url] of [
        'http://other.test/a',
        'http://allowed.test:81/a',
        'http://sub.allowed.test/',
      ].entries()) {
        await call(phone, 'one', url, `refused${at}`);
        const { errMsg, errno } = (await answer(phone, `refused${at}`)) as { errMsg: string; errno: number };
        assert.deepEqual([errMsg, errno], ['request:fail url not in domain list', 600002]);
      }
    },

    'downloads from listed hosts only, pictures that are looked at among them': async ({ open }) => {
      const phone = await open();
      const url = 'http://other.test/a.png';
      const download = await callWx(phone, 'downloadFile', { url });
      assert.deepEqual([download.errMsg, download.errno], ['downloadFile:fail url not in domain list', 600002]);
      const reason = 'download image fail. reason: downloadFile:fail url not in domain list';
      assert.equal((await callWx(phone, 'getImageInfo', { src: url })).errMsg, `getImageInfo:fail ${reason}`);
      const local = await callWx(phone, 'getImageInfo', { src: 'http://tmp/none.png' });
      assert.match(local.errMsg, /no such file/);
    },

    'follows no redirect to a host that is not listed': async ({ open }) => {
      const phone = await open();
      await withServer(async (origin) => {
        const headers = { ...CORS, location: `${origin}/pixel.png` };
        await phone.page.route('http://allowed.test/**', (route) => route.fulfill({ status: 302, headers }));
        for (const name of ['request', 'downloadFile']) {
          const { errMsg, errno } = await callWx(phone, name, { url: 'http://allowed.test/hop' });
          assert.deepEqual([errMsg, errno], [`${name}:fail url not in domain list`, 600002]);
        }
      });
    },

    'lets a listed host through, and every host with the rules off': async ({ open }) => {
      const phone = await open({ query: 'rules=off' });
      await phone.page.route('http://*.test/**', (route) => route.fulfill({ headers: CORS, body: '{"ok":true}' }));
      await call(phone, 'one', 'http://other.test/a', 'off');
      assert.deepEqual(((await answer(phone, 'off')) as { data: unknown }).data, { ok: true });
      const strict = await open();
      await strict.page.route('http://*.test/**', (route) => route.fulfill({ headers: CORS, body: '{"ok":true}' }));
      await call(strict, 'one', 'http://allowed.test/a', 'on');
      assert.deepEqual(((await answer(strict, 'on')) as { data: unknown }).data, { ok: true });
    },

    'sends ten requests at once and queues the others': async ({ open }) => {
      const phone = await open();
      let running = 0;
      let most = 0;
      await phone.page.route('http://allowed.test/**', async (route) => {
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setTimeout(resolve, 150));
        running -= 1;
        await route.fulfill({ headers: CORS, body: '1' });
      });
      await call(phone, 'many', 'http://allowed.test/', 14);
      assert.equal(await answer(phone, 'answer13'), 200);
      assert.equal(most, 10);
    },

    'stops a request that still waits': async ({ open }) => {
      const phone = await open();
      const asked: string[] = [];
      await phone.page.route('http://allowed.test/**', async (route) => {
        asked.push(route.request().url());
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.fulfill({ headers: CORS, body: '1' }).catch(() => undefined);
      });
      await call(phone, 'stopQueued');
      assert.equal(await answer(phone, 'stopped'), 'request:fail abort');
      assert.ok(!asked.some((url) => url.endsWith('never')));
    },

    'gives text that is not JSON as text, any status as success, and a slow answer as a time-out': async ({ open }) => {
      const phone = await open();
      phone.expectErrors(/404/);
      await phone.page.route('http://allowed.test/**', async (route) => {
        if (route.request().url().endsWith('slow')) return;
        await route.fulfill({ status: 404, headers: CORS, body: '<p>gone</p>' });
      });
      await call(phone, 'one', 'http://allowed.test/x', 'text');
      const { data, statusCode } = (await answer(phone, 'text')) as { data: unknown; statusCode: number };
      assert.deepEqual([data, statusCode], ['<p>gone</p>', 404]);
      await call(phone, 'one', 'http://allowed.test/slow', 'late', { timeout: 100 });
      const { errMsg, errno } = (await answer(phone, 'late')) as { errMsg: string; errno: number };
      assert.deepEqual([errMsg, errno], ['request:fail timeout', 5]);
      await call(phone, 'one', 'allowed.test/x', 'bad');
      assert.match(((await answer(phone, 'bad')) as { errMsg: string }).errMsg, /invalid url/);
    },

    'sends no Referer of the app': async ({ open }) => {
      const phone = await open();
      const seen: (string | undefined)[] = [];
      await phone.page.route('http://allowed.test/**', async (route) => {
        if (route.request().method() === 'GET') seen.push(route.request().headers()['referer']);
        await route.fulfill({ headers: CORS, body: '1' });
      });
      await call(phone, 'one', 'http://allowed.test/r', 'sent', { header: { Referer: 'http://faked.test/' } });
      await answer(phone, 'sent');
      assert.ok(seen.length > 0 && !seen.some((referer) => referer?.includes('faked')), String(seen));
    },
  },
};
