/** Canvases on the page and off the screen, and their pictures. */
import assert from 'node:assert/strict';
import { appOf, page, type HostSuite } from '../host-suite';
import { callWx, evaluate } from './plain-app';

const WXML = `
<canvas type="2d" id="poster" style="width: 120px; height: 80px" data-kind="poster" />
<canvas id="plain" />
<scroll-view id="list" scroll-y style="height: 50px"><view style="height: 400px">long</view></scroll-view>`;

/** Runs statements with the 2d canvas of the page as `canvas`; answers what they return. */
const onCanvas = (statements: string): string => `new Promise((resolve) => {
  wx.createSelectorQuery().select('#poster').fields({ node: true, size: true }).exec(async ([found]) => {
    const canvas = found.node;
    const context = canvas.getContext('2d');
    resolve(await (async () => { ${statements} })());
  });
})`;

const SIZE_OF = `const sizeOf = (canvas, options) => new Promise((resolve, reject) => {
  wx.canvasToTempFilePath({ canvas, ...options, success: ({ tempFilePath }) => {
    wx.getImageInfo({ src: tempFilePath, success: ({ width, height, type }) => resolve([width, height, type]), fail: reject });
  }, fail: ({ errMsg }) => resolve(errMsg) });
});`;

export const canvasSuite: HostSuite = {
  name: 'canvas',
  files: { ...appOf(['pages/a/a']), ...page('pages/a/a', { wxml: WXML }) },
  steps: {
    'answers sizes, places, data, styles and nodes of a query': async ({ open }) => {
      const phone = await open();
      const answers = await evaluate<Record<string, unknown>[]>(
        phone,
        `new Promise((resolve) => wx.createSelectorQuery()
          .select('#poster').fields({ id: true, dataset: true, rect: true, size: true, computedStyle: ['display'] })
          .select('#list').scrollOffset()
          .select('#plain').fields({ node: true })
          .selectViewport().boundingClientRect()
          .exec((found) => resolve(JSON.parse(JSON.stringify(found)))))`,
      );
      const [poster, list, plain, viewport] = answers;
      assert.deepEqual(poster, {
        ...{ id: 'poster', dataset: { kind: 'poster' }, left: 0, top: 0, right: 120, bottom: 80 },
        ...{ width: 120, height: 80, display: 'inline-block' },
      });
      assert.deepEqual([list?.scrollHeight, list?.scrollTop], [400, 0]);
      assert.deepEqual(plain, { node: null });
      assert.equal(viewport?.width, 390);
    },

    'has a buffer of its own that forgets when it is resized': async ({ open }) => {
      const phone = await open();
      const seen = await evaluate(
        phone,
        onCanvas(`
          const first = [canvas.width, canvas.height];
          context.fillRect(0, 0, 10, 10);
          context.scale(2, 2);
          canvas.width = 240;
          const pixel = context.getImageData(1, 1, 1, 1).data[3];
          return [first, pixel, context.getTransform().a, found.width];
        `),
      );
      assert.deepEqual(seen, [[300, 150], 0, 1, 120]);
    },

    'exports what was drawn, as large as asked': async ({ open }) => {
      const phone = await open();
      const seen = await evaluate(
        phone,
        onCanvas(`
          ${SIZE_OF}
          return [
            await sizeOf(canvas, { destWidth: 60, destHeight: 30 }),
            await sizeOf(canvas, { fileType: 'jpg' }),
            canvas.toDataURL().slice(0, 22),
            canvas.toDataURL('image/jpeg').slice(0, 23),
          ];
        `),
      );
      assert.deepEqual(seen, [
        [60, 30, 'png'],
        [300, 150, 'jpeg'],
        'data:image/png;base64,',
        'data:image/jpeg;base64,',
      ]);
    },

    'multiplies the size by the ratio of the screen when none is given': async ({ open }) => {
      const phone = await open();
      const seen = await evaluate(
        phone,
        onCanvas(`
          ${SIZE_OF}
          Object.defineProperty(window, 'devicePixelRatio', { value: 3 });
          return sizeOf(canvas, {});
        `),
      );
      assert.deepEqual(seen, [900, 450, 'png']);
    },

    'refuses a canvas that no phone holds, and one that is not there': async ({ open }) => {
      const phone = await open();
      const big = await evaluate(phone, onCanvas(`${SIZE_OF} canvas.height = 17000; return sizeOf(canvas, {});`));
      assert.equal(big, 'canvasToTempFilePath:fail no image');
      assert.match((await callWx(phone, 'canvasToTempFilePath', {})).errMsg, /fail canvas is empty/);
    },

    'draws a picture of a file': async ({ open }) => {
      const phone = await open();
      const color = await evaluate(
        phone,
        onCanvas(`
          context.fillStyle = '#ff0000';
          context.fillRect(0, 0, 300, 150);
          const path = await new Promise((done) => wx.canvasToTempFilePath({ canvas, success: ({ tempFilePath }) => done(tempFilePath) }));
          context.clearRect(0, 0, 300, 150);
          const image = canvas.createImage();
          await new Promise((done, fail) => { image.onload = done; image.onerror = fail; image.src = path; });
          context.drawImage(image, 0, 0);
          return [...context.getImageData(5, 5, 1, 1).data, image.src === path];
        `),
      );
      assert.deepEqual(color, [255, 0, 0, 255, true]);
    },

    'makes off-screen canvases of webgl unless 2d is asked for': async ({ open }) => {
      const phone = await open();
      const seen = await evaluate(
        phone,
        `(() => {
          const plain = wx.createOffscreenCanvas();
          const drawn = wx.createOffscreenCanvas({ type: '2d', width: 20, height: 10 });
          drawn.getContext('2d').fillRect(0, 0, 20, 10);
          return [plain.getContext('2d'), drawn.getContext('webgl'), drawn.width, drawn.getContext('2d').getImageData(1, 1, 1, 1).data[3]];
        })()`,
      );
      assert.deepEqual(seen, [null, null, 20, 255]);
    },
  },
};
