/**
 * Starts the embedded backend: the Hexo site of this folder (or another), built in memory and served over HTTP. As a
 * command: `tsx test/backend/serve.ts --port 4000`, with READER_PORT, READER_POSTS and READER_BLOCKS from the environment.
 */
import { parseArgs } from 'node:util';
import { buildBlocks } from './build-blocks';
import { serveFiles } from './http-server';
import { buildSite } from './site';

export interface BackendOptions {
  /** Port to listen on; 0 takes any free one. */
  port: number;
  /** Folder of a Hexo site; the embedded one when it is left out. */
  site?: string;
  /** A folder of posts that stands in for the site's own. */
  posts?: string;
  /** False leaves out the blocks that the site would make ahead. */
  blocks?: boolean;
  /** Rebuild by itself when sources change. */
  watch?: boolean;
  /** Address to listen on, 127.0.0.1 when it is left out. */
  host?: string;
  /** Told every warning and error of the build as one line. */
  onMessage?: (message: string) => void;
}

export interface Backend {
  /** Of the site's root, without a slash at its end. */
  url: string;
  /** Of the reader API, with a slash at its end. */
  apiUrl: string;
  port: number;
  /** Takes in what changed on disk. */
  rebuild: () => Promise<void>;
  close: () => Promise<void>;
}

const DEFAULT_PORT = 4000;

/** Builds and serves a site; resolves when it answers. Rejects when the port is in use or Hexo fails. */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const { port, site = __dirname, posts, blocks, watch, host, onMessage } = options;
  if (site === __dirname && blocks !== false) await buildBlocks();
  const built = await buildSite({ site, posts, blocks, watch, onMessage });
  const server = await serveFiles(built.read, port, host).catch(async (error: unknown) => {
    await built.close();
    throw error;
  });
  return {
    url: server.url,
    apiUrl: `${server.url}/api/`,
    port: server.port,
    rebuild: built.rebuild,
    close: async () => {
      await server.close();
      await built.close();
    },
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, host: { type: 'string' }, posts: { type: 'string' } },
  });
  const written = values.port ?? process.env.READER_PORT ?? String(DEFAULT_PORT);
  const port = Number(written);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`"${written}" is not a port.`);
  const backend = await startBackend({
    port,
    host: values.host,
    posts: values.posts ?? process.env.READER_POSTS,
    blocks: process.env.READER_BLOCKS !== '0',
    watch: true,
    onMessage: (message) => process.stderr.write(`${message}\n`),
  });
  process.stdout.write(`The reader API is at ${backend.apiUrl}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      backend.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

if (process.argv[1] === __filename) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
