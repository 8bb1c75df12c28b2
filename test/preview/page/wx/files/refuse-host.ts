// The list of hosts that files may come from (downloadFile 合法域名): downloadFile and getImageInfo keep to it.
import { Failure } from '../answer';

/** Why a url may not be fetched, or undefined. */
export type RefuseHost = (url: string) => Failure | undefined;

const NOT_LISTED = 600002;

/** `hosts` are `name:port`; without a list everything may be fetched. */
export function refuseUnlisted(hosts: readonly string[] | undefined): RefuseHost {
  return (url) => {
    if (!hosts || hosts.includes(new URL(url).host)) return undefined;
    return new Failure('url not in domain list', NOT_LISTED);
  };
}
