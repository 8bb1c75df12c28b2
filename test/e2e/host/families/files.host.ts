/** The file system, downloads and pictures in files. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { eventually } from '../../eventually';
import { filesAtRest } from '../../stored';
import type { HostSuite } from '../host-suite';
import { callWx, evaluate, plainApp } from './plain-app';
import { PIXELS, withServer } from './small-server';

/** Runs statements over `fs` and `root` in the app's frame and answers what they return; a throw becomes its errMsg. */
const inFiles = (statements: string): string => `(() => {
  const fs = wx.getFileSystemManager();
  const root = wx.env.USER_DATA_PATH;
  const attempt = (run) => { try { run(); return 'ok'; } catch (error) { return [error.errno, error.errMsg]; } };
  ${statements}
})()`;

/** One asynchronous call of the file system manager. */
const asynchronous = (name: string, options: string): string => `new Promise((resolve) => {
  const root = wx.env.USER_DATA_PATH;
  wx.getFileSystemManager().${name}({ ...${options}, success: resolve, fail: resolve });
})`;

export const filesSuite: HostSuite = {
  name: 'files',
  files: plainApp(),
  steps: {
    'writes, appends, reads, lists and removes': async ({ open }) => {
      const phone = await open();
      const seen = await evaluate(
        phone,
        inFiles(`
          fs.mkdirSync(root + '/notes/deep', true);
          fs.writeFileSync(root + '/notes/a.txt', '你好');
          fs.appendFileSync(root + '/notes/a.txt', '！');
          fs.copyFileSync(root + '/notes/a.txt', root + '/notes/deep/b.txt');
          const text = fs.readFileSync(root + '/notes/a.txt', 'utf8');
          const stat = fs.statSync(root + '/notes/a.txt');
          const tree = fs.statSync(root + '/notes', true).map(({ path, stats }) => [path, stats.isDirectory()]);
          const names = fs.readdirSync(root + '/notes');
          const buffer = fs.readFileSync(root + '/notes/a.txt').byteLength;
          const base64 = fs.readFileSync(root + '/notes/a.txt', 'base64');
          fs.unlinkSync(root + '/notes/a.txt');
          fs.rmdirSync(root + '/notes', true);
          return { text, size: stat.size, isFile: stat.isFile(), tree, names, buffer, base64, left: fs.readdirSync(root) };
        `),
      );
      assert.deepEqual(seen, {
        text: '你好！',
        size: 9,
        isFile: true,
        tree: [
          ['/', true],
          ['/a.txt', false],
          ['/deep', true],
          ['/deep/b.txt', false],
        ],
        names: ['a.txt', 'deep'],
        buffer: 9,
        base64: '5L2g5aW977yB',
        left: [],
      });
    },

    "fails with WeChat's numbers": async ({ open }) => {
      const phone = await open();
      const numbers = await evaluate(
        phone,
        inFiles(`
          fs.mkdirSync(root + '/full');
          fs.writeFileSync(root + '/full/x', '1');
          return [
            () => fs.accessSync(root + '/none'),
            () => fs.writeFileSync(root + '/none/a.txt', ''),
            () => fs.writeFileSync('/app.json', ''),
            () => fs.mkdirSync(root + '/full'),
            () => fs.rmdirSync(root + '/full'),
            () => fs.readdirSync(root + '/full/x'),
            () => fs.unlinkSync(root + '/full'),
            () => fs.saveFileSync(root + '/full/x'),
          ].map((run) => attempt(run)[0]);
        `),
      );
      assert.deepEqual(numbers, [1300002, 1300002, 1300013, 1301005, 1300066, 1300020, 1301003, 1301112]);
      const answer = await evaluate(phone, asynchronous('readFile', '{ filePath: root + "/none" }'));
      assert.equal(
        (answer as { errMsg: string }).errMsg,
        'readFile:fail no such file or directory, open "http://usr/none"',
      );
    },

    "tells a file's size and digest": async ({ open }) => {
      const phone = await open();
      await evaluate(phone, inFiles(`fs.writeFileSync(root + '/a.txt', '你好')`));
      const info = (options: string) =>
        evaluate(phone, asynchronous('getFileInfo', `{ filePath: root + '/a.txt'${options} }`));
      assert.deepEqual(await info(''), {
        errMsg: 'getFileInfo:ok',
        size: 6,
        digest: '7eca689f0d3389d9dea66ae112e5cfd7',
      });
      const { digest } = (await info(", digestAlgorithm: 'sha1'")) as { digest: string };
      assert.equal(digest, createHash('sha1').update('你好').digest('hex'));
    },

    'gives no promise': async ({ open }) => {
      const phone = await open();
      assert.equal(
        await evaluate(phone, 'String(wx.getFileSystemManager().access({ path: wx.env.USER_DATA_PATH }))'),
        'undefined',
      );
    },

    'keeps files across runs, and temporary ones for one run': async ({ open }) => {
      const phone = await open({ query: 'platform=ios' });
      const root = await evaluate<string>(phone, 'wx.env.USER_DATA_PATH');
      assert.equal(root, 'wxfile://usr');
      await withServer(async (origin) => {
        const { tempFilePath } = await callWx(phone, 'downloadFile', { url: `${origin}/pixel.png` });
        await evaluate(phone, inFiles(`fs.writeFileSync(root + '/kept', 'x')`));
        await filesAtRest(phone);
        await phone.launch('', 'platform=ios');
        assert.equal(await evaluate(phone, inFiles(`return fs.readFileSync(root + '/kept', 'utf8')`)), 'x');
        const gone = await evaluate<[number]>(
          phone,
          inFiles(`return attempt(() => fs.accessSync('${String(tempFilePath)}'))`),
        );
        assert.equal(gone[0], 1300002);
      });
    },

    'refuses what goes over the quota and keeps what was there': async ({ open }) => {
      const phone = await open({ query: 'quota=100' });
      const seen = await evaluate<[unknown, unknown, string]>(
        phone,
        inFiles(`
          fs.writeFileSync(root + '/a', 'x'.repeat(90));
          const failure = attempt(() => fs.writeFileSync(root + '/b', 'x'.repeat(20)));
          const again = attempt(() => fs.writeFileSync(root + '/a', 'y'.repeat(100)));
          return [failure[0], again, fs.readFileSync(root + '/a', 'utf8').slice(0, 1)];
        `),
      );
      assert.deepEqual(seen, [1300202, 'ok', 'y']);
    },

    'can be full, lost or cut short, as WeChat or the phone may leave them': async ({ open }) => {
      const phone = await open();
      const fill = `fs.mkdirSync(root + '/kept'); fs.writeFileSync(root + '/kept/a', '0123456789');`;
      await evaluate(phone, inFiles(fill));
      await phone.read((window) => window.mp?.harmFiles('full'));
      const tried = `attempt(() => fs.writeFileSync(root + '/b', '12'))`;
      const seen = await evaluate<[[number], string, string]>(
        phone,
        inFiles(`const first = ${tried}; fs.writeFileSync(root + '/kept/a', '01234567'); return [first, ${tried}];`),
      );
      assert.deepEqual([seen[0][0], seen[1]], [1300202, 'ok']);
      await filesAtRest(phone);
      await phone.launch('', 'files=corrupt');
      assert.equal(await evaluate(phone, inFiles(`return fs.readFileSync(root + '/kept/a', 'utf8')`)), '0123');
      await phone.read((window) => window.mp?.harmFiles('lost'));
      assert.deepEqual(await evaluate(phone, inFiles('return fs.readdirSync(root)')), []);
    },

    'downloads with progress; a status of 404 is a success': async ({ open }) => {
      const phone = await open();
      await withServer(async (origin) => {
        const seen = await evaluate<Record<string, unknown>>(
          phone,
          `new Promise((resolve) => {
            const steps = [];
            const task = wx.downloadFile({ url: '${origin}/pixel.png', success: (answer) => resolve({ ...answer, steps, isTask: typeof task.then }) });
            task.onProgressUpdate(({ progress }) => steps.push(progress));
          })`,
        );
        assert.equal(seen.statusCode, 200);
        assert.equal(seen.isTask, 'undefined');
        assert.deepEqual((seen.steps as number[]).at(-1), 100);
        assert.match(String(seen.tempFilePath), /^http:\/\/tmp\/.*\.png$/);
        const missing = await callWx(phone, 'downloadFile', { url: `${origin}/none` });
        phone.expectErrors(/404/);
        assert.deepEqual([missing.errMsg, missing.statusCode], ['downloadFile:ok', 404]);
      });
    },

    'gives a download up': async ({ open }) => {
      const phone = await open();
      await withServer(async (origin) => {
        const answer = await evaluate<{ errMsg: string }>(
          phone,
          `new Promise((resolve) => {
            const task = wx.downloadFile({ url: '${origin}/slow', fail: resolve });
            task.onHeadersReceived(() => task.abort());
          })`,
        );
        assert.equal(answer.errMsg, 'downloadFile:fail abort');
      });
    },

    'moves a saved file, lists it and draws it in an image': async ({ open }) => {
      const phone = await open();
      await withServer(async (origin) => {
        const { tempFilePath } = await callWx(phone, 'downloadFile', { url: `${origin}/pixel.png` });
        const temp = String(tempFilePath);
        const info = await callWx(phone, 'getImageInfo', { src: temp });
        assert.deepEqual([info.width, info.height, info.type, info.path], [2, 1, 'png', temp]);
        const seen = await evaluate<{ saved: string; dead: number[]; list: { size: number }[] }>(
          phone,
          inFiles(`
            const saved = fs.saveFileSync('${temp}');
            return { saved, dead: attempt(() => fs.accessSync('${temp}')), list: [] };
          `),
        );
        assert.equal(seen.dead[0], 1300002);
        const { fileList } = await evaluate<{ fileList: { filePath: string; size: number }[] }>(
          phone,
          asynchronous('getSavedFileList', '{}'),
        );
        assert.deepEqual(
          fileList.map(({ filePath, size }) => [filePath, size]),
          [[seen.saved, PIXELS.byteLength]],
        );
        await evaluate(phone, `window.mp.top().instance.setData({ picture: '${seen.saved}' })`);
        const width = phone.screen.locator('image, wx-image').first();
        await eventually(async () =>
          assert.equal(await width.evaluate((box) => box.querySelector('img')?.naturalWidth), 2),
        );
      });
    },
  },
};
