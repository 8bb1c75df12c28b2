import { decode } from '../../../../../miniprogram/core/decode';
import {
  agreed,
  consents,
  hasConsent,
  NO_CONSENTS,
  withdrawn,
} from '../../../../../miniprogram/packages/brand/core/consent';

it('holds for one brand and its program alone, until it is withdrawn', () => {
  const given = agreed(NO_CONSENTS, 'tea', 'wx1');
  expect(hasConsent(given, 'tea', 'wx1')).toBe(true);
  expect(hasConsent(given, 'tea', 'wx2')).toBe(false);
  expect(hasConsent(given, 'paper', 'wx1')).toBe(false);
  expect(hasConsent(withdrawn(given, 'tea'), 'tea', 'wx1')).toBe(false);
});

it('takes no word that every object knows for a consent', () => {
  expect(hasConsent(NO_CONSENTS, 'constructor', 'wx1')).toBe(false);
});

it('survives its storage', () => {
  const given = agreed(NO_CONSENTS, 'tea', 'wx1');
  expect(decode(consents, JSON.parse(JSON.stringify(given)))).toEqual(given);
});
