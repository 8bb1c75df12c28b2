// The domain lists: what the phone's console calls 服务器域名, one for requests and one for downloads. A redirect to a host that
// is not listed is refused as well. Pictures of <image> and wx.previewImage need no list.
import { parseLocalPath } from '../wx/files/paths';

/** Without a list every host is allowed. */
export interface HostLists {
  requests?: readonly string[];
  downloads?: readonly string[];
}

const NETWORK = /^(https?|wss?):\/\/([^/?#]*)/i;
const MESSAGE = 'url not in domain list';

export const NOT_IN_LIST = { message: MESSAGE, errno: 600002 };
/** wx.getImageInfo downloads what it looks at, and says so when it may not. */
const NO_PICTURE = { message: `download image fail. reason: downloadFile:fail ${MESSAGE}` };

/** By function: which list counts, which parameter holds the address. */
const CHECKED: Record<string, [list: keyof HostLists, parameter: string]> = {
  request: ['requests', 'url'],
  uploadFile: ['requests', 'url'],
  connectSocket: ['requests', 'url'],
  downloadFile: ['downloads', 'url'],
  getImageInfo: ['downloads', 'src'],
};

let lists: HostLists = {};

/** Called once, before the app runs. */
export function setHostLists(ofThisRun: HostLists): void {
  lists = ofThisRun;
}

/** Whether an address is on a host that is not listed; local paths are on none. */
export function isForeign(list: keyof HostLists, url: string): boolean {
  const host = NETWORK.exec(url)?.[2];
  if (host === undefined || parseLocalPath(url) !== undefined) return false;
  return lists[list]?.includes(host.toLowerCase()) === false;
}

/** Why a call may not go where it asks to; undefined when it may. */
export function hostRefusal(name: string, options: unknown): { message: string; errno?: number } | undefined {
  const checked = CHECKED[name];
  if (!checked || typeof options !== 'object' || options === null) return undefined;
  const [list, parameter] = checked;
  const url = (options as Record<string, unknown>)[parameter];
  if (!isForeign(list, String(url ?? ''))) return undefined;
  return name === 'getImageInfo' ? NO_PICTURE : NOT_IN_LIST;
}
