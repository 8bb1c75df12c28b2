// Ways out to pages of WeChat: official accounts, channels, customer service. That they need a tap is the rules' business
// (rules/tap-rules.ts).
import { callingBack, Failure } from './answer';
import { linesOf, type OpenOtherSide } from './other-side';

type Fields = Record<string, unknown>;

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

export function createLeaving(open: OpenOtherSide): Record<string, unknown> {
  async function openPage(name: string, options: Fields): Promise<object> {
    const page = PAGES[name];
    if (!page) throw new Failure('can not find the page');
    const subject = options[page.required];
    if (typeof subject !== 'string' || subject === '') {
      throw new Failure(`parameter error: parameter.${page.required} should be String instead of Undefined`);
    }
    const { title, question } = page;
    await open({ title, question, lines: linesOf(options), kind: 'full' });
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

  const pages = Object.keys(PAGES).map((name) => {
    return [name, callingBack(name, (options: Fields) => openPage(name, options))] as const;
  });
  return {
    ...Object.fromEntries(pages),
    openOfficialAccountArticle: callingBack('openOfficialAccountArticle', openArticle),
  };
}
