import { compile, compilerFolder } from '../../gates/compile';
import { showFinding } from '../../gates/finding';
import { removeTempApps, tempApp } from './temp-app';

afterEach(removeTempApps);

const binaries = compilerFolder();

it('knows where it has no compilers', () => {
  expect(compilerFolder('aix')).toBeUndefined();
  expect(compilerFolder('linux', 'arm64')).toBeUndefined();
});

const compilers = (binaries: string): void => {
  const shown = (changes: Record<string, string>): string[] =>
    compile(tempApp(changes), binaries).map((finding) => showFinding(finding));

  it('are content with a sound app', () => {
    expect(shown({})).toEqual([]);
  });

  it('name the place of every broken WXML file, not of the first alone', () => {
    const found = shown({
      'pages/home/home.wxml': '<view>\n  <text wx:if="{{ a?.b }}">x</text>\n</view>\n',
      'components/name-tag/name-tag.wxml': '<view><text></view>\n',
    });
    expect(found).toEqual([
      expect.stringMatching(/^components\/name-tag\/name-tag\.wxml:1:14: expect end-tag/),
      expect.stringMatching(/^pages\/home\/home\.wxml:2:\d+: Bad attr `wx:if`/),
    ]);
  });

  it('refuse a broken WXS', () => {
    const found = shown({ 'wxs/sum.wxs': 'module.exports = { sum: function () { return 1 + ; } };\n' });
    expect(found).toEqual([expect.stringMatching(/^wxs\/sum\.wxs:1:\d+: ?Expected/)]);
  });

  it('refuse a broken WXSS and an import of nothing', () => {
    const found = shown({
      'pages/home/home.wxss': '.home {\n  .inner { }\n}\n}\n',
      'styles/tokens.wxss': '@import "./nothing.wxss";\n',
    });
    expect(found).toEqual([
      expect.stringMatching(/^pages\/home\/home\.wxss:2:\d+: unexpected `\{`/),
      expect.stringMatching(/^styles\/tokens\.wxss: path `\.\/nothing\.wxss` not found/),
    ]);
  });
};

// Where the package has no compilers for the machine there is nothing to try; `npm run wxml` says so.
if (binaries) describe('WeChat’s compilers', () => compilers(binaries));
