/** One check of a gate: a command, its output kept and shown as a whole when it ends, and how it is counted. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { closingLine, failedRows, type Tally } from './tally';

export interface Check {
  name: string;
  /** A program of node_modules/.bin, or npm, with its arguments. */
  command: string[];
  /** How its output and exit code count. */
  tally: (output: string, exitCode: number) => Tally;
  env?: Record<string, string>;
  /** What to show of the output when it failed; its failed rows when not said, or all of it when it has none. */
  explain?: (output: string) => string;
  /** Shows its output also when all is well. */
  talkative?: boolean;
}

const ROOT = path.resolve(__dirname, '../..');
/** A check that takes longer hangs: it is ended, which counts as a failure. */
const LIMIT_MS = 8 * 60 * 1000;
const BIN = path.join(ROOT, 'node_modules', '.bin');

/** Runs a check from the root of the project, shows what it has to say, and answers its tally. */
export async function runCheck({ name, command, tally, env, explain, talkative }: Check): Promise<Tally> {
  const started = Date.now();
  const { output, exitCode } = await run(command, env);
  const counted = tally(output, exitCode);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const isWell = counted.failed === 0;
  if (!isWell) console.log(`\n${((explain ?? failedRows)(output) || output).trimEnd()}`);
  else if (talkative) console.log(`\n${output.trimEnd()}`);
  console.log(`${isWell ? 'ok  ' : 'FAIL'} ${name}: ${closingLine(counted)} (${seconds} s)`);
  return counted;
}

/** Runs checks one after the other. */
export async function runInTurn(checks: Check[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const check of checks) tallies.push(await runCheck(check));
  return tallies;
}

function run(
  [program = '', ...args]: string[],
  env: Record<string, string> = {},
): Promise<{ output: string; exitCode: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, PATH: [BIN, process.env.PATH].join(path.delimiter), ...env },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
    });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', (code) => resolve({ output: Buffer.concat(pieces).toString('utf8'), exitCode: code ?? 1 }));
  });
}
