import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { vantGlyphs } from '../../assets/icon-sheets';
import { maskUri } from '../../assets/icon-svg';
import { usedIcons } from '../../assets/used-icons';

const sheet = readFileSync(resolve('miniprogram/components/app-icon/app-icon.wxss'), 'utf8');
const vant = readFileSync(resolve('miniprogram/styles/vant.wxss'), 'utf8');

it.each(usedIcons())('app-icon.wxss shows %s as it is drawn', (name) => {
  expect(sheet).toContain(`.app-icon--${name} {\n  --mask: url("${maskUri(name)}");`);
});

it('app-icon.wxss holds no icon that the app does not show', () => {
  const names = [...sheet.matchAll(/\.app-icon--([\w-]+) \{/g)].map(([, name]) => name);
  expect(names).toEqual(usedIcons());
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
