/**
 * The far side of `tiny-site.ts`: builds and serves one site in a process of its own, since parts of Hexo are ES modules
 * that jest cannot load. Answers each message of its parent with what the build said.
 */
import { startBackend } from '../../backend/serve';

async function main(site: string): Promise<void> {
  let said: string[] = [];
  const backend = await startBackend({ site, port: 0, onMessage: (message) => said.push(message) });
  const answer = (): void => {
    process.send?.({ url: backend.url, messages: said });
    said = [];
  };
  process.on('message', (wish) => {
    if (wish === 'rebuild') backend.rebuild().then(answer, fail);
    else backend.close().then(() => process.disconnect(), fail);
  });
  process.once('disconnect', () => process.exit(0));
  answer();
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}

main(process.argv[2] ?? '').catch(fail);
