/** App code sees the language and WeChat, and nothing of the browser. */
import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import type { Browser } from 'playwright-core';
import { appOf, dataOf, page, type HostSuite } from './host-suite';

/** What platform.md names as missing on phones, and what apps reach for by habit. */
const MISSING =
  'window document self top parent frames location navigator history localStorage sessionStorage fetch XMLHttpRequest ' +
  'alert Image URL URLSearchParams TextEncoder TextDecoder AbortController structuredClone atob btoa queueMicrotask crypto ' +
  'performance Intl requestAnimationFrame requestIdleCallback WebSocket Worker DOMParser FormData Blob File indexedDB ' +
  'postMessage MutationObserver IntersectionObserver ResizeObserver caches Event CustomEvent Node HTMLElement Response';

const KEPT =
  'Object Promise Proxy Map Set JSON Math Date Symbol Uint8Array console setTimeout wx getApp getCurrentPages';

/** Every global name of an empty page that is not the language's. */
async function namesOfBrowser(browser: Browser): Promise<string[]> {
  const blank = await browser.newPage();
  const names = await blank.evaluate(() => {
    const found = new Set<string>();
    for (
      let at: object | null = window;
      at !== null && at !== Object.prototype;
      at = Object.getPrototypeOf(at) as object | null
    )
      for (const name of Object.getOwnPropertyNames(at)) found.add(name);
    return [...found].filter((name) => /^[a-z]\w*$/i.test(name) && name !== 'constructor');
  });
  await blank.close();
  return names;
}

const probe = (names: string[]): string => `
  const seen = { ${names.map((name) => `${name}: typeof ${name}`).join(', ')} };
  const attempt = (run) => { try { return String(run()); } catch (error) { return 'threw ' + error.message; } };
  const globals = new Function('return this')();
  const read = (text) => String(new Date(text).getTime());
  Page({
    onLoad() {
      this.setData({
        seen,
        fromGlobal: ${JSON.stringify(MISSING.split(' '))}.filter((name) => globalThis[name] !== undefined || globals[name] !== undefined),
        now: Date.now(),
        isOneObject: globals === globalThis && globals.Array === Array,
        looseThis: attempt(() => (function () { return this; })()),
        code: attempt(() => new Function('return 1')()),
        called: attempt(() => Function('a', 'return a')(1)),
        evaluated: attempt(() => eval('1 + 1')),
        hiddenFunction: attempt(() => (() => {}).constructor('return document')()),
        stringTimer: attempt(() => setTimeout('1', 0)),
        dates: {
          space: read('2024-01-02 03:04:05'), colonless: read('2024-01-02T03:04:05+0000'), english: read('Jan 2, 2024'),
          rfc: read('Tue, 02 Jan 2024 03:04:05 +0000'), dashes: read('2024-1-2'), parsed: String(Date.parse('2024-01-02 03:04')),
          iso: read('2024-01-02T03:04:05Z'), day: read('2024-01-02'), slashes: read('2024/01/02 03:04:05'),
          own: read(new Date(0).toString()), utc: read(new Date(0).toUTCString()),
          parts: String(new Date(2024, 0, 2).getFullYear()), copy: String(new Date(new Date(5)).getTime()),
          isDate: String(new Date() instanceof Date), now: typeof Date.now(), called: typeof Date(),
        },
        locale: [(1234567.5).toLocaleString(), new Date(0).toLocaleDateString() === new Date(0).toDateString(), '\u4e00'.localeCompare('\u4e59')],
      });
    },
  });`;

export const globalsSuite: HostSuite = {
  name: 'globals',
  files: async (browser) => ({
    ...appOf(['pages/a/a']),
    ...page('pages/a/a', {
      script: probe([...new Set([...(await namesOfBrowser(browser)), ...MISSING.split(' '), ...KEPT.split(' ')])]),
    }),
  }),
  steps: {
    'hides every name of the browser that is not ECMAScript': async ({ open }) => {
      const { seen } = (await dataOf(await open())) as { seen: Record<string, string> };
      for (const name of MISSING.split(' ')) assert.equal(seen[name], 'undefined', name);
      const language = new Set(runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]);
      const left = Object.keys(seen).filter((name) => seen[name] !== 'undefined');
      const allowed = /^(eval|globalThis|console|(set|clear)(Timeout|Interval)|wx|getApp|getCurrentPages)$/;
      assert.deepEqual(
        left.filter((name) => !language.has(name) && !allowed.test(name)),
        [],
      );
    },

    'keeps the language, the timers and wx': async ({ open }) => {
      const { seen } = (await dataOf(await open())) as { seen: Record<string, string> };
      assert.deepEqual(
        KEPT.split(' ').filter((name) => seen[name] === 'undefined'),
        [],
      );
    },

    'gives a global object without a browser in it': async ({ open }) => {
      const { fromGlobal, isOneObject, looseThis } = await dataOf(await open());
      assert.deepEqual([fromGlobal, isOneObject, looseThis], [[], true, 'undefined']);
    },

    'refuses code made of strings': async ({ open }) => {
      const { code, called, evaluated, hiddenFunction, stringTimer } = await dataOf(await open());
      for (const answer of [code, called, evaluated, hiddenFunction, stringTimer])
        assert.match(String(answer), /^threw .*not allowed/);
    },

    'reads dates no better than an old iPhone': async ({ open }) => {
      const { dates } = (await dataOf(await open())) as { dates: Record<string, string> };
      for (const name of ['space', 'colonless', 'english', 'rfc', 'dashes', 'parsed'])
        assert.equal(dates[name], 'NaN', name);
      const time = String(Date.UTC(2024, 0, 2, 3, 4, 5));
      const { iso, day, own, utc, parts, copy, isDate, now, called } = dates;
      assert.deepEqual([iso, day], [time, String(Date.UTC(2024, 0, 2))]);
      assert.deepEqual(
        [own, utc, parts, copy, isDate, now, called],
        ['0', '0', '2024', '5', 'true', 'number', 'string'],
      );
      assert.notEqual(dates.slashes, 'NaN');
    },

    'follows a clock that a test moves': async ({ open }) => {
      const phone = await open();
      const before = Number((await dataOf(phone)).now);
      await phone.waitMinutes(60);
      await phone.read((window) => window.mp?.relaunch('/pages/a/a'));
      assert.ok(Number((await dataOf(phone)).now) - before > 59 * 60_000);
    },

    'has no locales': async ({ open }) => {
      assert.deepEqual((await dataOf(await open())).locale, ['1234567.5', true, -1]);
    },
  },
};
