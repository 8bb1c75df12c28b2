/** Hands jobs to WeChat's compiler in a process of its own and reads its answers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CiAnswer, CiJob } from './ci-job';

/** tsx by its address: the working directory of the process has no packages. */
const TSX = pathToFileURL(createRequire(__filename).resolve('tsx')).href;

/** All jobs of a run take a minute or two; a compiler that hangs is ended. */
const TIMEOUT_MS = 10 * 60_000;

/**
 * Runs `jobs` one after the other in `scratch` (a folder that is thrown away) and answers in their order.
 * Throws with what the compiler printed when it ends without answers.
 */
export async function runCi(jobs: CiJob[], scratch: string): Promise<CiAnswer[]> {
  const folder = fs.mkdtempSync(path.join(scratch, 'ci-'));
  const jobsFile = path.join(folder, 'jobs.json');
  const answersFile = path.join(folder, 'answers.json');
  fs.writeFileSync(jobsFile, JSON.stringify(jobs));
  const program = path.join(__dirname, 'ci-process.ts');
  const child = spawn(process.execPath, ['--import', TSX, program, jobsFile, answersFile], {
    cwd: folder,
    timeout: TIMEOUT_MS,
  });
  const printed: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => printed.push(piece));
  child.stderr.on('data', (piece: Buffer) => printed.push(piece));
  await once(child, 'close');
  if (!fs.existsSync(answersFile))
    throw new Error(`WeChat’s compiler gave no answer: ${Buffer.concat(printed).toString('utf8')}`);
  return JSON.parse(fs.readFileSync(answersFile, 'utf8')) as CiAnswer[];
}
