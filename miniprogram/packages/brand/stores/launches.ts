/**
 * The one launch of the app: what is under way to which brand, and where it was tapped. It steps through the pure value
 * of `core/launch.ts` and calls the platform in the same turn.
 */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { Brand } from '../../../core/brand';
import type { FunnelEvent, Origin, Step } from '../core/funnel';
import { IDLE, isRefused, mustOpen, step } from '../core/launch';
import type { Launch, LaunchEvent, Way } from '../core/launch';
import { refusalOf } from '../core/refusal';
import type { PlatformFailure } from '../core/refusal';
import { brandReturn } from '../core/return-data';
import type { Plan } from '../core/ways';

/** What was tapped, complete before the tap. */
export interface Target {
  brand: Brand;
  plan: Plan;
  /** In the brand's mini program. */
  path: string;
  origin: Origin;
  /** The part of a page that was tapped, and that shows what happens. */
  owner: number;
}

export type OpenProgram = (
  way: Exclude<Way, 'link'>,
  target: { appId: string; path: string; extraData: Record<string, string> },
  outcome: { done: () => void; failed: (failure: PlatformFailure) => void },
) => void;

interface Services {
  open: OpenProgram;
  now: () => number;
  hasConsent: (brandId: string, appId: string) => boolean;
  agree: (brandId: string, appId: string) => void;
  count: (event: FunnelEvent) => void;
  /** The story of a launch has come to an end: a good moment to send counts. */
  onEnd: () => void;
}

export class LaunchStore {
  launch: Launch = IDLE;
  target: Target | null = null;
  /** The brand that the reader has come back from, until the next launch. */
  returnedFrom: { brandId: string; isBought: boolean } | null = null;

  private readonly services: Services;
  /** The brand whose mini program was opened last. */
  private lastOpened: Target | null = null;

  constructor(services: Services) {
    this.services = services;
    makeAutoObservable<this, 'services' | 'lastOpened'>(
      this,
      {
        launch: observable.ref,
        target: observable.ref,
        returnedFrom: observable.ref,
        services: false,
        lastOpened: false,
      },
      { autoBind: true },
    );
  }

  /** Call it in the tap's own turn. */
  tap(target: Target): void {
    const { brand, plan } = target;
    const appId = brand.launch?.appId ?? '';
    const event: LaunchEvent = {
      kind: 'tap',
      ways: plan.ways,
      hasConsent: appId !== '' && this.services.hasConsent(brand.id, appId),
      now: this.services.now(),
    };
    const after = step(this.launch, event);
    if (after === this.launch) return;
    this.target = target;
    this.returnedFrom = null;
    this.count('tapped');
    this.move(after);
  }

  /** Call it in the tap of 同意 itself. */
  agree(): void {
    const after = step(this.launch, { kind: 'agree' });
    const { target } = this;
    if (after === this.launch || target === null) return;
    this.services.agree(target.brand.id, target.brand.launch?.appId ?? '');
    this.count('agreed');
    this.move(after);
  }

  disagree(): void {
    this.send({ kind: 'disagree' });
  }

  close(): void {
    this.send({ kind: 'close' });
  }

  /** Call it in the tap of the next way itself. An address is copied by whoever shows it. */
  next(): void {
    this.send({ kind: 'next' });
  }

  dismiss(): void {
    this.send({ kind: 'dismiss' });
  }

  /** The page or part that showed the launch has gone: nobody waits for it any more. */
  leave(owner: number): void {
    if (this.target?.owner !== owner) return;
    if (this.launch.at === 'launching') this.close();
    else this.dismiss();
  }

  /** The app has come to the front; `appId` is whom the reader comes from, and `extraData` what was handed over. */
  arrive(appId: string, extraData: unknown): void {
    const from = this.lastOpened ?? (this.launch.at === 'launching' ? this.target : null);
    this.lastOpened = null;
    if (from !== null && from.brand.launch?.appId === appId) {
      const { isBought } = brandReturn(extraData);
      this.returnedFrom = { brandId: from.brand.id, isBought };
      this.count('returned', from);
      if (isBought) this.count('bought', from);
      this.send({ kind: 'returned' });
      this.services.onEnd();
    } else if (this.launch.at === 'opened') this.send({ kind: 'returned' });
  }

  private send(event: LaunchEvent): void {
    this.move(step(this.launch, event));
  }

  private move(after: Launch): void {
    const before = this.launch;
    if (after === before) return;
    this.launch = after;
    if (mustOpen(before, after)) this.open(after);
    const said = STEP_OF[after.at];
    if (said !== null) this.count(said);
    if (isRefused(after) || after.at === 'closed' || after.at === 'opened') this.services.onEnd();
  }

  private open({ ways: [way], ticket }: Launch): void {
    const { target } = this;
    const launch = target?.brand.launch;
    if (target === null || !launch || way === 'link') return;
    const { path, origin } = target;
    const extraData = {
      from: 'qingdu',
      place: origin.place,
      ...(origin.article !== '' && { article: origin.article }),
    };
    this.services.open(
      way,
      { appId: launch.appId, path: path || launch.path, extraData },
      {
        done: () =>
          runInAction(() => {
            // Also when the waiting was closed: it is open all the same, and may send the reader back.
            this.lastOpened = target;
            this.send({ kind: 'opened', ticket, now: this.services.now() });
          }),
        failed: (failure) => runInAction(() => this.send({ kind: 'refused', ticket, as: refusalOf(failure) })),
      },
    );
  }

  private count(
    said: Step,
    { brand, origin }: Pick<Target, 'brand' | 'origin'> | { brand?: Brand; origin?: Origin } = this.target ?? {},
  ): void {
    if (brand && origin) this.services.count({ ...origin, brand: brand.id, step: said });
  }
}

/** What is counted when a launch comes to a place. */
const STEP_OF: Record<Launch['at'], Step | null> = {
  idle: null,
  consent: 'asked',
  launching: 'launching',
  opened: 'opened',
  closed: 'closed',
  cancelled: 'cancelled',
  denied: 'denied',
  unsupported: 'unsupported',
  failed: 'failed',
};
