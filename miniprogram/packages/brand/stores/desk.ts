/** Builds what brands need, once for each running app, when the first part that shows brands is there. */
import { reaction } from 'mobx-miniprogram';
import type { Brand } from '../../../core/brand';
import type { Root } from '../../../stores/root';
import { cardView } from '../core/card-view';
import type { CardView } from '../core/card-view';
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
  /** The ways to a brand's mini program; null where it has no launch control: outside the rollout, or all are switched off. */
  planOf: (brand: Brand) => Plan | null;
  /** Cards of the brands that are known, in the order of the ids. */
  cards: (ids: readonly string[]) => CardView[];
  originOf: (place: Origin['place'], article: string) => Origin;
  /** Null where the source knows no brands. */
  pageStore: (id: string) => BrandPageStore | null;
  /** `article brand` of the cards that were seen: a card in a body is drawn anew whenever the reader comes near. */
  seen: Set<string>;
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
  const words = brandMessagesFor(device.language);
  let owners = 0;
  // Made when a card is drawn, so that a tap finds its way chosen.
  const plans = new WeakMap<Brand, Plan | null>();
  const planOf = (brand: Brand): Plan | null => {
    const isEnabled = brands.list?.enabled === true;
    const known = plans.get(brand);
    if (known !== undefined) return isEnabled ? known : null;
    const isIn = !device.isSinglePage && isInRollout(ownId, brand.id, brand.rollout.percent);
    const plan = brand.launch !== null && isIn ? planLaunch(brand.launch, abilities) : null;
    plans.set(brand, plan);
    return isEnabled ? plan : null;
  };
  return {
    root,
    words,
    abilities,
    consents,
    funnel,
    launches,
    planOf,
    cards: (ids) =>
      ids.flatMap((id) => {
        const brand = brands.byId(id);
        return brand === null ? [] : [cardView(brand, planOf(brand), launches.returnedFrom, words)];
      }),
    originOf: (place, article) => ({ place, article, entry: entryClass(entry.scene) }),
    pageStore: (id) =>
      source.brands ? new BrandPageStore(id, { brands: source.brands, cache, now: device.now }) : null,
    seen: new Set(),
    nextOwner: () => (owners += 1),
  };
}
