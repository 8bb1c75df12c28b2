import type { BrandLaunch } from '../../../../../miniprogram/core/brand';
import type { Way } from '../../../../../miniprogram/packages/brand/core/launch';
import { type Abilities, type Obstacle, planLaunch } from '../../../../../miniprogram/packages/brand/core/ways';

const LAUNCH: BrandLaunch = { appId: 'wx1', path: '', mode: 'half', link: 'https://tea.test/' };

function abilities(changes: Partial<Abilities> & { lacks?: string[] } = {}): Abilities {
  const { lacks = [], ...others } = changes;
  return {
    apiCategory: 'default',
    platform: 'ios',
    library: '3.7.0',
    has: (api) => !lacks.includes(api),
    isSinglePage: false,
    ...others,
  };
}

it.each<[string, Parameters<typeof abilities>[0], Way[], Obstacle | null]>([
  ['a phone of today', {}, ['half', 'jump', 'link'], null],
  ['Android', { platform: 'android' }, ['half', 'jump', 'link'], null],
  ['a platform that does not say its category', { apiCategory: '' }, ['half', 'jump', 'link'], null],
  ['HarmonyOS', { platform: 'ohos' }, ['jump', 'link'], null],
  ['a library without half screens', { library: '2.20.0' }, ['jump', 'link'], null],
  ['the first library with half screens', { library: '2.20.1' }, ['half', 'jump', 'link'], null],
  ['a client without the half screen', { lacks: ['openEmbeddedMiniProgram'] }, ['jump', 'link'], null],
  ['a program that is itself half a screen', { apiCategory: 'embedded' }, ['jump', 'link'], null],
  ['a chat tool', { apiCategory: 'chatTool' }, ['link'], 'place'],
  ['a functional page', { apiCategory: 'nativeFunctionalized' }, ['link'], 'place'],
  ['a page to browse only', { apiCategory: 'browseOnly' }, [], 'place'],
  ['Moments', { isSinglePage: true }, [], 'place'],
  ['a library before all jumps', { library: '1.2.9' }, ['link'], 'library'],
  ['a client without any jump', { lacks: ['openEmbeddedMiniProgram', 'navigateToMiniProgram'] }, ['link'], 'library'],
  ['a library that cannot be read', { library: '' }, ['link'], 'library'],
])('on %s', (_name, changes, ways, obstacle) => {
  expect(planLaunch(LAUNCH, abilities(changes))).toEqual({ ways, obstacle });
});

it('jumps at once where the brand wants it, and copies nothing where there is no address', () => {
  expect(planLaunch({ ...LAUNCH, mode: 'jump', link: '' }, abilities()).ways).toEqual(['jump']);
});
