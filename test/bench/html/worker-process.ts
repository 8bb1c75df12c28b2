/** Runs tasks in a process of their own, bundled first, so that no transpiler is measured. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { GrowthResult, SlicesResult, SpeedResult, Task } from './tasks';

const OUT = path.resolve(__dirname, '../../.out/bench');
const WORKER = path.join(OUT, 'worker.cjs');
const NODE_FLAGS = ['--expose-gc', '--single-threaded-gc'];

type ResultOf<One extends Task> = One extends { kind: 'speed' }
  ? SpeedResult[]
  : One extends { kind: 'growth' }
    ? GrowthResult[]
    : SlicesResult;

/** Bundles the worker anew. */
export function buildWorker(): void {
  buildSync({
    entryPoints: [path.join(__dirname, 'worker.ts')],
    outfile: WORKER,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
}

/** What the worker measured; `--jitless` is the closest stand-in for a phone whose scripts are not compiled. */
export async function measure<One extends Task>(task: One, isJitless: boolean): Promise<ResultOf<One>> {
  const name = `${task.kind}-${isJitless ? 'jitless' : 'jit'}`;
  const taskFile = path.join(OUT, `${name}-task.json`);
  const resultFile = path.join(OUT, `${name}.json`);
  fs.rmSync(resultFile, { force: true });
  fs.writeFileSync(taskFile, JSON.stringify(task));
  const flags = isJitless ? [...NODE_FLAGS, '--jitless', '--no-warnings'] : NODE_FLAGS;
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, WORKER, taskFile, resultFile], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the worker for ${name} ended with ${code}`)),
    );
  });
  return JSON.parse(fs.readFileSync(resultFile, 'utf8')) as ResultOf<One>;
}
