// Permissions of the mini program: asked once, remembered, changed in the settings that wx.openSetting shows.
import { answering, Failure } from './answer';
import { ask, confirm } from './dialog';

const SCOPES: Record<string, string> = {
  'scope.userLocation': '使用你的位置信息',
  'scope.userFuzzyLocation': '使用你的模糊位置信息',
  'scope.writePhotosAlbum': '保存图片或视频到你的相册',
  'scope.camera': '使用你的摄像头',
  'scope.record': '使用你的麦克风',
};

const DENIED = 103;

export interface Authorization {
  functions: Record<string, unknown>;
  /** Resolves when the scope is granted; fails as WeChat does when it is refused, now or earlier. */
  require(scope: string): Promise<void>;
}

export function createAuthorization(appName: () => string): Authorization {
  const granted: Record<string, boolean> = {};

  async function require(scope: string): Promise<void> {
    const purpose = SCOPES[scope];
    if (purpose === undefined) throw new Failure('scope is not supported');
    granted[scope] ??= await confirm(`“${appName()}”申请`, purpose, '允许', '拒绝');
    if (!granted[scope]) throw new Failure('auth deny', DENIED);
  }

  /** The settings page: a switch for every permission that was asked for. */
  async function openSetting(): Promise<object> {
    const list = document.createElement('div');
    list.className = 'switches';
    for (const [scope, isGranted] of Object.entries(granted)) {
      const label = list.appendChild(document.createElement('label'));
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = isGranted;
      box.addEventListener('change', () => (granted[scope] = box.checked));
      label.append(SCOPES[scope] ?? scope, box);
    }
    const content = list.childElementCount === 0 ? '没有申请过的权限' : '';
    await ask({ title: '设置', content, field: list }, [{ text: '完成', value: true, isMain: true }]);
    return { authSetting: { ...granted } };
  }

  return {
    require,
    functions: {
      authorize: answering('authorize', ({ scope }: { scope: string }) => require(scope)),
      getSetting: answering('getSetting', () => ({ authSetting: { ...granted } })),
      openSetting: answering('openSetting', openSetting),
    },
  };
}
