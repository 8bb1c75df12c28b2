// wx.canIUse, and which functions of `wx` the chosen base library and platform have at all.
import versions from 'wx-api-versions';
import type { Settings } from '../settings';
import { COMPONENT_VERSIONS, NOT_ON_OHOS } from './component-versions';
import { compareVersions } from './versions';

type Chosen = Pick<Settings, 'library' | 'platform'>;

/** Takes away what came later than the chosen library. What HarmonyOS lacks stays as a function that fails. */
export function withoutNewer(wx: Record<string, unknown>, { library }: Chosen): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(wx).filter(([name]) =>
      isSince(versions.functions[name] ?? versions.functions[baseName(name)], library),
    ),
  );
}

/** `schema` is `api`, `api.object.param`, `api.success.field`, `tag`, `tag.attribute` or `tag.attribute.value`. */
export function canIUse(wx: Record<string, unknown>, chosen: Chosen, schema: string): boolean {
  const [name = '', second, third] = schema.split('.');
  const component = COMPONENT_VERSIONS[name];
  if (component) {
    if (!isSince(component.since, chosen.library)) return false;
    if (second === undefined) return true;
    const attribute = component.attributes[second];
    const value = third === undefined ? attribute : (component.attributes[`${second}.${third}`] ?? attribute);
    return isSince(attribute ?? value, chosen.library, false) && isSince(value, chosen.library, false);
  }
  if (!(name in wx) || (chosen.platform === 'ohos' && NOT_ON_OHOS.has(name))) return false;
  if (second === undefined || third === undefined) return true;
  const table = second === 'object' ? versions.parameters[name] : versions.results[name];
  return isSince(table?.[third], chosen.library, false);
}

/** `getWindowInfo` for the promise and the Sync spelling alike. */
function baseName(name: string): string {
  return name.replace(/Sync$/, '');
}

/** '' means from the start; undefined is what the table does not know. */
function isSince(version: string | undefined, library: string, unknown = true): boolean {
  if (version === undefined) return unknown;
  return version === '' || compareVersions(version, library) <= 0;
}
