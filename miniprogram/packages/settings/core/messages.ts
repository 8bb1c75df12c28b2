/** The words of the settings, in Chinese and English. */

export interface SettingsWords {
  title: string;
  textSize: string;
  smaller: string;
  larger: string;
  sample: string;
  privacy: string;
}

const zh: SettingsWords = {
  title: '设置',
  textSize: '文字大小',
  smaller: '缩小文字',
  larger: '放大文字',
  sample: '雨停以后，河边的石阶还是湿的。',
  privacy: '隐私',
};

const en: SettingsWords = {
  title: 'Settings',
  textSize: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  sample: 'After the rain the steps by the river are still wet.',
  privacy: 'Privacy',
};

/** As `core/messages.ts` chooses. */
export function settingsWords(language: string): SettingsWords {
  return language === '' || language.toLowerCase().startsWith('zh') ? zh : en;
}
