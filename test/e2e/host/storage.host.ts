/** Storage: JSON and dates, copied, 1 MB a key, 10 MB in all. */
import assert from 'node:assert/strict';
import { appOf, type HostSuite } from './host-suite';
import { answer, probePage } from './probe-page';

const ON_LOAD = `
  const value = { list: [1], at: new Date(0), fn() {}, none: undefined };
  wx.setStorageSync('value', value);
  value.list.push(2);
  const read = wx.getStorageSync('value');
  read.list.push(3);
  out('value', wx.getStorageSync('value'));
  wx.setStorageSync('date', new Date(5));
  const date = wx.getStorageSync('date');
  out('date', [date instanceof Date, date.getTime()]);
  out('missing', wx.getStorageSync('missing'));
  const big = 'a'.repeat(1024 * 1024);
  out('bigSync', say(() => wx.setStorageSync('big', big)));
  wx.setStorage({ key: 'big', data: big, fail: ({ errMsg }) => out('big', errMsg) });
  const ring = {}; ring.ring = ring;
  out('ring', say(() => wx.setStorageSync('ring', ring)));
  const part = '字'.repeat(340 * 1024);
  for (let at = 0; at < 10; at += 1) wx.setStorageSync('part' + at, part);
  out('size', wx.getStorageInfoSync().currentSize);
  out('fullSync', say(() => wx.setStorageSync('part10', part)));
  wx.setStorage({ key: 'part10', data: part, fail: ({ errMsg }) => out('full', errMsg) });
  out('again', say(() => wx.setStorageSync('part0', part)));
  wx.getStorage({ key: 'missing', fail: ({ errMsg }) => out('notFound', errMsg) });`;

export const storageSuite: HostSuite = {
  name: 'storage',
  files: { ...appOf(['pages/a/a']), ...probePage('pages/a/a', { onLoad: ON_LOAD }) },
  steps: {
    'keeps JSON and dates, copied both ways': async ({ open }) => {
      const phone = await open();
      assert.deepEqual(await answer(phone, 'value'), { list: [1], at: '1970-01-01T00:00:00.000Z' });
      assert.deepEqual(await answer(phone, 'date'), [true, 5]);
      assert.equal(await answer(phone, 'missing'), '');
      assert.match(String(await answer(phone, 'notFound')), /^getStorage:fail data not found/);
      assert.match(String(await answer(phone, 'ring')), /^threw setStorageSync:fail .*circular/);
    },

    'refuses more than 1 MB a key and 10 MB in all': async ({ open }) => {
      const phone = await open();
      assert.equal(await answer(phone, 'bigSync'), 'threw setStorageSync:fail exceed storage item max length');
      assert.equal(await answer(phone, 'big'), 'setStorage:fail exceed storage item max length');
      assert.ok(Number(await answer(phone, 'size')) > 9 * 1024);
      assert.equal(await answer(phone, 'fullSync'), 'threw setStorageSync:fail exceed storage max size 10Mb');
      assert.equal(await answer(phone, 'full'), 'setStorage:fail exceed storage max size 10Mb');
      assert.equal(await answer(phone, 'again'), 'undefined');
    },
  },
};
