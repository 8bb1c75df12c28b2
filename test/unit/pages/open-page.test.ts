import { openPage } from '../../../miniprogram/pages/open-page';
import { settle } from '../../fakes/settle';
import { fakeWx, renewFakeWx } from '../../fakes/wx/fake-wx';

function standAt(depth: number): void {
  renewFakeWx();
  Object.assign(globalThis, { getCurrentPages: () => Array.from({ length: depth }, () => ({})) });
}

const opened = () =>
  fakeWx()
    .calls.to('navigateTo')
    .map(({ url }) => url);

afterEach(() => settle());

it('opens a page once, however often it is tapped before it is there', async () => {
  standAt(1);
  openPage('/pages/a/a');
  openPage('/pages/a/a');
  openPage('/pages/b/b');
  expect(opened()).toEqual(['/pages/a/a']);
  await settle();
  openPage('/pages/b/b');
  expect(opened()).toEqual(['/pages/a/a', '/pages/b/b']);
});

it('takes the next tap after an opening whose answer does not come', async () => {
  jest.useFakeTimers();
  standAt(1);
  const { navigateTo } = wx;
  let answer: () => void = () => undefined;
  Object.assign(wx, {
    navigateTo: (options: { url: string }) => {
      void navigateTo(options);
      return new Promise<void>((resolve) => {
        answer = resolve;
      });
    },
  });
  openPage('/pages/a/a');
  const late = answer;
  jest.advanceTimersByTime(2000);
  openPage('/pages/b/b');
  late();
  await Promise.resolve();
  openPage('/pages/c/c');
  expect(opened()).toEqual(['/pages/a/a', '/pages/b/b']);
  answer();
  jest.useRealTimers();
});

it('goes in place of the page on top when the stack is nearly full', () => {
  standAt(9);
  openPage('/pages/a/a');
  expect(opened()).toEqual([]);
  expect(fakeWx().calls.to('redirectTo')).toEqual([{ url: '/pages/a/a' }]);
});
