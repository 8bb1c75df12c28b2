import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ICON_PATHS } from '../../assets/icon-paths';
import { vantGlyphs } from '../../assets/icon-sheets';
import { maskUri } from '../../assets/icon-svg';

const sheet = readFileSync(resolve('miniprogram/components/app-icon/app-icon.wxss'), 'utf8');
const vant = readFileSync(resolve('miniprogram/styles/vant.wxss'), 'utf8');

it.each(Object.keys(ICON_PATHS))('app-icon.wxss shows %s as it is drawn', (name) => {
  expect(sheet).toContain(`.app-icon--${name} {\n  --mask: url("${maskUri(name)}");`);
});

it('vant.wxss shows its glyphs as they are drawn', () => {
  const uris = vantGlyphs().match(/url\("[^"]+"\)/g) ?? [];
  expect(uris.length).toBeGreaterThan(0);
  expect(uris.filter((uri) => !vant.includes(uri))).toEqual([]);
});

it('keeps every stylesheet off the network', () => {
  const remote = /url\(\s*["']?(https?:)?\/\//;
  expect(sheet).not.toMatch(remote);
  expect(vant).not.toMatch(remote);
});
