/**
 * A real WordPress on this machine alone: Debian's files in a folder of its own, a database of its own on a socket, PHP's
 * own web server. Nothing of it is left when it is stopped.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { SamplePost } from '../../backend/foreign/sample-posts';
import { run, serve } from '../command';
import type { Server } from '../command';
import { freePort } from './free-port';
import { WORDPRESS } from './packages';

/** A post and what else WordPress knows of it. */
export interface SeedPost extends SamplePost {
  status: 'publish' | 'draft' | 'private';
  password: string;
  /** A file on this machine for the cover, or null. */
  picture: string | null;
}

export interface Seeded {
  id: string;
  /** As WordPress prints it. */
  title: string;
  link: string;
}

export interface WordPress {
  /** Without a slash at its end. */
  url: string;
  /** In the order of the posts. */
  seeded: Seeded[];
  close: () => Promise<void>;
}

/** PHP processes, so that requests at once are answered at once. */
const WORKERS = '4';

/** `permalinks` is WordPress' setting: empty for plain ones. */
export async function startWordPress(posts: readonly SeedPost[], permalinks: string): Promise<WordPress> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'qingdu-wordpress-'));
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    for (const server of servers.reverse()) await server.stop();
    await fs.rm(folder, { recursive: true, force: true });
  };
  try {
    const socket = await startDatabase(folder, servers);
    const root = path.join(folder, 'site');
    // Debian links some of the files to other packages.
    await fs.cp(WORDPRESS, root, { recursive: true, dereference: true });
    await fs.mkdir(path.join(root, 'wp-content/uploads'), { recursive: true });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    await fs.writeFile(path.join(root, 'wp-config.php'), configOf(url, socket));
    const file = path.join(folder, 'posts.json');
    await fs.writeFile(file, JSON.stringify(posts));
    const said = run('php', [path.join(__dirname, 'seed.php'), root, file, permalinks]);
    const seeded = JSON.parse(said.slice(said.lastIndexOf('#seeded ') + '#seeded '.length)) as Seeded[];
    const web = await serve(
      'php',
      ['-S', `127.0.0.1:${port}`, '-t', root, path.join(__dirname, 'router.php')],
      () => answers(`${url}/?rest_route=/wp/v2/posts`),
      { env: { PHP_CLI_SERVER_WORKERS: WORKERS } },
    );
    servers.push(web);
    return { url, seeded, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Its socket. */
async function startDatabase(folder: string, servers: Server[]): Promise<string> {
  const data = path.join(folder, 'data');
  const socket = path.join(folder, 'db.sock');
  const user = os.userInfo().username;
  const own = ['--no-defaults', `--datadir=${data}`, `--user=${user}`];
  run('mariadb-install-db', [...own, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const client = ['--no-defaults', `--socket=${socket}`, '--user=root'];
  const isReady = async (): Promise<boolean> => {
    try {
      run('mariadb', [...client, '-e', 'select 1']);
      return await Promise.resolve(true);
    } catch {
      return false;
    }
  };
  servers.push(
    await serve(
      'mariadbd',
      [...own, `--socket=${socket}`, '--skip-networking', `--pid-file=${folder}/db.pid`],
      isReady,
    ),
  );
  run('mariadb', [...client, '-e', 'create database wordpress character set utf8mb4']);
  return socket;
}

function configOf(url: string, socket: string): string {
  return `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
  define($name . '_KEY', 'on this machine alone');
  define($name . '_SALT', 'on this machine alone');
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}
