/** WordPress, PHP and a database as Debian packages: installed when they are missing and this process may. */
import fs from 'node:fs';
import { has, run } from '../command';

const PACKAGES = ['wordpress', 'mariadb-server', 'php-cli', 'php-mysql', 'php-gd'];
export const WORDPRESS = '/usr/share/wordpress';

/** Null when all is there; else why it is not. */
export function installWordPress(): string | null {
  if (isThere()) return null;
  if (process.platform !== 'linux' || !has('apt-get')) return 'this machine has no apt';
  if (process.getuid?.() !== 0) return `install ${PACKAGES.join(' ')} first, or run this as root`;
  console.log(`installing ${PACKAGES.join(' ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], { env });
  run('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], { env });
  return isThere() ? null : 'the packages are installed, and still something is missing';
}

function isThere(): boolean {
  return fs.existsSync(`${WORDPRESS}/wp-load.php`) && has('php') && has('mariadbd') && has('mariadb-install-db');
}
