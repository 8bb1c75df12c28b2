// Which hosts the app may ask when nobody lists them: the one that its config.ts reads from.
import fs from 'node:fs';
import path from 'node:path';

const BASE_URL = /\bbaseUrl:\s*['"](https?:\/\/[^'"]+)['"]/;

/** The host (`localhost:4000`) of config.ts' baseUrl, or undefined for an app without one. */
export function configuredHosts(srcRoot: string, rewrite: (source: string) => string): string[] | undefined {
  const file = path.join(srcRoot, 'config.ts');
  const address = fs.existsSync(file) ? BASE_URL.exec(rewrite(fs.readFileSync(file, 'utf8')))?.[1] : undefined;
  return address === undefined ? undefined : [new URL(address).host];
}
