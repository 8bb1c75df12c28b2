/** Which requests would leave this machine. */

/** Also what the image proxy would send on to another host: a redirected request cannot be answered in its place any more. */
export function isElsewhere({ hostname, pathname, searchParams }: URL): boolean {
  const asked = pathname === '/picture' ? (searchParams.get('url') ?? '') : '';
  const hosts = [hostname, ...(URL.canParse(asked) ? [new URL(asked).hostname] : [])];
  return hosts.some((host) => host !== 'localhost' && host !== '127.0.0.1');
}
