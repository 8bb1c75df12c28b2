/** Each way in which a brand's mini program does not open, with the words for it and the way on. */
import assert from 'node:assert/strict';
import {
  action,
  agree,
  answerDialog,
  brandUrl,
  copied,
  openBrand,
  other,
  sheet,
  sheetButton,
  TEA,
} from './brand-phone';
import type { Phone } from './phone';
import type { Step } from './suite';

interface Refused {
  id?: string;
  query: string;
  /** What is done after 同意; nothing where the other side decides. */
  answer?: (phone: Phone) => Promise<void>;
  title: string;
  /** The way on, and what shows that it was taken. */
  next: string;
  then: (phone: Phone) => Promise<unknown>;
}

const opened = (phone: Phone): Promise<void> => other(phone).waitFor();

const REFUSED: Record<string, Refused> = {
  'the reader says no to WeChat': {
    id: 'zhilu',
    query: 'other=ask',
    answer: (phone) => answerDialog(phone, '取消'),
    title: '没有打开',
    next: '再试一次',
    then: async (phone) => {
      await answerDialog(phone, '允许');
      await opened(phone);
    },
  },
  'the brand has not allowed it': {
    query: 'other=refuse',
    title: '不能从这里打开',
    next: '打开完整小程序',
    then: opened,
  },
  'half a screen is not supported': {
    query: 'other=unsupported',
    title: '这样打不开',
    next: '打开完整小程序',
    then: opened,
  },
  'the program does not exist': {
    id: 'zhilu',
    query: 'programs=-',
    title: '没能打开',
    next: '复制链接',
    then: copied('https://zhilu.example/'),
  },
};

/** Where half a screen is known to be closed before the tap, so that WeChat's jump asks at once. */
const JUMPS: Record<string, string> = {
  'the base library is too old for half a screen': 'lib=2.20.0',
  'this program is itself half a screen': 'category=embedded',
  'the phone runs HarmonyOS': 'platform=ohos',
};

function refusedStep({ id = TEA, query, answer, title, next, then }: Refused): Step {
  return async (world) => {
    const phone = await openBrand(world, id, { query });
    await action(phone).tap();
    await agree(phone);
    await answer?.(phone);
    await sheet(phone).getByText(title, { exact: true }).waitFor();
    assert.equal(await other(phone).isVisible(), false);
    if (answer === undefined)
      await phone.read((window) => Object.assign(window.mp?.otherSide ?? {}, { answer: 'open' }));
    await sheetButton(phone, next).tap();
    await then(phone);
  };
}

function jumpStep(query: string): Step {
  return async (world) => {
    const phone = await openBrand(world, TEA, { query });
    await action(phone).tap();
    await agree(phone);
    await answerDialog(phone, '允许');
    await other(phone).waitFor();
    assert.equal(await other(phone).getAttribute('data-kind'), 'full');
  };
}

const entries = <T>(
  cases: Record<string, T>,
  say: (name: string) => string,
  make: (one: T) => Step,
): [string, Step][] => Object.entries(cases).map(([name, one]) => [say(name), make(one)]);

export const brandFailures: Record<string, Step> = {
  ...Object.fromEntries([
    ...entries(REFUSED, (name) => `says so and offers the way on when ${name}`, refusedStep),
    ...entries(JUMPS, (name) => `jumps at once where ${name}`, jumpStep),
  ]),

  'offers the address alone where the api category forbids all jumps': async (world) => {
    const phone = await openBrand(world, TEA, { query: 'category=chatTool' });
    assert.equal(await action(phone).count(), 0);
    await action(phone, '复制链接').tap();
    await sheet(phone).getByText('这里不能打开小程序', { exact: true }).waitFor();
    await sheetButton(phone, '复制链接').tap();
    await copied('https://banzhanshan.example/')(phone);
    assert.equal(await other(phone).isVisible(), false);
  },

  'offers the address alone where WeChat is too old for any jump': async (world) => {
    const phone = await world.open();
    await phone.waitForCards();
    // As a client says it; a base library without any jump is older than all that this app runs on.
    await phone.read((window) => {
      const { wx } = window as unknown as { wx: { canIUse: (name: string) => boolean } };
      const { canIUse } = wx;
      wx.canIUse = (name) => !/MiniProgram$/.test(name) && canIUse(name);
    });
    await phone.openOnTop(brandUrl(TEA));
    await action(phone, '复制链接').tap();
    await sheet(phone).getByText('微信版本较旧', { exact: true }).waitFor();
    assert.equal(await action(phone).count(), 0);
    await sheetButton(phone, '复制链接').tap();
    await copied('https://banzhanshan.example/')(phone);
    assert.equal(await other(phone).isVisible(), false);
  },
};
