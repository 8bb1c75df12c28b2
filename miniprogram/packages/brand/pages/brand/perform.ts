/** What each tap on a brand's page does. WeChat's own pages open in the tap's turn or not at all. */
import { articleUrl, categoryUrl } from '../../../../core/routes';
import { openPage } from '../../../../pages/open-page';
import type { ActDetail } from '../../components/acting';
import type { Brand } from '../../../../core/brand';
import type { BrandPage } from '../../core/brand-page';
import { refusalOf } from '../../core/refusal';
import { call, openChannel, openFeed, openLive, openLiveNotice, openMessage, openPlace } from '../../platform/leave';
import type { Outcome } from '../../platform/leave';
import { copyLink, launchBrand } from '../../parts/launch-handlers';
import type { Desk } from '../../stores/desk';

interface Shown {
  desk: Desk;
  brand: Brand;
  page: BrandPage;
  owner: number;
}

/** Does what was tapped; nothing in single-page mode, where the page cannot be left. */
export function perform({ act, index }: ActDetail, shown: Shown): void {
  const { desk, page } = shown;
  const { channels, shops, message, notice } = page;
  if (desk.root.device.isSinglePage) return;
  const outcome = toldOutcome(desk);
  if (act === 'launch') open(shown, '');
  else if (act === 'product') open(shown, page.products[index]?.path ?? '');
  else if (act === 'menu') followMenu(shown, index);
  else if (act === 'topic') openPage(categoryUrl(page.topics[index]?.id ?? ''));
  else if (act === 'online') copyLink(desk, shops.online);
  else if (act === 'rules') copyLink(desk, notice?.link ?? '');
  else if (act === 'call') call(shops.offline[index]?.phone ?? '', outcome);
  else if (act === 'map') showOnMap(shown, index, outcome);
  else if (act === 'message' && message !== null) openMessage(message.corpId, message.url, outcome);
  else if (channels !== null) openChannels(act, channels, index, outcome);
}

function open({ desk, brand, owner }: Shown, path: string): void {
  launchBrand(desk, brand, { path, place: 'brand', article: '', owner });
}

function followMenu(shown: Shown, index: number): void {
  const target = shown.page.menu[index]?.target;
  if (target?.kind === 'program') open(shown, target.path);
  else if (target?.kind === 'article') openPage(articleUrl(target.id));
  else if (target?.kind === 'category') openPage(categoryUrl(target.id));
}

function showOnMap({ page }: Shown, index: number, outcome: Outcome): void {
  const shop = page.shops.offline[index];
  if (shop?.place) openPlace({ ...shop.place, name: shop.name, address: shop.address }, outcome);
}

function openChannels(
  act: string,
  channels: NonNullable<BrandPage['channels']>,
  index: number,
  outcome: Outcome,
): void {
  const { finderUserName, feeds, live } = channels;
  if (act === 'profile') openChannel(finderUserName, outcome);
  else if (act === 'feed') openFeed(finderUserName, feeds[index]?.feedId ?? '', outcome);
  else if (act === 'live-notice') openLiveNotice(finderUserName, outcome);
  else if (act === 'live' && live !== null) {
    const { feedId, nonceId } = live;
    openLive(finderUserName, feedId !== '' && nonceId !== '' ? { feedId, nonceId } : {}, outcome);
  }
}

/** A change of mind needs no words; anything else does. */
function toldOutcome({ words }: Desk): Outcome {
  return {
    done: () => undefined,
    failed: (failure) => {
      if (refusalOf(failure) !== 'cancelled') void wx.showToast({ title: words.failed, icon: 'none' });
    },
  };
}
