import { removeTempApps, tempApp } from '../../gates/temp-app';
import { apisUsedIn } from '../../../preview/foreign/api-use';

afterEach(removeTempApps);

const used = (files: Record<string, string>): string[] => [...apisUsedIn(tempApp(files)).keys()].sort();

describe('functions of wx that an app names', () => {
  it('are read from its scripts, once each, with the file', () => {
    const root = tempApp({
      'core/a.ts': "wx.login({});\nwx . request({ url: 'https://a' });\nwx?.getBattery?.();",
      'core/b.js': 'wx.login();',
    });
    expect([...apisUsedIn(root)]).toEqual(
      expect.arrayContaining([
        ['login', 'core/a.ts'],
        ['request', 'core/a.ts'],
        ['getBattery', 'core/a.ts'],
      ]),
    );
  });

  it('are not those in comments, packages and declarations', () => {
    const names = used({
      'core/a.ts': '// wx.one();\n/* wx.two() */\nconst address = "http://wx.three";',
      'miniprogram_npm/a/index.js': 'wx.four();',
      'core/a.d.ts': 'declare const x: typeof wx.five;',
    });
    for (const name of ['one', 'two', 'four', 'five']) expect(names).not.toContain(name);
  });
});
