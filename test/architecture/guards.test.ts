/** The rules themselves, shown one planted fault at a time and what they must leave alone. */
import { type Finding, showFinding } from '../gates/finding';
import { removeTempApps, tempApp } from '../unit/gates/temp-app';
import { checkCircles, checkDirection, checkPackages } from './direction';
import { checkMarkup } from './markup';
import { checkFolders, checkNames, checkOpenings, checkSizes } from './shape';
import { checkClocks, checkPlatformCalls, checkWordsForReaders } from './words';

afterEach(removeTempApps);

const shown = (check: (root: string) => Finding[], files: Record<string, string | null>): string[] =>
  check(tempApp(files)).map((finding) => showFinding(finding));

const markup = (text: string): Record<string, string> => ({ 'pages/home/home.wxml': text });

describe('direction', () => {
  it.each([
    ['services/feed.ts', "import { root } from '../stores/root';"],
    ['stores/list.ts', "import type { Page } from '../pages/home/home';"],
    ['components/card/card.ts', "import { ListStore } from '../../stores/list';"],
    ['pages/home/home.ts', "import { Cache } from '../../services/cache';"],
    ['core/dates.ts', "import { now } from '../platform/clock';"],
    ['html/text.ts', "import { Article } from '../core/article';"],
    ['core/list.ts', "import { observable } from 'mobx-miniprogram';"],
    ['services/feed.ts', "import { observable } from 'mobx-miniprogram';"],
    ['html/text.ts', "import dayjs from 'dayjs';"],
    ['services/feed.ts', "export { root } from '../stores/root';"],
    ['services/feed.ts', "const { root } = require('../stores/root');"],
    ['services/feed.ts', "type Root = import('../stores/root').Root;"],
  ])('refuses in %s: %s', (file, line) => {
    expect(shown(checkDirection, { [file]: line })).toEqual([expect.stringContaining(`${file}:1: `)]);
  });

  it.each([
    ['pages/home/home.ts', "import { root } from '../../stores/root';"],
    ['stores/root.ts', "import { config } from '../config';"],
    ['stores/list.ts', "import { Cache } from '../services/cache';\nimport { observable } from 'mobx-miniprogram';"],
    [
      'services/feed.ts',
      "import { request } from '../platform/request';\nimport { articleBlocks } from '../html/index';",
    ],
    ['core/dates.ts', "import dayjs from 'dayjs';\nimport utc from 'dayjs/plugin/utc';"],
    [
      'core/notes.ts',
      "// import { root } from '../stores/root';\nexport const quoted = \"import x from '../stores/root'\";",
    ],
  ])('leaves %s alone: %s', (file, text) => {
    expect(shown(checkDirection, { [file]: text })).toEqual([]);
  });

  it('refuses a room that the design does not have', () => {
    expect(shown(checkDirection, { 'managers/feed.ts': '' })).toEqual([
      'managers/feed.ts: managers/ is no room of the app',
    ]);
  });
});

describe('packages', () => {
  const app = {
    'app.json': '{ "pages": ["pages/home/home"], "subPackages": [{ "root": "pages/find", "pages": ["find"] }] }',
  };

  it.each([
    ['stores/list.ts', "import { find } from '../pages/find/stores/find';"],
    ['pages/home/home.ts', "import { find } from '../find/core/words';"],
    ['pages/find/find.ts', "import { brand } from '../../packages/brand/core/brand';"],
  ])('refuses in %s: %s', (file, line) => {
    const brand = { 'packages/brand/core/brand.ts': '' };
    expect(shown(checkPackages, { ...app, ...brand, [file]: line })).toEqual([expect.stringContaining(`${file}:1: `)]);
  });

  it.each([
    ['pages/find/find.ts', "import { find } from './stores/find';\nimport { list } from '../../stores/list';"],
    ['stores/list.ts', "import type { Find } from '../pages/find/core/words';"],
  ])('leaves %s alone: %s', (file, text) => {
    expect(shown(checkPackages, { ...app, [file]: text })).toEqual([]);
  });

  it('knows the rooms inside a page that is a package of its own', () => {
    const up = { 'pages/find/core/words.ts': "import { find } from '../stores/find';" };
    expect(shown(checkDirection, { ...app, ...up })).toEqual([expect.stringContaining('core/ may not import')]);
    const down = { 'pages/find/components/field/field.ts': "import { words } from '../../core/words';" };
    expect(shown(checkDirection, { ...app, ...down })).toEqual([]);
    expect(shown(checkFolders, { ...app, ...down }).join()).toContain('pages/find/components/field/field.json');
  });
});

describe('circles', () => {
  it('finds a circle through three files', () => {
    const found = shown(checkCircles, {
      'core/a.ts': "import { b } from './b';",
      'core/b.ts': "import { c } from './c';",
      'core/c.ts': "import { a } from './a';",
    });
    expect(found).toEqual(['core/a.ts: a circle: core/a.ts → core/b.ts → core/c.ts → core/a.ts']);
  });

  it('leaves a circle of types alone, and a file imported twice', () => {
    const found = shown(checkCircles, {
      'core/a.ts': "import { b } from './b';\nimport { c } from './c';",
      'core/b.ts': "import type { a } from './a';\nimport { c } from './c';",
      'core/c.ts': 'export const c = 1;',
    });
    expect(found).toEqual([]);
  });
});

describe('words of the platform', () => {
  it.each(['core', 'html', 'services', 'stores'])('refuses wx in %s/', (room) => {
    expect(shown(checkPlatformCalls, { [`${room}/a.ts`]: "wx.showToast({ title: 'a' });" })).toHaveLength(1);
  });

  it.each(['wx.request({ url })', "wx.setStorageSync('a', 1)", 'wx.getWindowInfo()', 'wx.onThemeChange(listen)'])(
    'refuses in a page: %s',
    (call) => {
      expect(shown(checkPlatformCalls, { 'pages/home/home.ts': `${call};` })).toHaveLength(1);
    },
  );

  it('leaves alone what a page shows, and a comment that says wx', () => {
    const text =
      "// wx.request is for platform/\nwx.navigateTo({ url: '/pages/a/a' });\nwx.previewImage({ urls: [] });";
    expect(
      shown(checkPlatformCalls, { 'pages/home/home.ts': text, 'platform/request.ts': 'wx.request({ url });' }),
    ).toEqual([]);
  });

  it.each(['setTimeout(run, 1)', 'Date.now()', 'Math.random()', 'new Date()'])(
    'refuses outside platform/: %s',
    (call) => {
      expect(shown(checkClocks, { 'stores/a.ts': `${call};` })).toEqual([
        `stores/a.ts:1: ${call} belongs to platform/`,
      ]);
      expect(shown(checkClocks, { 'platform/a.ts': `${call};` })).toEqual([]);
    },
  );

  it('leaves a date made of a value alone', () => {
    expect(shown(checkClocks, { 'core/a.ts': 'new Date(savedAt);' })).toEqual([]);
  });
});

describe('words for readers', () => {
  it.each(["const title = '文章';", 'const title = `${count} 篇`;', "const end = '。';"])(
    'refuses in a page: %s',
    (line) => {
      expect(shown(checkWordsForReaders, { 'pages/home/home.ts': line })).toHaveLength(1);
      expect(shown(checkWordsForReaders, { 'core/messages.ts': line })).toEqual([]);
    },
  );

  it('refuses them in markup and names the line', () => {
    expect(shown(checkWordsForReaders, markup('<!-- 注\n释 -->\n<view>文章</view>\n'))).toEqual([
      expect.stringContaining('pages/home/home.wxml:3: '),
    ]);
  });
});

describe('shape', () => {
  it.each([
    'core/readingTime.ts',
    'core/Reading_time.ts',
    'Core/dates.ts',
    'utils/dates.ts',
    'core/helpers.ts',
    'core/index.ts',
  ])('refuses the name %s', (file) => {
    expect(shown(checkNames, { [file]: '' }).length).toBeGreaterThan(0);
  });

  it.each(['core/reading-time.ts', 'html/index.ts', 'assets/tab-list-on.png'])('leaves the name %s alone', (file) => {
    expect(shown(checkNames, { [file]: '' })).toEqual([]);
  });

  it.each([
    ['core/a.ts', 200],
    ['pages/home/home.ts', 120],
    ['pages/home/home.wxml', 60],
  ])('lets %s have %d lines and not one more', (file, lines) => {
    expect(shown(checkSizes, { [file]: 'x\n'.repeat(lines) })).toEqual([]);
    expect(shown(checkSizes, { [file]: 'x\n'.repeat(lines + 1) })).toEqual([
      `${file}: ${lines + 1} lines, ${lines} is the ceiling`,
    ]);
  });

  it('finds a folder that lacks a file, and lets the styles be absent', () => {
    expect(shown(checkFolders, { 'pages/home/home.wxss': null })).toEqual([]);
    expect(shown(checkFolders, { 'pages/home/home.json': null })).toEqual([
      'pages/home/home.json: missing: a folder has its files under its own name',
    ]);
  });

  it('asks a file to open with a sentence', () => {
    const quiet = { 'pages/home/home.ts': '/** Home. */', 'components/name-tag/name-tag.ts': '// A name.' };
    expect(shown(checkOpenings, { ...quiet, 'core/a.ts': 'export const a = 1;' })).toEqual([
      'core/a.ts:1: opens without a sentence on what it knows',
    ]);
  });
});

describe('markup', () => {
  it.each([
    ['<view bindtap="onTap" />', 'write bind:tap, not bindtap'],
    ['<view catchtap="onTap" />', 'write catch:tap, not catchtap'],
    ['<view catch:tap="onTap" />', 'catch:tap needs a comment above'],
    ['<view>{{value}}</view>', 'write {{ value }} with spaces'],
    ['<view id="a" class="b" style="c" />', 'has more than two attributes'],
    ['<view\n  id="a"\n  class="b" style="c"\n/>', 'has more than two attributes'],
  ])('refuses %s', (text, message) => {
    expect(shown(checkMarkup, markup(text))).toContainEqual(expect.stringContaining(message));
  });

  it.each([
    '<view bind:tap="onTap" />',
    '<!-- The sheet below must not move. -->\n<view catch:touchmove="onHold" />',
    '<view>{{ value }}</view>',
    '<view\n  id="a"\n  class="b"\n  style="c"\n/>',
    '<binder data-bindtap="a" />',
  ])('leaves alone %s', (text) => {
    expect(shown(checkMarkup, markup(text))).toEqual([]);
  });
});
