import type { FunnelEvent } from '../../../../../miniprogram/packages/brand/core/funnel';
import type { Way } from '../../../../../miniprogram/packages/brand/core/launch';
import { LaunchStore, type OpenProgram, type Target } from '../../../../../miniprogram/packages/brand/stores/launches';
import { brand } from '../../../../fakes/brands';

/** A launch with a platform that answers when it is told to. */
class Story {
  readonly calls: Parameters<OpenProgram>[] = [];
  readonly counted: FunnelEvent[] = [];
  readonly consents = new Set<string>();
  ends = 0;
  now = 1_000_000;
  readonly store = new LaunchStore({
    open: (...call) => this.calls.push(call),
    now: () => this.now,
    hasConsent: (id, appId) => this.consents.has(`${id} ${appId}`),
    agree: (id, appId) => this.consents.add(`${id} ${appId}`),
    count: (event) => this.counted.push(event),
    onEnd: () => {
      this.ends += 1;
    },
  });

  target(changes: Partial<Target> = {}): Target {
    const ways: Way[] = ['half', 'jump', 'link'];
    return {
      brand: brand('tea'),
      plan: { ways, obstacle: null },
      path: '',
      origin: { place: 'article', article: 'p1', entry: 'chat' },
      owner: 1,
      ...changes,
    };
  }

  get steps(): string[] {
    return this.counted.map(({ step }) => step);
  }
}

const APP = 'wx00000000000000a1';

let story: Story;
beforeEach(() => {
  story = new Story();
});

it('opens in the turn of the tap of 同意, and hands over where the reader came from and nothing else', () => {
  story.store.tap(story.target());
  expect(story.calls).toEqual([]);
  story.store.agree();
  expect(story.calls.map(([way, call]) => [way, call])).toEqual([
    ['half', { appId: APP, path: 'pages/home/home', extraData: { from: 'qingdu', place: 'article', article: 'p1' } }],
  ]);
});

it('opens in the turn of the tap of the card once it was agreed to, at the page that was tapped', () => {
  story.consents.add(`tea ${APP}`);
  story.store.tap(story.target({ path: 'pages/item/item?id=1', origin: { place: 'search', article: '', entry: '' } }));
  expect(story.calls[0][1]).toEqual({
    appId: APP,
    path: 'pages/item/item?id=1',
    extraData: { from: 'qingdu', place: 'search' },
  });
});

it('counts the whole way, and tells when it has come to an end', () => {
  story.store.tap(story.target());
  story.store.agree();
  story.calls[0][2].done();
  story.store.arrive(APP, { order: '7' });
  expect(story.steps).toEqual(['tapped', 'asked', 'agreed', 'launching', 'opened', 'returned', 'bought']);
  expect(story.store.returnedFrom).toEqual({ brandId: 'tea', isBought: true });
  expect(story.store.launch.at).toBe('idle');
  expect(story.ends).toBe(2);
});

it('ignores an answer after 关闭, and still knows the reader when the brand sends them back', () => {
  story.store.tap(story.target());
  story.store.agree();
  story.store.close();
  story.calls[0][2].done();
  expect(story.store.launch.at).toBe('closed');
  expect(story.steps).not.toContain('opened');
  story.store.arrive(APP, undefined);
  expect(story.store.returnedFrom).toEqual({ brandId: 'tea', isBought: false });
});

it('takes the next way in the turn of its tap', () => {
  story.store.tap(story.target());
  story.store.agree();
  story.calls[0][2].failed({ errMsg: 'fail no permission' });
  expect(story.store.launch).toMatchObject({ at: 'denied', ways: ['jump', 'link'] });
  story.store.next();
  expect(story.calls.map(([way]) => way)).toEqual(['half', 'jump']);
});

it.each([
  ['another program', 'wx0000000000000000'],
  ['nobody', ''],
])('takes a reader who comes from %s for no return', (_name, from) => {
  story.store.tap(story.target());
  story.store.agree();
  story.calls[0][2].done();
  story.store.arrive(from, { order: '7' });
  expect(story.store.returnedFrom).toBeNull();
  expect(story.store.launch.at).toBe('idle');
});

it('waits for nobody once the page that was tapped has gone', () => {
  story.store.tap(story.target());
  story.store.leave(2);
  expect(story.store.launch.at).toBe('consent');
  story.store.leave(1);
  expect(story.store.launch.at).toBe('idle');
  story.store.tap(story.target());
  story.store.agree();
  story.store.leave(1);
  expect(story.store.launch.at).toBe('closed');
});

it('keeps the first brand while it is launching, whatever else is tapped', () => {
  story.store.tap(story.target());
  story.store.agree();
  story.store.tap(story.target({ brand: brand('paper'), owner: 2 }));
  expect(story.store.target?.brand.id).toBe('tea');
  expect(story.calls).toHaveLength(1);
});
