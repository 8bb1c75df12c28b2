/** Programs of the machine, run to their end or as servers. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export interface Options {
  cwd?: string;
  env?: Record<string, string>;
  input?: string;
}

const READY_MS = 60_000;
const PAUSE_MS = 200;
const MAX_OUTPUT = 64 * 1024 * 1024;

/** What a program printed. Throws with its complaint when it fails. */
export function run(command: string, args: readonly string[], { cwd, env, input }: Options = {}): string {
  const done = spawnSync(command, args, {
    cwd,
    input,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
  });
  if (done.status === 0) return done.stdout;
  const said = done.error?.message ?? `${done.stderr}${done.stdout}`.slice(-2000);
  throw new Error(`${command} ${args.slice(0, 3).join(' ')} ended with ${done.status ?? 'a signal'}: ${said}`);
}

/** Whether the machine has a program. */
export function has(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

export interface Server {
  /** Ends it, and waits until it has ended. */
  stop: () => Promise<void>;
}

/** Starts a server and waits until `isReady`. Throws with its last words when it ends before that. */
export async function serve(
  command: string,
  args: readonly string[],
  isReady: () => Promise<boolean>,
  { cwd, env }: Options = {},
): Promise<Server> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said = (said + chunk.toString('utf8')).slice(-4000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('error', (error) => {
    said += error.message;
  });
  const end = Date.now() + READY_MS;
  while (!(await isReady())) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop(child);
      throw new Error(`${command} did not start: ${said}`);
    }
    await pause(PAUSE_MS);
  }
  return { stop: () => stop(child) };
}

/** The whole group: PHP's workers outlive the process that began them. */
function stop(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    process.kill(-pid, 'SIGTERM');
  });
}
