// <button open-type>: what a tap does besides sharing. Types join by `|`, as in `getPhoneNumber|agreePrivacyAuthorization`.
import { emit, type BuiltIn } from './built-in';

/** Scene of a start from a mobile app, the only one that leads back into it. */
const FROM_APP = 1069;

export function bindOpenType({ node, element }: BuiltIn): void {
  const actions: Record<string, () => void> = {
    agreePrivacyAuthorization: () =>
      emit(element, 'agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }),
    openSetting: () => {
      wx.openSetting({ success: (result) => emit(element, 'opensetting', { ...result }) });
    },
    contact: () => emit(element, 'contact', { errMsg: 'enterContact:ok', path: '', query: {} }),
    launchApp: () => {
      const isFromApp = wx.getEnterOptionsSync().scene === FROM_APP;
      if (isFromApp) emit(element, 'launchapp', { errMsg: 'launchApp:ok' });
      else emit(element, 'error', { errMsg: 'launchApp:fail invalid scene' });
    },
    feedback: () => void wx.showToast({ title: '意见反馈', icon: 'none' }),
  };
  node.addListener('tap', () => {
    const { openType = '' } = element as HTMLElement & { openType?: string };
    for (const type of openType.split('|')) actions[type]?.();
  });
}
