// Which hosts the app may ask when nobody lists them: those that its config.ts names.
import fs from 'node:fs';
import path from 'node:path';
import type { Hosts } from '../contract';

const BASE_URL = /\bbaseUrl:\s*['"](https?:\/\/[^'"]+)['"]/;
const EVENTS_URL = /\beventsUrl:\s*['"](https?:\/\/[^'"]+)['"]/;
const FILE_HOSTS = /\bfileHosts:\s*\[([^\]]*)\]/;
const QUOTED = /['"]([^'"]+)['"]/g;

/** The host (`localhost:4000`) of config.ts' baseUrl and eventsUrl, and its fileHosts; nothing for an app without them. */
export function configuredHosts(srcRoot: string, rewrite: (source: string) => string): Hosts {
  const file = path.join(srcRoot, 'config.ts');
  const source = fs.existsSync(file) ? rewrite(fs.readFileSync(file, 'utf8')) : '';
  const addresses = [BASE_URL, EVENTS_URL].flatMap((line) => line.exec(source)?.[1] ?? []);
  const listed = FILE_HOSTS.exec(source)?.[1];
  return {
    requests: addresses.length === 0 ? undefined : addresses.map((address) => new URL(address).host),
    downloads: listed === undefined ? undefined : [...listed.matchAll(QUOTED)].map(([, host = '']) => host),
  };
}
