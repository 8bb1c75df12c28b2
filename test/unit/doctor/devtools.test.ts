import { checkDevtools } from '../../doctor/devtools';

const WINDOWS = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', PROGRAMFILES: 'C:\\Program Files' };

it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
  ['darwin', { HOME: '/Users/a' }, '/Applications/wechatwebdevtools.app'],
  ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/wechatwebdevtools.app'],
  ['win32', WINDOWS, 'C:\\Program Files (x86)\\Tencent\\微信web开发者工具'],
  ['win32', WINDOWS, 'C:\\Program Files\\Tencent\\微信web开发者工具'],
])('finds them on %s', (platform, env, place) => {
  const line = checkDevtools(platform, env, (asked) => asked === place);
  expect(line).toEqual({ mark: 'ok', what: `WeChat DevTools: ${place}` });
});

it('says where to get them', () => {
  expect(checkDevtools('darwin', {}, () => false)).toMatchObject({ mark: 'note', next: expect.any(String) as string });
});

it('has no next step where there are none', () => {
  expect(checkDevtools('linux', {}, () => true)).toEqual({
    mark: 'note',
    what: 'WeChat DevTools: there are none for linux',
  });
});
