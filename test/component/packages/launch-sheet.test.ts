import { call, find, heard, mount, tap } from '../../simulate';
import { NO_LAUNCH } from '../../../miniprogram/packages/brand/core/launch-view';

const CONSENT = { ...NO_LAUNCH, kind: 'consent', title: '即将打开云溪茶社', primary: '同意', secondary: '不同意' };

afterEach(() => jest.useRealTimers());

function sheet() {
  return mount('packages/brand/components/launch-sheet/launch-sheet', { view: CONSENT });
}

it('is put away by a tap beside it, but not by the second half of the tap that opened it', () => {
  jest.useFakeTimers();
  const part = sheet();
  const answers = heard(part, 'secondary');
  call(part, 'onMask');
  expect(answers).toHaveLength(0);
  jest.advanceTimersByTime(400);
  call(part, 'onMask');
  expect(answers).toHaveLength(1);
});

it('keeps no timer while it is closed, or waits without a mask', () => {
  jest.useFakeTimers();
  const part = mount('packages/brand/components/launch-sheet/launch-sheet', { view: NO_LAUNCH });
  expect(jest.getTimerCount()).toBe(0);
  part.setData({ view: CONSENT });
  expect(jest.getTimerCount()).toBe(1);
  part.setData({ view: { ...CONSENT, kind: 'launching' } });
  expect(jest.getTimerCount()).toBe(0);
});

it('answers by its buttons at once', async () => {
  const part = sheet();
  const agreed = heard(part, 'primary');
  await tap(find(part, '.launch-sheet__button--primary'));
  expect(agreed).toHaveLength(1);
});
