import path from 'node:path';
import { checkSettings } from '../../doctor/project-settings';
import { readJson } from '../../json-file';

const sound = {
  appid: 'wx0123456789abcdef',
  setting: {
    useCompilerPlugins: ['typescript'],
    packNpmManually: true,
    packNpmRelationList: [{ packageJsonPath: './package.json', miniprogramNpmDistDir: './miniprogram/' }],
    urlCheck: false,
  },
};
const marks = (shared: unknown, own?: unknown): string[] => checkSettings(shared, own).map(({ mark }) => mark);

it('is content with sound settings', () => {
  expect(marks(sound)).toEqual(['ok', 'ok']);
});

it('is content with the settings of this project, but for its appid', () => {
  const lines = checkSettings(readJson(path.resolve(__dirname, '../../../project.config.json')), undefined);
  expect(lines[0]?.mark).toBe('ok');
});

it.each([
  [{ useCompilerPlugins: false }, 'typescript'],
  [{ useCompilerPlugins: ['less'] }, 'typescript'],
  [{ packNpmManually: false }, 'packNpmRelationList'],
  [{ packNpmRelationList: [] }, 'packNpmRelationList'],
  [
    { packNpmRelationList: [{ packageJsonPath: './package.json', miniprogramNpmDistDir: './' }] },
    'packNpmRelationList',
  ],
  [{ urlCheck: true }, 'urlCheck'],
  [{ urlCheck: undefined }, 'urlCheck'],
])('notes %j', (change, word) => {
  const [line] = checkSettings({ ...sound, setting: { ...sound.setting, ...change } }, undefined);
  expect(line).toMatchObject({
    mark: 'note',
    what: expect.stringContaining(word) as string,
    next: 'project.config.json',
  });
});

it('lets the private settings win for the appid and the check of addresses', () => {
  expect(marks({ ...sound, appid: 'touristappid' }, { appid: 'wx1' })).toEqual(['ok', 'ok']);
  expect(marks(sound, { setting: { urlCheck: true } })).toEqual(['note', 'ok']);
});

it.each([{ ...sound, appid: 'touristappid' }, { setting: sound.setting }])(
  'notes that there is no account',
  (shared) => {
    expect(marks(shared)).toEqual(['ok', 'note']);
  },
);

it('notes everything about settings that cannot be read', () => {
  expect(marks(undefined)).toEqual(['note', 'note', 'note', 'note']);
});
