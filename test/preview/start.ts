// npm start: the embedded backend and the preview of miniprogram/, on ports that PREVIEW_PORT and READER_PORT can change.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBackend } from '../backend/serve';
import { startPreview } from './server';

const srcRoot = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../miniprogram');
const previewPort = Number(process.env.PREVIEW_PORT ?? 5173);
const backendPort = Number(process.env.READER_PORT ?? 4000);

/** A taken port is the reader's to solve, so it gets words instead of a stack. */
async function orExplain<T>(start: Promise<T>, port: number, variable: string): Promise<T> {
  try {
    return await start;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is in use. Stop what uses it, or choose another: ${variable}=${port + 1} npm start`);
    process.exit(1);
  }
}

async function main(): Promise<void> {
  const [backend, preview] = await Promise.all([
    orExplain(startBackend({ port: backendPort }), backendPort, 'READER_PORT'),
    orExplain(
      startPreview({ srcRoot, port: previewPort, backend: `http://localhost:${backendPort}`, watch: true }),
      previewPort,
      'PREVIEW_PORT',
    ),
  ]);
  for (const warning of preview.warnings) console.warn(warning);
  if (preview.failure !== undefined) console.error(preview.failure);
  console.log(`Open ${preview.url}`);
  console.log(`Backend: a Hexo site with its reader API at ${backend.apiUrl}. Ctrl-C ends both.`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void Promise.all([preview.close(), backend.close()]).then(() => process.exit(0));
    });
  }
}

void main();
