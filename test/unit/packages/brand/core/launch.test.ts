import {
  DOUBLE_TAP_MS,
  IDLE,
  isRefused,
  type Launch,
  type LaunchEvent,
  mustOpen,
  step,
  type Way,
} from '../../../../../miniprogram/packages/brand/core/launch';

const WAYS: Way[] = ['half', 'jump', 'link'];
const at = (place: Launch['at'], changes: Partial<Launch> = {}): Launch => ({
  ...IDLE,
  at: place,
  ways: WAYS,
  ticket: 3,
  ...changes,
});

const STATES: Record<string, Launch> = {
  idle: at('idle', { ways: [] }),
  consent: at('consent'),
  launching: at('launching'),
  opened: at('opened', { openedAt: 10_000 }),
  closed: at('closed'),
  cancelled: at('cancelled', { tried: 'half' }),
  denied: at('denied', { tried: 'half', ways: ['jump', 'link'] }),
  unsupported: at('unsupported', { tried: 'jump', ways: ['link'] }),
  failed: at('failed', { tried: 'jump', ways: [] }),
};

const EVENTS: Record<string, LaunchEvent> = {
  'a tap with consent': { kind: 'tap', ways: WAYS, hasConsent: true, now: 60_000 },
  'a tap without consent': { kind: 'tap', ways: WAYS, hasConsent: false, now: 60_000 },
  'a tap with nothing but a link': { kind: 'tap', ways: ['link'], hasConsent: true, now: 60_000 },
  'a tap without a way': { kind: 'tap', ways: [], hasConsent: true, now: 60_000 },
  'the second tap': { kind: 'tap', ways: WAYS, hasConsent: true, now: 10_000 + DOUBLE_TAP_MS - 1 },
  agree: { kind: 'agree' },
  disagree: { kind: 'disagree' },
  opened: { kind: 'opened', ticket: 3, now: 20_000 },
  'opened, late': { kind: 'opened', ticket: 2, now: 20_000 },
  cancelled: { kind: 'refused', ticket: 3, as: 'cancelled' },
  denied: { kind: 'refused', ticket: 3, as: 'denied' },
  unsupported: { kind: 'refused', ticket: 3, as: 'unsupported' },
  failed: { kind: 'refused', ticket: 3, as: 'failed' },
  'refused, late': { kind: 'refused', ticket: 2, as: 'failed' },
  close: { kind: 'close' },
  next: { kind: 'next' },
  returned: { kind: 'returned' },
  dismiss: { kind: 'dismiss' },
};

const TAPS = {
  'a tap with consent': 'launching*',
  'a tap without consent': 'consent',
  'a tap with nothing but a link': 'unsupported',
  'a tap without a way': 'unsupported',
  'the second tap': 'launching*',
};

/** Where each event leads; what is not named stays as it is. A star asks for an opening. */
const TABLE: Record<string, Record<string, string>> = {
  idle: TAPS,
  consent: { agree: 'launching*', disagree: 'idle', dismiss: 'idle' },
  launching: {
    opened: 'opened',
    cancelled: 'cancelled',
    denied: 'denied',
    unsupported: 'unsupported',
    failed: 'failed',
    close: 'closed',
    returned: 'idle',
  },
  opened: { ...TAPS, 'the second tap': '', returned: 'idle', dismiss: 'idle' },
  closed: { ...TAPS, returned: 'idle', dismiss: 'idle' },
  cancelled: { ...TAPS, next: 'launching*', dismiss: 'idle' },
  denied: { ...TAPS, next: 'launching*', dismiss: 'idle' },
  unsupported: { ...TAPS, next: 'idle', dismiss: 'idle' },
  failed: { ...TAPS, dismiss: 'idle' },
};

const CASES = Object.keys(STATES).flatMap((state) =>
  Object.keys(EVENTS).map((event) => [state, event, TABLE[state]?.[event] ?? ''] as const),
);

it.each(CASES)('%s, on %s: %s', (state, event, expected) => {
  const before = STATES[state] ?? IDLE;
  const after = step(before, EVENTS[event] ?? { kind: 'dismiss' });
  if (expected === '') expect(after).toBe(before);
  else expect(after.at + (mustOpen(before, after) ? '*' : '')).toBe(expected);
});

it.each([
  ['denied', WAYS, ['jump', 'link']],
  ['unsupported', WAYS, ['jump', 'link']],
  ['failed', WAYS, ['jump', 'link']],
  ['failed', ['jump', 'link'], ['link']],
  ['failed', ['half'], ['half']],
  ['cancelled', WAYS, WAYS],
  ['denied', ['jump'], []],
] as const)('after %s of %j, what is left is %j', (as, ways, left) => {
  const after = step(at('launching', { ways }), { kind: 'refused', ticket: 3, as });
  expect(after).toMatchObject({ ways: left, tried: ways[0] });
  expect(isRefused(after)).toBe(true);
});

it('takes the next way with the next ticket', () => {
  expect(step(at('denied', { ways: ['jump', 'link'] }), { kind: 'next' })).toMatchObject({
    at: 'launching',
    ways: ['jump', 'link'],
    ticket: 4,
  });
});

it('takes a tap while the clock was set back for a tap, not for a double one', () => {
  const tap: LaunchEvent = { kind: 'tap', ways: WAYS, hasConsent: true, now: 9000 };
  expect(step(at('opened', { openedAt: 10_000 }), tap).at).toBe('launching');
});
