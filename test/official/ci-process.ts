/**
 * Runs jobs in WeChat's compiler, as a process of its own: the compiler keeps child processes alive, talks on the
 * terminal, and leaves empty folders in the working directory.
 * `ci-process.ts <jobs.json> <answers.json>`
 */
import fs from 'node:fs';
import path from 'node:path';
import { textField } from '../json-file';
import type { CiAnswer, CiJob } from './ci-job';
import { loadOwn } from './own-package';

interface Dependency {
  request: string;
  type: string;
  error?: unknown;
}

interface Analysis {
  modules: { id: string; deps?: Dependency[]; errors?: unknown[] }[];
  files: { path: string; moduleId?: string }[];
}

/** What is used of the module `miniprogram-ci`. */
interface MiniprogramCi {
  Project: new (options: object) => object;
  DefaultProjectAttr: object;
  getCompiledResult(options: object, zip: string): Promise<Record<string, string | Buffer>>;
  analyseCode(project: object, options: object): Promise<Analysis | undefined>;
  packNpmManually(options: object): Promise<{ warnList: { jsPath: string; msg: string }[] }>;
}

const ci = loadOwn<MiniprogramCi>('miniprogram-ci');
const well: CiAnswer = { faults: [], unused: [] };

/** A project that needs no account: `attr` stands for what the compiler would ask WeChat, and no key is ever used. */
function offline(folder: string): object {
  return new ci.Project({
    appid: 'wx0123456789abcdef',
    type: 'miniProgram',
    projectPath: folder,
    privateKey: 'offline',
    ignores: ['node_modules/**/*'],
    attr: async () => ({ ...ci.DefaultProjectAttr }),
  });
}

async function compile(folder: string, into: string): Promise<CiAnswer> {
  const options = {
    project: offline(folder),
    version: '0.0.0',
    desc: '',
    setting: { useProjectConfig: true },
    threads: 1,
    onProgressUpdate: () => undefined,
  };
  const files = await ci.getCompiledResult(options, `${into}.zip`);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(into, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  return well;
}

async function analyse(folder: string): Promise<CiAnswer> {
  const analysis = await ci.analyseCode(offline(folder), { silent: true });
  if (!analysis) return { ...well, faults: ['the analysis answered nothing'] };
  const faults = analysis.modules.flatMap(({ id, deps = [], errors = [] }) => [
    ...deps.filter(({ error }) => error).map(({ request, type }) => `${id}: ${request} (${type}) is not there`),
    ...errors.map((error) => `${id}: ${said(error)}`),
  ]);
  return { faults, unused: analysis.files.filter((file) => !file.moduleId).map((file) => file.path) };
}

async function packNpm(packageJson: string, into: string): Promise<CiAnswer> {
  const { warnList } = await ci.packNpmManually({ packageJsonPath: packageJson, miniprogramNpmDistDir: into });
  return { ...well, faults: warnList.map(({ jsPath, msg }) => `${jsPath}: ${msg}`) };
}

async function answer(job: CiJob): Promise<CiAnswer> {
  try {
    if (job.kind === 'compile') return await compile(job.project, job.into);
    return job.kind === 'analyse' ? await analyse(job.project) : await packNpm(job.packageJson, job.into);
  } catch (error) {
    return { ...well, faults: [said(error)] };
  }
}

/** An error in one line of text, with the file that the compiler puts beside it. */
function said(error: unknown): string {
  const message = error instanceof Error ? error.message : JSON.stringify(error);
  const file = textField(error, 'path');
  return file === undefined || message.includes(file) ? message : `${file}: ${message}`;
}

async function main(jobsFile: string, answersFile: string): Promise<void> {
  const jobs = JSON.parse(fs.readFileSync(jobsFile, 'utf8')) as CiJob[];
  const answers: CiAnswer[] = [];
  for (const job of jobs) answers.push(await answer(job));
  fs.writeFileSync(answersFile, JSON.stringify(answers));
}

const [, , jobsFile = '', answersFile = ''] = process.argv;
void main(jobsFile, answersFile).then(
  // The compiler's own processes would keep this one alive.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
