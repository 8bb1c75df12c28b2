import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
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

it('keeps every stylesheet off the network', () => {
  const remote = /url\(\s*["']?(https?:)?\/\//;
  expect(sheet).not.toMatch(remote);
  expect(vant).not.toMatch(remote);
});

it('leaves Vant’s icon, whose font is remote, out of the app', () => {
  const npm = resolve('node_modules/@vant/weapp/dist');
  const parts = new Set(appFiles().flatMap((file) => vantParts(readFileSync(file, 'utf8'))));
  // Parts use other parts: `for…of` over a Set also visits what is added meanwhile.
  for (const part of parts) {
    const file = resolve(npm, `${part}.json`);
    for (const used of Object.values(usingComponents(readFileSync(file, 'utf8')))) {
      parts.add(relative(npm, resolve(dirname(file), used)));
    }
  }
  expect([...parts]).toContain('skeleton/index');
  expect([...parts]).not.toContain('icon/index');
});

function appFiles(): string[] {
  const all = readdirSync('miniprogram', { recursive: true, encoding: 'utf8' });
  return all
    .filter((file) => file.endsWith('.json') && !file.startsWith('miniprogram_npm'))
    .map((file) => resolve('miniprogram', file));
}

function usingComponents(json: string): Record<string, string> {
  return (JSON.parse(json) as { usingComponents?: Record<string, string> }).usingComponents ?? {};
}

function vantParts(json: string): string[] {
  return Object.values(usingComponents(json)).flatMap((place) => /^@vant\/weapp\/(.+)$/.exec(place)?.[1] ?? []);
}
