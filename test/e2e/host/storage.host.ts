/** Storage: JSON and dates, copied, 1 MB a key, 10 MB in all. */
import assert from 'node:assert/strict';
import { appOf, page, type HostSuite } from './host-suite';
import { evaluate } from './families/plain-app';
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

const SAY = `((key, value) => { try { wx.setStorageSync(key, value); return 'ok'; } catch (error) { return error.message; } })`;
/** Writes into a store that is full: a new value, one that grows, one that shrinks, and a new one in the room that gave. */
const ATTEMPTS = `[['new', '1'], ['kept', 'x'.repeat(101)], ['kept', ''], ['new', '1']].map((pair) => ${SAY}(...pair))`;

export const storageSuite: HostSuite = {
  name: 'storage',
  files: { ...appOf(['pages/a/a', 'pages/b/b']), ...probePage('pages/a/a', { onLoad: ON_LOAD }), ...page('pages/b/b') },
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

    'is full as it is, until something goes': async ({ open }) => {
      const phone = await open({ url: '/pages/b/b' });
      await evaluate(phone, `wx.setStorageSync('kept', 'x'.repeat(100)); window.mp.harmStorage('full')`);
      const words = await evaluate(phone, ATTEMPTS);
      assert.deepEqual(words, [
        'setStorageSync:fail exceed storage max size 10Mb',
        'setStorageSync:fail exceed storage max size 10Mb',
        'ok',
        'ok',
      ]);
      const empty = await open({ url: '/pages/b/b', query: 'storage=full' });
      assert.match(await evaluate(empty, `${SAY}('first', '1')`), /exceed storage max size/);
    },

    'gives back halves of what was spoilt, and takes new values': async ({ open }) => {
      const phone = await open({ url: '/pages/b/b' });
      await evaluate(phone, `wx.setStorageSync('row', { id: 'abcdef' })`);
      await phone.launch('/pages/b/b', 'storage=corrupt');
      assert.equal(await evaluate(phone, `wx.getStorageSync('row')`), '{"id":"');
      await evaluate(phone, `wx.setStorageSync('row', { id: 'new' })`);
      assert.deepEqual(await evaluate(phone, `wx.getStorageSync('row')`), { id: 'new' });
    },

    'fails every read while it is unreadable': async ({ open }) => {
      const phone = await open({ url: '/pages/b/b' });
      await evaluate(phone, `wx.setStorageSync('row', 1); window.mp.harmStorage('unreadable')`);
      const read = `(() => { try { return wx.getStorageSync('row'); } catch (error) { return error.message; } })()`;
      assert.equal(await evaluate(phone, read), 'getStorageSync:fail internal error');
      const late = `new Promise((done) => wx.getStorage({ key: 'row', fail: ({ errMsg }) => done(errMsg) }))`;
      assert.equal(await evaluate(phone, late), 'getStorage:fail internal error');
      await phone.read((window) => window.mp?.harmStorage('sound'));
      assert.equal(await evaluate(phone, read), 1);
    },
  },
};
