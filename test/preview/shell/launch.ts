// Opening the app again from somewhere: while it runs (hot) or from nothing (cold). The address keeps how it was opened.
import type { Way } from '../page/entry';
import type { MiniProgram } from '../page/shell-link';
import { changeAddress } from './address';
import { closeOther } from './other-side';

/** Moments show the page alone, in a run of its own with nothing of the other runs. */
const SINGLE_PAGE = 1154;

/** Starts the app anew on the page, with scene and referrer as given. */
export function startCold({ scene = 1001, url, referrer = {} }: Way): void {
  changeAddress({
    scene: String(scene),
    referrer: referrer.appId,
    extra: referrer.extraData && JSON.stringify(referrer.extraData),
  });
  if (url !== undefined) window.history.replaceState(null, '', `#${url}`);
  window.location.reload();
}

/** Enters the running app as WeChat does on a hot start; the single page and what follows it always start cold. */
export function enter(way: Way, current: { scene: number }, miniProgram: MiniProgram | undefined): void {
  const isSingle = way.scene === SINGLE_PAGE || current.scene === SINGLE_PAGE;
  if (!miniProgram || isSingle) startCold(way);
  else {
    closeOther();
    miniProgram.show(way);
  }
}
