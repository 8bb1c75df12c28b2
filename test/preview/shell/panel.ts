// The panel beside the phone: every switch of the preview, in groups. What a running app can follow takes effect at once; the
// rest starts it anew. The address holds the choice.
import type { PackageState } from '../page/rules/packages';
import type { Referrer, Settings } from '../page/settings';
import type { MiniProgram } from '../page/shell-link';
import { LIBRARIES } from '../page/wx/versions';
import { changeAddress, inAddress } from './address';
import { button, element, textElement } from './element';
import { funnelGroup } from './funnel';
import { enter, startCold } from './launch';
import { showBackground } from './other-side';
import { buttonRow, choiceRow, fieldRow, group, type Choice } from './panel-controls';

interface Source {
  text: string;
  scene: number;
  referrer?: Referrer;
}

/** Where the app can be opened from (platform: scenes). */
const SOURCES: readonly Source[] = [
  { text: '最近使用', scene: 1001 },
  { text: '单聊卡片', scene: 1007 },
  { text: '群聊卡片', scene: 1008 },
  { text: '搜索结果', scene: 1006 },
  { text: '朋友圈单页', scene: 1154 },
  { text: '从单页进入', scene: 1155 },
  { text: '公众号文章', scene: 1058 },
  { text: '别的小程序', scene: 1037, referrer: { appId: 'wx-preview-other' } },
  { text: 'App', scene: 1069, referrer: { appId: 'wx-preview-app' } },
];
const CODE_SCENE = 1047;

const THEMES = choices({ system: '跟随系统', light: '浅色', dark: '深色' });
const FONTS = choices({ '0.8': '80%', '1': '100%', '1.25': '125%', '1.5': '150%', '1.75': '175%', '2': '200%' });
const PLATFORMS = choices({ devtools: '开发者工具', ios: 'iOS', android: 'Android', ohos: 'HarmonyOS' });
const LIBRARY_CHOICES = LIBRARIES.map((version) => ({ value: version, text: version }));
const LANGUAGES = choices({ zh_CN: '简体中文', zh_TW: '繁體中文', en: 'English' });
const NETWORKS = choices({ wifi: 'Wi-Fi', '4g': '4G', slow: '慢速 3G', none: '离线' });
const PRIVACY = choices({ agreed: '已同意', ask: '未同意' });
const QUOTAS = choices({ '209715200': '200 MB', '1048576': '1 MB', '20480': '20 KB' });
const STORAGES = choices({ sound: '正常', full: '已满', corrupt: '内容损坏', unreadable: '读不出' });
const FILES = choices({ sound: '正常', full: '已满', corrupt: '内容损坏', lost: '被清理' });
const LIVES = choices({ '1': '没有直播过', '2': '直播中', '3': '已结束', '4': '预告中' });
const ANSWERS = choices({
  ask: '照常询问',
  open: '直接打开',
  cancel: '读者取消',
  refuse: '对方拒绝',
  unsupported: '不支持',
  fail: '打开失败',
  never: '没有回音',
});
const CATEGORIES = choices({
  default: '普通',
  embedded: '半屏',
  nativeFunctionalized: '原生功能页',
  chatTool: '聊天工具',
});
const PACKAGE_STATES = { absent: '未下载', loading: '下载中', loaded: '已下载' };

type Connected = () => MiniProgram | undefined;

const packages = group('分包', []);

export function drawPanel(settings: Settings, miniProgram: Connected): void {
  const close = button('完成', () => element('panel').removeAttribute('data-open'));
  close.className = 'narrow';
  element('panel').replaceChildren(
    textElement('h2', '浏览器预览'),
    looks(settings, miniProgram),
    phone(settings, miniProgram),
    entries(settings, miniProgram),
    running(miniProgram),
    otherSide(settings, miniProgram),
    funnelGroup(),
    packages,
    close,
  );
}

/** The subpackages of the app, with how far each is. */
export function drawPackages(list: readonly PackageState[]): void {
  packages.hidden = list.length === 0;
  const rows = list.map(({ root, name, state }) => {
    const row = textElement('p', `${root}${name === '' ? '' : `（${name}）`}：${PACKAGE_STATES[state]}`, 'package');
    row.dataset.root = root;
    row.dataset.state = state;
    return row;
  });
  packages.replaceChildren(...packages.querySelectorAll('legend'), ...rows);
}

/** Writes one setting; `follow` lets the running app take it over, else the app starts anew. */
function set(name: string, value: string, follow?: () => void): void {
  changeAddress({ [name]: value });
  if (follow) follow();
  else window.location.reload();
}

function looks(settings: Settings, miniProgram: Connected): HTMLElement {
  return group('显示', [
    choiceRow('theme', '主题', THEMES, settings.theme, (value) => {
      set('theme', value, () => miniProgram()?.chooseTheme(value as Settings['theme']));
    }),
    choiceRow('font', '字号', FONTS, String(settings.fontScale), (value) => set('font', value)),
  ]);
}

function phone(settings: Settings, miniProgram: Connected): HTMLElement {
  return group('手机', [
    choiceRow('net', '网络', NETWORKS, settings.network, (value) => {
      set('net', value, () => miniProgram()?.chooseNetwork(value as Settings['network']));
    }),
    choiceRow('platform', '平台', PLATFORMS, settings.platform, (value) => set('platform', value)),
    choiceRow('lang', '语言', LANGUAGES, settings.language, (value) => set('lang', value)),
    choiceRow('lib', '基础库', LIBRARY_CHOICES, settings.library, (value) => set('lib', value)),
    choiceRow('privacy', '隐私协议', PRIVACY, settings.isPrivacyAgreed ? 'agreed' : 'ask', (value) =>
      set('privacy', value),
    ),
    choiceRow('quota', '文件空间', QUOTAS, String(settings.fileQuota), (value) => set('quota', value)),
    choiceRow('storage', '存储', STORAGES, settings.storage, (value) => {
      set('storage', value, () => miniProgram()?.harmStorage(value as Settings['storage']));
    }),
    choiceRow('files', '文件', FILES, settings.files, (value) => {
      set('files', value, () => miniProgram()?.harmFiles(value as Settings['files']));
    }),
  ]);
}

function entries(settings: Settings, miniProgram: Connected): HTMLElement {
  let isCold = false;
  let code = '';
  const url = (): string | undefined => miniProgram()?.top()?.url;
  const open = ({ scene, referrer }: Source, to = url()): void => {
    const way = { scene, referrer, url: to };
    if (isCold) startCold(way);
    else enter(way, settings, miniProgram());
  };
  const kinds = choices({ hot: '热启动', cold: '冷启动' });
  return group('重新进入', [
    choiceRow('start', '方式', kinds, 'hot', (value) => (isCold = value === 'cold')),
    buttonRow(SOURCES.map((source) => button(source.text, () => open(source)))),
    fieldRow('code', '码的 scene', '', 'p=123', (value) => (code = value)),
    buttonRow([
      button('扫小程序码', () => {
        const path = url()?.replace(/\?.*$/, '');
        open({ text: '', scene: CODE_SCENE }, path && `${path}?scene=${encodeURIComponent(code)}`);
      }),
    ]),
    choiceRow('category', '运行方式', CATEGORIES, inAddress('category') || 'default', (value) =>
      set('category', value),
    ),
    fieldRow('scene', '场景值', inAddress('scene'), '1001', (value) => set('scene', value)),
    fieldRow('referrer', '来源', inAddress('referrer'), 'appId', (value) => set('referrer', value)),
    fieldRow('extra', '带来数据', inAddress('extra'), '{"id":1}', (value) => set('extra', value)),
  ]);
}

function running(miniProgram: Connected): HTMLElement {
  return group('运行', [
    buttonRow([
      button('切到后台', () => {
        miniProgram()?.hide();
        showBackground(() => miniProgram()?.show());
      }),
      button('内存警告', () => miniProgram()?.warnMemory()),
      button('新版本就绪', () => miniProgram()?.offerUpdate('ready')),
      button('更新失败', () => miniProgram()?.offerUpdate('fail')),
      ...(inAddress('category') === 'embedded' ? [button('半屏展开或收起', toggleHalf)] : []),
    ]),
  ]);
}

/** A program on half a screen is drawn up by the reader, and down again. */
function toggleHalf(): void {
  const { dataset } = element('phone');
  dataset.half = dataset.half === 'grown' ? '' : 'grown';
}

function otherSide(settings: Settings, miniProgram: Connected): HTMLElement {
  const { otherSide: chosen } = settings;
  const follow = (change: Partial<Settings['otherSide']>) => (): void => {
    Object.assign(chosen, change);
    const running = miniProgram();
    if (running) Object.assign(running.otherSide, change);
  };
  return group('跳转的另一边', [
    choiceRow('other-answer', '回答', ANSWERS, chosen.answer, (value) => {
      set('other', value, follow({ answer: value as Settings['otherSide']['answer'] }));
    }),
    fieldRow('other-delay', '等待毫秒', inAddress('otherDelay'), '0', (value) => {
      set('otherDelay', value, follow({ delay: Number(value) || 0 }));
    }),
    choiceRow('live', '直播', LIVES, String(settings.live), (value) => set('live', value)),
    fieldRow('programs', '有的小程序', inAddress('programs'), '全部，或 appId,appId', (value) =>
      set('programs', value),
    ),
    fieldRow('halves', '可半屏', inAddress('halves'), '全部，或 appId,appId；- 没有', (value) => set('halves', value)),
    fieldRow('other-extra', '带回数据', inAddress('otherExtra'), '{"from":"shop"}', (value) =>
      set('otherExtra', value),
    ),
  ]);
}

function choices(texts: Record<string, string>): Choice[] {
  return Object.entries(texts).map(([value, text]) => ({ value, text }));
}
