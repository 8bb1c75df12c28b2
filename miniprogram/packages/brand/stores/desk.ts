/** Builds what brands need, once for each running app, when the first part that shows brands is there. */
import { reaction } from 'mobx-miniprogram';
import type { Brand } from '../../../core/brand';
import type { Root } from '../../../stores/root';
import type { Origin } from '../core/funnel';
import { brandMessagesFor } from '../core/messages';
import type { BrandMessages } from '../core/messages';
import { isInRollout } from '../core/rollout';
import { entryClass } from '../core/scenes';
import { planLaunch } from '../core/ways';
import type { Abilities, Plan } from '../core/ways';
import { jump, openHalf } from '../platform/leave';
import { randomId, readAbilities } from '../platform/phone';
import { sendJson } from '../platform/send';
import { deviceId } from '../services/device-id';
import { BrandPageStore } from './brand-page';
import { ConsentStore } from './consents';
import { FunnelStore } from './funnel';
import { LaunchStore } from './launches';

export interface Desk {
  root: Root;
  words: BrandMessages;
  abilities: Abilities;
  consents: ConsentStore;
  funnel: FunnelStore;
  launches: LaunchStore;
  /** The ways to a brand's mini program; null where it has no launch control. Reads the list of brands. */
  planOf: (brand: Brand) => Plan | null;
  originOf: (place: Origin['place'], article: string) => Origin;
  /** Null where the source knows no brands. */
  pageStore: (id: string) => BrandPageStore | null;
  /** A number of its own for each part that can be tapped. */
  nextOwner: () => number;
}

const desks = new WeakMap<Root, Desk>();

export function brandDesk(root: Root): Desk {
  const known = desks.get(root);
  if (known !== undefined) return known;
  const made = createDesk(root);
  desks.set(root, made);
  return made;
}

function createDesk(root: Root): Desk {
  const { config, platform, source, cache, device, brands, entry } = root;
  const { storage } = platform;
  const abilities = readAbilities(device.isSinglePage);
  const ownId = deviceId(storage, randomId);
  const consents = new ConsentStore(storage);
  const funnel = new FunnelStore({
    storage,
    eventsUrl: config.eventsUrl,
    isDeclined: () => consents.isSendingDeclined,
    randomId,
    send: sendJson,
  });
  const launches = new LaunchStore({
    open: (way, call, outcome) => (way === 'half' ? openHalf : jump)(call, outcome),
    now: device.now,
    hasConsent: consents.has,
    agree: consents.agree,
    count: funnel.count,
    onEnd: funnel.flush,
  });
  // For the life of the app: the desk goes with the root.
  reaction(
    () => entry.count,
    () => launches.arrive(entry.referrer.appId, entry.referrer.extraData),
  );
  funnel.flush();
  let owners = 0;
  return {
    root,
    words: brandMessagesFor(device.language),
    abilities,
    consents,
    funnel,
    launches,
    planOf: (brand) => {
      const isOpen = brands.list?.enabled === true && isInRollout(ownId, brand.id, brand.rollout.percent);
      if (brand.launch === null || !isOpen || device.isSinglePage) return null;
      return planLaunch(brand.launch, abilities);
    },
    originOf: (place, article) => ({ place, article, entry: entryClass(entry.scene) }),
    pageStore: (id) =>
      source.brands ? new BrandPageStore(id, { brands: source.brands, cache, now: device.now }) : null,
    nextOwner: () => (owners += 1),
  };
}
