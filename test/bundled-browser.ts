// The Chromium inside @sparticuz/chromium, made for a cloud function: unpacked once, started as on a desktop. Linux on x64 only.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

export interface BundledBrowser {
  executablePath: string;
  /** What a machine lacks that has nothing but Node: fonts and libraries. */
  env: Record<string, string>;
}

const MODULES = path.resolve(__dirname, '../node_modules');

/**
 * Unpacks the browser below node_modules/.cache unless it is there. Not the package's own way: that leaves half a browser
 * behind when it is interrupted, and its flags (`--single-process`) let the browser die with the first context.
 */
export async function bundledBrowser(): Promise<BundledBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Chrome, Chromium or Edge found: install one, or name its file in CHROMIUM');
  }
  const packed = path.resolve(createRequire(__filename).resolve('@sparticuz/chromium'), '../../../bin');
  const { mtimeMs } = await fs.promises.stat(path.join(packed, 'chromium.br'));
  const folder = path.join(MODULES, '.cache', `chromium-${Math.trunc(mtimeMs)}`);
  if (!fs.existsSync(folder)) await unpack(packed, folder);
  const executablePath = path.join(folder, 'chromium');
  return { executablePath, env: { ...fontsFor(folder), ...librariesFor(folder, executablePath) } };
}

async function unpack(packed: string, folder: string): Promise<void> {
  await fs.promises.mkdir(path.dirname(folder), { recursive: true });
  const half = await fs.promises.mkdtemp(`${folder}-`);
  const decompressed = (name: string) =>
    [fs.createReadStream(path.join(packed, name)), createBrotliDecompress()] as const;
  try {
    await pipeline(...decompressed('chromium.br'), fs.createWriteStream(path.join(half, 'chromium'), { mode: 0o755 }));
    for (const name of ['fonts.tar.br', 'al2023.tar.br']) {
      // By way of a file: tar may stop reading at the archive's end, before all of a pipe has been written.
      const archive = path.join(half, 'archive.tar');
      await pipeline(...decompressed(name), fs.createWriteStream(archive));
      const { status } = spawnSync('tar', ['-x', '-f', archive, '-C', half], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (status !== 0) throw new Error(`${name} of @sparticuz/chromium cannot be unpacked`);
      await fs.promises.rm(archive);
    }
    await fs.promises.rename(half, folder);
  } catch (error) {
    await fs.promises.rm(half, { recursive: true, force: true });
    // Another process may have been faster.
    if (!fs.existsSync(folder)) throw error;
  }
}

/** Without a configuration Chromium complains with every text it draws, and without a font it draws none. */
function fontsFor(folder: string): Record<string, string> {
  if (fs.existsSync('/etc/fonts/fonts.conf')) return {};
  const file = path.join(folder, 'qingdu-fonts.conf');
  const config = `<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`;
  if (!fs.existsSync(file)) fs.writeFileSync(file, config);
  return { FONTCONFIG_FILE: file };
}

/** A slim container lacks NSS and expat; the package holds them, for use only where the system has none. */
function librariesFor(folder: string, executablePath: string): Record<string, string> {
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  return stdout.includes('not found') ? { LD_LIBRARY_PATH: path.join(folder, 'lib') } : {};
}
