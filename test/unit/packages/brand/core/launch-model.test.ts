/** Whatever is tapped and answered in whatever order: what must never happen with a launch. */
import fc from 'fast-check';
import {
  DOUBLE_TAP_MS,
  IDLE,
  isRefused,
  type Launch,
  type LaunchEvent,
  mustOpen,
  type Refusal,
  step,
  type Way,
} from '../../../../../miniprogram/packages/brand/core/launch';

type Deed =
  | { deed: 'tap'; ways: Way[]; pauseMs: number }
  | { deed: 'agree' | 'disagree' | 'close' | 'next' | 'returned' | 'dismiss' | 'withdraw' }
  | { deed: 'answer'; which: number; as: Refusal | 'opened' };

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    deed: fc.constant('tap' as const),
    ways: fc.subarray<Way>(['half', 'jump', 'link']),
    pauseMs: fc.constantFrom(0, 50, 300, DOUBLE_TAP_MS, 5000),
  }),
  fc.record({
    deed: fc.constantFrom<'agree' | 'disagree' | 'close' | 'next' | 'returned' | 'dismiss' | 'withdraw'>(
      'agree',
      'disagree',
      'close',
      'next',
      'returned',
      'dismiss',
      'withdraw',
    ),
  }),
  fc.record({
    deed: fc.constant('answer' as const),
    which: fc.nat(5),
    as: fc.constantFrom<Refusal | 'opened'>('opened', 'cancelled', 'denied', 'unsupported', 'failed'),
  }),
);

/** A platform that may answer any opening, once, at any time. */
interface Opening {
  ticket: number;
  way: Way;
  isAnswered: boolean;
  wasClosed: boolean;
}

it('opens nothing without consent, shows nothing as open after it was closed, and opens nothing twice', () => {
  fc.assert(
    fc.property(fc.array(deeds, { maxLength: 60 }), (story) => {
      let launch: Launch = IDLE;
      let hasConsent = false;
      let now = 1_000_000;
      const openings: Opening[] = [];
      /** Taps that a reader means: of the card, of 同意, of the next way. */
      let wishes = 0;
      let lastWish = -Infinity;

      const send = (event: LaunchEvent): void => {
        const before = launch;
        launch = step(before, event);
        if (event.kind === 'agree' && before.at === 'consent') hasConsent = true;
        if (!mustOpen(before, launch)) return;
        expect(['tap', 'agree', 'next']).toContain(event.kind);
        expect(hasConsent || before.at === 'consent' || isRefused(before)).toBe(true);
        expect(launch.ways[0]).not.toBe('link');
        expect(openings.every((other) => other.ticket !== launch.ticket)).toBe(true);
        expect(before.at).not.toBe('launching');
        openings.push({ ticket: launch.ticket, way: launch.ways[0], isAnswered: false, wasClosed: false });
      };

      for (const deed of story) {
        const opened = openings.length;
        if (deed.deed === 'tap') {
          now += deed.pauseMs;
          send({ kind: 'tap', ways: deed.ways, hasConsent, now });
        } else if (deed.deed === 'answer') {
          const opening = openings[openings.length - 1 - deed.which];
          if (opening === undefined || opening.isAnswered) continue;
          opening.isAnswered = true;
          const before = launch;
          if (deed.as === 'opened') send({ kind: 'opened', ticket: opening.ticket, now });
          else send({ kind: 'refused', ticket: opening.ticket, as: deed.as });
          if (opening.wasClosed || opening.ticket !== before.ticket) expect(launch).toBe(before);
        } else if (deed.deed === 'withdraw') {
          hasConsent = false;
          send({ kind: 'dismiss' });
        } else {
          if (deed.deed === 'close' && launch.at === 'launching') {
            const under = openings.find(({ ticket }) => ticket === launch.ticket);
            if (under) under.wasClosed = true;
          }
          send({ kind: deed.deed });
        }
        if (openings.length > opened) {
          wishes += 1;
          // A second opening within a double tap would be the same wish counted twice.
          const isSameWish = deed.deed === 'tap' && now - lastWish < DOUBLE_TAP_MS && launch.openedAt === lastWish;
          expect(isSameWish).toBe(false);
          lastWish = now;
        }
        expect(openings.length).toBe(wishes);
        if (launch.at === 'opened') {
          const open = openings.find(({ ticket }) => ticket === launch.ticket);
          expect(open).toMatchObject({ isAnswered: true, wasClosed: false });
        }
      }
    }),
    { numRuns: 3000 },
  );
});

it('does nothing on any number of taps while it is launching, and on a double tap once it is open', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(DOUBLE_TAP_MS - 1), { maxLength: 20 }), (pauses) => {
      const tap = (now: number): LaunchEvent => ({ kind: 'tap', ways: ['half'], hasConsent: true, now });
      const launching = step(IDLE, tap(0));
      expect(pauses.reduce((launch, now) => step(launch, tap(now)), launching)).toBe(launching);
      const opened = step(launching, { kind: 'opened', ticket: launching.ticket, now: 100 });
      expect(pauses.reduce((launch, pause) => step(launch, tap(100 + pause)), opened)).toBe(opened);
    }),
  );
});
