/**
 * A Hexo site built in memory: its generated files are read from Hexo's routes, nothing is written beside the sources.
 * What Hexo would print is collected, so that no warning gets lost in its log.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import Hexo from 'hexo';

export interface SiteOptions {
  /** Folder of the Hexo site. */
  site: string;
  /** A folder of posts that stands in for the site's `source/_posts`; pictures come from its `pictures` when it has one. */
  posts?: string;
  /** False leaves blocks out whatever the site's configuration says. */
  blocks?: boolean;
  /** Rebuild by itself when sources change. */
  watch?: boolean;
  /** Told every warning and error of Hexo as one line. */
  onMessage?: (message: string) => void;
}

export interface BuiltSite {
  /** A generated file by its path below the root, null when there is none. */
  read: (sitePath: string) => Promise<Buffer | null>;
  /** Takes in what changed on disk since the last build. */
  rebuild: () => Promise<void>;
  close: () => Promise<void>;
}

/** Builds the site once. Rejects when Hexo cannot load or generate it. */
export async function buildSite(options: SiteOptions): Promise<BuiltSite> {
  const workFolder = await fs.mkdtemp(path.join(os.tmpdir(), 'qingdu-backend-'));
  const removeWorkFolder = (): Promise<void> => fs.rm(workFolder, { recursive: true, force: true });
  const hexo = await builtHexo(options, workFolder).catch(async (error: unknown) => {
    await removeWorkFolder();
    throw error;
  });
  return {
    read: (sitePath) => readRoute(hexo, sitePath),
    rebuild: serialised(async () => {
      await hexo.load();
    }),
    close: async () => {
      if (options.watch === true) hexo.unwatch();
      await removeWorkFolder();
    },
  };
}

async function builtHexo(options: SiteOptions, workFolder: string): Promise<Hexo> {
  const { site, posts, blocks, watch = false, onMessage } = options;
  const config = posts === undefined ? undefined : await configForPosts(site, path.resolve(posts), workFolder);
  const hexo = new Hexo(site, { silent: true, output: workFolder, ...(config === undefined ? {} : { config }) });
  const tell = (...parts: unknown[]): void => onMessage?.(messageOf(parts));
  hexo.log.warn = tell;
  hexo.log.error = tell;
  hexo.log.fatal = tell;
  await hexo.init();
  if (blocks === false) Object.assign(hexo.config, { reader_api: { ...(hexo.config.reader_api as object), blocks } });
  await (watch ? hexo.watch() : hexo.load());
  return hexo;
}

/** The site's configuration with another source folder: the foreign folder stands in it as `_posts`, with its `_data`. */
async function configForPosts(site: string, posts: string, workFolder: string): Promise<string> {
  if (!(await isFolder(posts))) throw new Error(`There is no folder ${posts}.`);
  const source = path.join(workFolder, 'source');
  await fs.mkdir(source);
  await fs.symlink(posts, path.join(source, '_posts'), 'junction');
  const data = path.join(posts, '..', '_data');
  if (await isFolder(data)) await fs.symlink(data, path.join(source, '_data'), 'junction');
  const pictures = [
    path.join(posts, 'pictures'),
    path.join(posts, '..', 'pictures'),
    path.join(site, 'source/pictures'),
  ];
  for (const folder of pictures) {
    if (await isFolder(folder)) {
      await fs.symlink(folder, path.join(source, 'pictures'), 'junction');
      break;
    }
  }
  const written = await fs.readFile(path.join(site, '_config.yml'), 'utf8');
  const config = path.join(workFolder, '_config.yml');
  await fs.writeFile(config, `${written.replace(/^source_dir:.*$/m, '')}\nsource_dir: ${JSON.stringify(source)}\n`);
  return config;
}

async function isFolder(folder: string): Promise<boolean> {
  const stats = await fs.stat(folder).catch(() => null);
  return stats?.isDirectory() ?? false;
}

async function readRoute(hexo: Hexo, sitePath: string): Promise<Buffer | null> {
  const stream = hexo.route.get(sitePath);
  if (stream === undefined) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Hexo's log takes a format, or an object with an error before it. */
function messageOf(parts: unknown[]): string {
  const [first, ...rest] = parts;
  if (typeof first !== 'object' || first === null) return format(...parts);
  const error = 'err' in first ? first.err : first;
  return `${format(...rest)} ${error instanceof Error ? error.message : ''}`.trim();
}

/** Calls run one after the other: Hexo skips a build that is asked for during another. */
function serialised(task: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    const next = last.then(task, task);
    last = next;
    return next;
  };
}
