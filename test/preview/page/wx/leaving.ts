// Ways out of the mini program: other programs, official accounts, channels, customer service. That they need a tap is the
// rules' business (rules/tap-rules.ts).
import type { LaunchOptions } from '../app-life';
import { answering, callingBack, Failure } from './answer';
import type { Destination, OpenOtherSide } from './other-side';

interface ProgramOptions {
  appId?: string;
  shortLink?: string;
  path?: string;
  extraData?: object;
  envVersion?: string;
}

type Fields = Record<string, unknown>;

interface Parts {
  open: OpenOtherSide;
  enterOptions: () => LaunchOptions;
  /** Ends this program as exitMiniProgram does. */
  leave: (title: string) => void;
}

/** Pages of WeChat that open over the program: the words of the sheet and the parameter that must be there. */
const PAGES: Record<string, { title: string; required: string; question?: string }> = {
  openOfficialAccountArticle: { title: '公众号文章', required: 'url' },
  openOfficialAccountProfile: { title: '公众号主页', required: 'username' },
  openOfficialAccountChat: { title: '公众号会话', required: 'username' },
  openChannelsUserProfile: { title: '视频号主页', required: 'finderUserName' },
  openChannelsActivity: { title: '视频号视频', required: 'finderUserName' },
  openChannelsLive: { title: '视频号直播', required: 'finderUserName', question: '即将打开' },
  openChannelsEvent: { title: '视频号活动', required: 'finderUserName' },
  openChannelsLiveNoticeInfo: { title: '直播预告', required: 'finderUserName' },
  openCustomerServiceChat: { title: '客服会话', required: 'corpId' },
};

export function createLeaving({ open, enterOptions, leave }: Parts): Record<string, unknown> {
  async function openPage(name: string, options: Fields): Promise<object> {
    const page = PAGES[name];
    if (!page) throw new Failure('can not find the page');
    const subject = options[page.required];
    if (typeof subject !== 'string' || subject === '') {
      throw new Failure(`parameter error: parameter.${page.required} should be String instead of Undefined`);
    }
    const { title, question } = page;
    await open({ title, question, lines: linesOf(options), kind: 'full', leaves: true });
    return {};
  }

  /** A cancel may arrive as a success here (platform: jump APIs). */
  async function openArticle(options: Fields): Promise<object> {
    try {
      await openPage('openOfficialAccountArticle', options);
      return { confirm: true, cancel: false };
    } catch (error) {
      if (error instanceof Failure && error.message === 'cancel') return { confirm: false, cancel: true };
      throw error;
    }
  }

  async function jump(options: ProgramOptions, kind: Destination['kind']): Promise<void> {
    const { appId, shortLink } = options;
    if (!appId && !shortLink) throw new Failure('invalid appid');
    await open({
      title: `小程序 ${appId ?? shortLink ?? ''}`,
      question: kind === 'full' ? '即将打开' : undefined,
      lines: linesOf({ ...options }),
      kind,
      leaves: true,
      appId: appId ?? '',
    });
  }

  async function goBack({ extraData }: { extraData?: object }): Promise<void> {
    const { appId } = enterOptions().referrerInfo;
    if (appId === undefined) throw new Failure('not opened by another mini program');
    leave(`已返回小程序 ${appId}${extraData ? ` ${JSON.stringify(extraData)}` : ''}`);
  }

  const pages = Object.keys(PAGES).map((name) => {
    return [name, callingBack(name, (options: Fields) => openPage(name, options))] as const;
  });
  return {
    ...Object.fromEntries(pages),
    openOfficialAccountArticle: callingBack('openOfficialAccountArticle', openArticle),
    navigateToMiniProgram: answering('navigateToMiniProgram', (options: ProgramOptions) => jump(options, 'full')),
    openEmbeddedMiniProgram: answering('openEmbeddedMiniProgram', (options: ProgramOptions) => jump(options, 'half')),
    navigateBackMiniProgram: answering('navigateBackMiniProgram', goBack),
    exitMiniProgram: answering('exitMiniProgram', () => leave('小程序已退出')),
  };
}

/** The parameters of a call but its callbacks, a line each. */
function linesOf(options: Fields): string[] {
  return Object.entries(options)
    .filter(([, value]) => value !== undefined && typeof value !== 'function')
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
}
