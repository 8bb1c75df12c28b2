import { call, find, heard, mount, settled, tap } from '../../simulate';
import { NO_LAUNCH } from '../../../miniprogram/packages/brand/core/launch-view';

const CONSENT = { ...NO_LAUNCH, kind: 'consent', title: '即将打开云溪茶社', primary: '同意', secondary: '不同意' };

function sheet() {
  return mount('packages/brand/components/launch-sheet/launch-sheet', { view: CONSENT });
}

it('is put away by a tap beside it, but not by the second half of the tap that opened it', async () => {
  jest.useFakeTimers();
  const part = sheet();
  const answers = heard(part, 'secondary');
  call(part, 'onMask');
  expect(answers).toHaveLength(0);
  jest.advanceTimersByTime(400);
  call(part, 'onMask');
  expect(answers).toHaveLength(1);
  jest.useRealTimers();
  await settled();
});

it('answers by its buttons at once', async () => {
  const part = sheet();
  const agreed = heard(part, 'primary');
  await tap(find(part, '.launch-sheet__button--primary'));
  expect(agreed).toHaveLength(1);
});
