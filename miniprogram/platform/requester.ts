/** How the app asks the network: few at once, equal ones together, again after what passes, and not for what it has. */
import type { Network } from './network';
import { requestJson } from './request';
import type { RequestJson } from './request';
import { retrying } from './retry';
import { revalidating } from './revalidate';
import { deviceSchedule } from './schedule';
import { sharing } from './shared-calls';
import { networkSlots } from './slots';

/** GETs as sources use them. */
export function createRequester({ isOnline }: Pick<Network, 'isOnline'>): RequestJson {
  const queued: RequestJson = (request) => networkSlots(() => requestJson(request));
  const patient = retrying(queued, { schedule: deviceSchedule, random: () => Math.random(), isOnline });
  return sharing(revalidating(patient));
}
