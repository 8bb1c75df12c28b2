/** What a page or a part does with the launch that it shows: the taps of the sheet, each answered in its own turn. */
import type { Brand } from '../../../core/brand';
import { NO_LAUNCH, launchView } from '../core/launch-view';
import type { LaunchView } from '../core/launch-view';
import { isRefused } from '../core/launch';
import { copyText } from '../platform/leave';
import type { Desk } from '../stores/desk';

/** What the sheet of `owner` shows now; nothing while another part's launch is under way. */
export function sheetView({ launches, words }: Desk, owner: number): LaunchView {
  const { launch, target } = launches;
  if (target?.owner !== owner) return NO_LAUNCH;
  return launchView(launch, target.brand.name, target.plan, words);
}

/** Methods for a page or a part with a `launch-sheet`. */
export function sheetHandlers(deskOf: (page: object) => Desk) {
  return {
    onPrimary(this: object) {
      primary(deskOf(this));
    },

    onSecondary(this: object) {
      secondary(deskOf(this));
    },
  };
}

/** 同意, or the way on. An address is copied here, since that opens nothing. */
function primary(desk: Desk): void {
  const { launches } = desk;
  const { launch, target } = launches;
  if (launch.at === 'consent') launches.agree();
  else if (isRefused(launch)) {
    if (launch.ways[0] === 'link') copyLink(desk, target?.brand.launch?.link ?? '');
    launches.next();
  }
}

/** 不同意, 关闭, or 知道了. */
function secondary({ launches }: Desk): void {
  if (launches.launch.at === 'consent') launches.disagree();
  else if (launches.launch.at === 'launching') launches.close();
  else launches.dismiss();
}

export function copyLink({ words }: Desk, data: string): void {
  const say = (title: string): void => void wx.showToast({ title, icon: 'none' });
  copyText(data, { done: () => say(words.copied), failed: () => say(words.copyFailed) });
}

/** A tap on a launch control: at once the launch, or the address where only that is left. */
export function launchBrand(
  desk: Desk,
  brand: Brand,
  what: { path: string; place: 'article' | 'search' | 'brand'; article: string; owner: number },
): void {
  const plan = desk.planOf(brand);
  if (plan === null) return;
  desk.launches.tap({
    brand,
    plan,
    path: what.path,
    origin: desk.originOf(what.place, what.article),
    owner: what.owner,
  });
}
