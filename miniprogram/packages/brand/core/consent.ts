/** What the reader allowed: to which brand's mini program something may be passed on, and whether counts may be sent. */
import { dictionary, exactly, flag, record, text, withDefault } from '../../../core/decode';
import type { Decoder } from '../../../core/decode';

export interface Consents {
  version: 1;
  /** Brand id to the appId that was agreed to: another program is another question. */
  brands: Readonly<Record<string, string>>;
  /** The reader wants no counts to be sent. */
  isSendingDeclined: boolean;
}

export const NO_CONSENTS: Consents = { version: 1, brands: {}, isSendingDeclined: false };

export const consents: Decoder<Consents> = record<Consents>({
  version: exactly(1),
  brands: dictionary(text),
  isSendingDeclined: withDefault(flag, false),
});

export function hasConsent({ brands }: Consents, brandId: string, appId: string): boolean {
  return Object.prototype.hasOwnProperty.call(brands, brandId) && brands[brandId] === appId;
}

export function agreed(given: Consents, brandId: string, appId: string): Consents {
  return { ...given, brands: { ...given.brands, [brandId]: appId } };
}

export function withdrawn(given: Consents, brandId: string): Consents {
  const brands = Object.entries(given.brands).filter(([id]) => id !== brandId);
  return { ...given, brands: Object.fromEntries(brands) };
}
