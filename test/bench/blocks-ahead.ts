/**
 * What blocks made ahead save and cost: the work from the text of an article file to all of its blocks, with and without
 * them, with compiled scripts and with none (as on phones), and the bytes that they add to the file.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { BLOCKS_VERSION } from '../../miniprogram/html/block';
import { articleBody } from '../../miniprogram/html/index';
import { corpusFolder, quickSample, readArticles } from './html/articles';
import { medianRatio } from './html/figures';
import { median, table } from './table';

/** Of one article, as JSON, without and with blocks. */
export interface ArticleFiles {
  html: string;
  ready: string;
}

/** CPU ms of one article, the median of the rounds. */
export interface AheadTimes {
  /** The file parsed, and its HTML read to the end. */
  html: number;
  /** The file parsed, its blocks checked and handed out. */
  ready: number;
  /** Of that, the check alone, which cannot be cut into slices. */
  check: number;
}

const OUT = path.resolve(__dirname, '../.out/bench');
const BASE_URL = 'https://site.example/post/';

/** Prints both tables. Without the corpus it reads the project's own articles. */
export function benchBlocksAhead(isWithoutCorpus: boolean, isQuick: boolean): void {
  const all = readArticles(corpusFolder(isWithoutCorpus));
  const files = (isQuick ? quickSample(all) : all).map(({ html }) => filesOf(html));
  const rows = [false, true].map((isJitless) => timeRow(measured(files, isJitless), isJitless));
  const head = ['CPU ms, median article', 'from HTML', 'from blocks', 'x', 'longest check'];
  console.log(`${table(head, rows)}\n\n${byteTable(files)}\n`);
}

function filesOf(html: string): ArticleFiles {
  const blocks = articleBody(html, { baseUrl: BASE_URL });
  return { html: JSON.stringify({ html }), ready: JSON.stringify({ html, blocks, blocksVersion: BLOCKS_VERSION }) };
}

/** Measures in a process of its own, bundled first, so that no transpiler is measured. */
function measured(files: ArticleFiles[], isJitless: boolean): AheadTimes[] {
  const worker = path.join(OUT, 'blocks-ahead-worker.cjs');
  const [task, result] = ['task', 'result'].map((name) => path.join(OUT, `blocks-ahead-${name}.json`));
  const entry = path.join(__dirname, 'blocks-ahead-worker.ts');
  buildSync({ entryPoints: [entry], outfile: worker, bundle: true, platform: 'node', target: 'node20' });
  fs.writeFileSync(task, JSON.stringify(files));
  const flags = ['--expose-gc', '--single-threaded-gc', ...(isJitless ? ['--jitless', '--no-warnings'] : [])];
  const { status } = spawnSync(process.execPath, [...flags, worker, task, result], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`the worker for blocks made ahead ended with ${status ?? 'a signal'}`);
  return JSON.parse(fs.readFileSync(result, 'utf8')) as AheadTimes[];
}

function timeRow(times: AheadTimes[], isJitless: boolean): (string | number)[] {
  const [html, ready] = [times.map((one) => one.html), times.map((one) => one.ready)];
  return [
    isJitless ? 'without JIT' : 'with JIT',
    median(html).toFixed(3),
    median(ready).toFixed(3),
    medianRatio(ready, html).toFixed(2),
    Math.max(...times.map(({ check }) => check)).toFixed(1),
  ];
}

function byteTable(files: ArticleFiles[]): string {
  const row = (name: string, bytesOf: (text: string) => number): (string | number)[] => {
    const [html, ready] = [files.map((file) => bytesOf(file.html)), files.map((file) => bytesOf(file.ready))];
    return [name, median(html), median(ready), medianRatio(ready, html).toFixed(2)];
  };
  return table(
    ['bytes of the median article file', 'HTML', 'with blocks', 'x'],
    [row('raw', (text) => Buffer.byteLength(text)), row('gzip', (text) => gzipSync(text).length)],
  );
}
