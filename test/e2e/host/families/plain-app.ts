/** A small app for the preview's own tests, and how a test calls `wx` in it: freely, or from the app's own tap. */
import type { Phone } from '../../phone';
import { appOf, page } from '../host-suite';

/** Its page runs what a test has planned when its button is tapped, and keeps the answer in `answer`. */
const SCRIPT = `Page({
  data: { planned: null, answer: null },
  onLoad(query) { this.setData({ query }); },
  onShow() { getApp().shown = (getApp().shown || 0) + 1; },
  go() {
    const { name, options } = this.data.planned;
    const page = this;
    const keep = (answer) => page.setData({ answer });
    wx[name]({ ...options, success: keep, fail: keep });
  },
  agreed() { wx.agree(); },
  onShareAppMessage({ from }) { return { title: '春天的信', path: '/pages/a/a?id=7', imageUrl: this.cover || '', from }; },
  onShareTimeline() { return { title: '春天的信', query: 'id=8' }; },
});`;

const WXML = `<view id="title">page a</view><button id="go" bindtap="go">go</button><button id="share" open-type="share">share</button><button id="agree" wx:if="{{ asks }}" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agreed">agree</button><image wx:if="{{ picture }}" src="{{ picture }}" />`;

const APP_SCRIPT = `App({
  log: [],
  ticks: 0,
  onLaunch(options) {
    this.log.push(['launch', options.scene]);
    setInterval(() => { this.ticks += 1; }, 100);
  },
  onShow(options) { this.log.push(['show', options.scene, options.path, options.referrerInfo]); },
  onHide() { this.log.push(['hide']); },
})`;

/** Two pages and an App that notes how it is entered and left; `json` is added to app.json. */
export function plainApp(json: object = {}): Record<string, string> {
  return {
    ...appOf(['pages/a/a', 'pages/b/b'], { window: { navigationBarTitleText: '小报' }, ...json }, APP_SCRIPT),
    ...page('pages/a/a', { script: SCRIPT, wxml: WXML }),
    ...page('pages/b/b'),
  };
}

export type Answer = Record<string, unknown> & { errMsg: string; errno?: number };

/** What a wx function answered, be it success or failure. The value must be plain. */
export function callWx(phone: Phone, name: string, options: object = {}): Promise<Answer> {
  const answer = frameOf(phone).evaluate(
    ([called, given]) =>
      new Promise<Answer>((resolve) => {
        const wx = Reflect.get(window, 'wx') as Record<string, (options: object) => unknown>;
        wx[called]?.({ ...given, success: resolve, fail: resolve });
      }),
    [name, options] as const,
  );
  // A step that fails meanwhile closes the phone: its own failure is told, not this one.
  answer.catch(() => undefined);
  return answer;
}

/** Evaluates an expression of WeChat's logic layer, such as `wx.getWindowInfo().windowWidth`. */
export function evaluate<T>(phone: Phone, expression: string): Promise<T> {
  return frameOf(phone).evaluate<T>(expression);
}

/** Calls a wx function from the page's own tap; `tappedAnswer` reads what it answered. */
export async function tapToCall(phone: Phone, name: string, options: object = {}): Promise<void> {
  await frameOf(phone).evaluate((planned) => window.mp?.top()?.instance.setData({ planned, answer: null }), {
    name,
    options,
  });
  await phone.screen.locator('#go').tap();
}

export async function tappedAnswer(phone: Phone): Promise<Answer> {
  const frame = frameOf(phone);
  await frame.waitForFunction(() => window.mp?.top()?.instance.data.answer);
  return (await frame.evaluate(() => window.mp?.top()?.instance.data.answer)) as Answer;
}

/** How the App was entered and left so far. */
export async function lifeOf(phone: Phone): Promise<unknown[][]> {
  return phone.read((window) => window.mp?.app?.log as unknown[][]);
}

function frameOf(phone: Phone) {
  const frame = phone.page.frame({ name: 'app' });
  if (!frame) throw new Error('the preview has no frame');
  return frame;
}
