// What a run may call by its apiCategory: opened on half a screen, in a chat's tool, or natively by WeChat, a program may do
// less (platform: entry info). The single page of Moments has rules of its own, single-page.ts.

export type ApiCategory = 'default' | 'embedded' | 'nativeFunctionalized' | 'chatTool' | 'browseOnly';

export const NO_PERMISSION = { message: 'jsapi has no permission', errno: 102 };

const REFUSED: Record<ApiCategory, ReadonlySet<string>> = {
  default: new Set(),
  embedded: new Set(['openEmbeddedMiniProgram']),
  nativeFunctionalized: new Set(['openEmbeddedMiniProgram', 'navigateToMiniProgram']),
  chatTool: new Set([
    ...['openEmbeddedMiniProgram', 'navigateToMiniProgram', 'openOfficialAccountArticle', 'openChannelsUserProfile'],
    ...['showShareMenu', 'updateShareMenu'],
  ]),
  browseOnly: new Set(['openEmbeddedMiniProgram', 'navigateToMiniProgram', 'openSetting']),
};

export function isRefusedIn(category: ApiCategory, name: string): boolean {
  return REFUSED[category].has(name);
}

/** Whether <button open-type="share"> does anything. */
export function hasShareButton(category: ApiCategory): boolean {
  return category === 'default';
}
