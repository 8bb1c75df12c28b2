// npm start: the embedded backend and the preview of miniprogram/, on ports that PREVIEW_PORT and READER_PORT can change.
// READER_POSTS=<folder> shows the Hexo posts of that folder instead of the sample posts, READER_BLOCKS=0 leaves their
// blocks to the app.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBackend } from '../backend/serve';
import { startPreview } from './server';

const srcRoot = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../miniprogram');
const previewPort = Number(process.env.PREVIEW_PORT ?? 5173);
const backendPort = Number(process.env.READER_PORT ?? 4000);

async function main(): Promise<void> {
  const [backend, preview] = await Promise.all([
    startBackend({
      port: backendPort,
      posts: process.env.READER_POSTS,
      blocks: process.env.READER_BLOCKS !== '0',
      onMessage: say,
    }),
    startPreview({ srcRoot, port: previewPort, backend: `http://localhost:${backendPort}`, watch: true }),
  ]);
  for (const warning of preview.warnings) say(warning);
  if (preview.failure !== undefined) say(preview.failure);
  say(`Open ${preview.url}`);
  say(`Backend: a Hexo site with its reader API at ${backend.apiUrl}. Ctrl-C ends both.`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void Promise.all([preview.close(), backend.close()]).then(() => process.exit(0));
    });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  const isKnown = error instanceof Error && error.message.includes('is in use');
  const text = isKnown ? `${error.message} PREVIEW_PORT and READER_PORT choose others.` : error;
  process.stderr.write(`${error instanceof Error && !isKnown ? (error.stack ?? error.message) : String(text)}\n`);
  process.exit(1);
});
