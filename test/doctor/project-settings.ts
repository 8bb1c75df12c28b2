/** The settings that the WeChat DevTools need to compile and run this project, from project.config.json and its private twin. */
import { field, textField } from '../json-file';
import type { Line } from './line';

/** An appid that opens a project without an account. */
const TOURIST = 'touristappid';

/**
 * The lines on the settings in `shared` (project.config.json); `own` (project.private.config.json) wins for the two
 * that it may change, the appid and `urlCheck`.
 */
export function checkSettings(shared: unknown, own: unknown): Line[] {
  const setting = field(shared, 'setting');
  const plugins = field(setting, 'useCompilerPlugins');
  const lines: (Line | undefined)[] = [
    Array.isArray(plugins) && plugins.includes('typescript')
      ? undefined
      : wrong('setting.useCompilerPlugins lacks "typescript": the DevTools find no code'),
    field(setting, 'packNpmManually') === true && packsNpm(field(setting, 'packNpmRelationList'))
      ? undefined
      : wrong('setting.packNpmRelationList does not build ./package.json into ./miniprogram/'),
    (field(field(own, 'setting'), 'urlCheck') ?? field(setting, 'urlCheck')) === false
      ? undefined
      : wrong('setting.urlCheck is not false: the DevTools refuse the local backend'),
  ];
  const found = lines.filter((line) => line !== undefined);
  const settings: Line[] =
    found.length > 0 ? found : [{ mark: 'ok', what: 'project.config.json: what the DevTools need' }];
  return [...settings, checkAppId(textField(own, 'appid') ?? textField(shared, 'appid'))];
}

function checkAppId(appId: string | undefined): Line {
  return appId !== undefined && appId !== TOURIST
    ? { mark: 'ok', what: `appid ${appId}` }
    : {
        mark: 'note',
        what: `appid ${appId ?? 'missing'}: no account, so no phone and no upload`,
        next: 'put your own into project.config.json when you have one',
      };
}

function packsNpm(relations: unknown): boolean {
  const pairs: unknown[] = Array.isArray(relations) ? relations : [];
  return pairs.some(
    (pair) =>
      textField(pair, 'packageJsonPath') === './package.json' &&
      textField(pair, 'miniprogramNpmDistDir') === './miniprogram/',
  );
}

function wrong(what: string): Line {
  return { mark: 'note', what, next: 'project.config.json' };
}
