import { fakeWx } from '../../fakes/wx/fake-wx';
import { mountPage, settled, text } from '../../simulate';
import type { Part } from '../../simulate';
import { tapInside } from '../inside';
import { openedPages } from '../server';
import { zh } from '../../../miniprogram/core/messages-zh';

async function open(): Promise<Part> {
  const page = mountPage('packages/settings/pages/settings/settings');
  await settled();
  return page;
}

it('makes the text larger and smaller for all pages, up to its bounds', async () => {
  const page = await open();
  expect(text(page)).toContain('100%');
  for (let at = 0; at < 9; at += 1) await tapInside(page, 'settings__step', 1);
  expect(text(page)).toContain('200%');
  expect(fakeWx().storage.read('settings')).toEqual({ version: 1, textScale: 2 });
  for (let at = 0; at < 9; at += 1) await tapInside(page, 'settings__step', 0);
  expect(text(page)).toContain('80%');
  expect(fakeWx().storage.read('settings')).toEqual({ version: 1, textScale: 0.8 });
});

it('leads to the page of what is passed on', async () => {
  const page = await open();
  await tapInside(page, 'settings__line--link');
  expect(openedPages()).toEqual(['/packages/brand/pages/privacy/privacy']);
});

it('says that the size could not be kept, which holds all the same', async () => {
  const page = await open();
  fakeWx().calls.fail('setStorage');
  await tapInside(page, 'settings__step', 1);
  expect(text(page)).toContain('115%');
  expect(text(page)).toContain(zh.library.saveFailed);
});
