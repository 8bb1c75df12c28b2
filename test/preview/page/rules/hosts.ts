// The domain list: what the phone's console calls 服务器域名. Requests and downloads go to listed hosts only.

/** wx/files/refuse-host.ts checks downloads, which tell local files from addresses. */
const CHECKED = new Set(['request', 'uploadFile', 'connectSocket']);
const NETWORK = /^(https?|wss?):\/\/([^/?#]*)/i;

export const NOT_IN_LIST = { message: 'url not in domain list', errno: 600002 };

/** Whether a call asks a host that is not listed. Without a list every host is allowed. */
export function asksForeignHost(name: string, options: unknown, hosts: readonly string[] | undefined): boolean {
  if (hosts === undefined || !CHECKED.has(name) || typeof options !== 'object' || options === null) return false;
  const { url } = options as { url?: unknown };
  const host = NETWORK.exec(String(url ?? ''))?.[2];
  return host !== undefined && !hosts.includes(host.toLowerCase());
}
