/** Plants every fault, runs the stage that must catch it, and shows which did. */
import fs from 'node:fs';
import path from 'node:path';
import type { Tally } from '../../gate-run/tally';
import { compilerFolder } from '../../gates/compile';
import { showFinding } from '../../gates/finding';
import type { CiAnswer, CiJob } from '../ci-job';
import { type Check, checkCompiled, checkSource } from '../inspect';
import { runCi } from '../run-ci';
import { complaints, copyWorkbench } from './app-stages';
import { codeFaults } from './code-faults';
import { compiledFaults } from './compiled-faults';
import type { AppStage, Fault } from './fault';
import { markupFaults } from './markup-faults';
import { plant } from './plant';
import { smallApp } from './small-app';
import { sourceFaults } from './source-faults';

const PROJECT = path.resolve(__dirname, '../../..');
const APP_STAGES: AppStage[] = ['types', 'eslint', 'stylelint', 'wcc/wcsc', 'architecture'];
const SMALL_APP = smallApp(fs.readFileSync(path.join(PROJECT, 'project.config.json'), 'utf8'));

/** What became of a fault: the complaint that caught it, or undefined. */
interface Outcome {
  fault: Fault;
  caughtBy: string | undefined;
}

/**
 * Runs all planted faults inside `scratch`. The small app must pass every check while nothing is planted in it, which
 * counts as one check more.
 */
export async function runFaults(scratch: string): Promise<Tally> {
  // Without compilers for this machine their faults cannot be caught, and are not counted.
  const runnable = [...codeFaults, ...markupFaults].filter((fault) => fault.stage !== 'wcc/wcsc' || compilerFolder());
  const inSource = sourceFaults.map((fault, index) => plantInSource(fault, path.join(scratch, `source-${index}`)));
  const beds = [[], ...bedsOf(compiledFaults)];
  const [inApp, inCompiled] = await Promise.all([
    plantInApp(runnable, path.join(scratch, 'garden')),
    plantInCompiled(beds, scratch),
  ]);
  const outcomes = [...inApp, ...inSource, ...inCompiled.outcomes];
  const sound = [
    ...faultsOf(checkSource(soundApp(path.join(scratch, 'sound')))),
    ...inCompiled.unplanted.map((line) => `compiled: ${line}`),
  ];
  show(outcomes, sound);
  const caught = outcomes.filter(({ caughtBy }) => caughtBy !== undefined).length;
  const isSound = sound.length === 0 ? 1 : 0;
  return { passed: caught + isSound, failed: outcomes.length - caught + 1 - isSound };
}

async function plantInApp(faults: Fault[], garden: string): Promise<Outcome[]> {
  copyWorkbench(garden);
  faults.forEach(({ edits }) => plant(garden, edits));
  const outcomes: Outcome[] = [];
  for (const stage of APP_STAGES) {
    const meant = faults.filter((fault) => fault.stage === stage);
    const files = meant.flatMap(({ edits }) => Object.keys(edits));
    const lines = await complaints(stage, garden, files);
    outcomes.push(
      ...meant.map((fault) =>
        outcome(
          fault,
          lines.filter((line) => isAbout(line, fault)),
        ),
      ),
    );
  }
  return outcomes;
}

/** Whether a complaint names a file that the fault planted, or one that is missing beside it. */
function isAbout(line: string, { edits }: Fault): boolean {
  return Object.keys(edits).some((file) => {
    const stem = file.replace(/^miniprogram\//, '').replace(/\.[a-z]+$/, '');
    return line.replace(/\\/g, '/').includes(`${stem}.`);
  });
}

function plantInSource(fault: Fault, folder: string): Outcome {
  plant(soundApp(folder), fault.edits);
  return outcome(fault, faultsOf(checkSource(folder)));
}

async function plantInCompiled(
  beds: Fault[][],
  scratch: string,
): Promise<{ outcomes: Outcome[]; unplanted: string[] }> {
  const places = beds.map((_bed, index) => path.join(scratch, `bed-${index}`));
  const jobs = beds.flatMap((bed, index): CiJob[] => {
    const project = soundApp(places[index] ?? '');
    const into = `${project}-compiled`;
    bed.forEach(({ edits }) => plant(project, edits));
    fs.mkdirSync(into);
    return [
      { kind: 'compile', project, into },
      { kind: 'analyse', project: into },
    ];
  });
  const answers = await runCi(jobs, scratch);
  const said = places.map((place, index) => {
    const [compiled, analysis] = answers.slice(2 * index) as [CiAnswer, CiAnswer];
    return faultsOf(checkCompiled(path.join(place, 'miniprogram'), `${place}-compiled`, compiled, analysis));
  });
  const outcomes = beds.flatMap((bed, index) => bed.map((fault) => outcome(fault, said[index] ?? [])));
  return { outcomes, unplanted: said[0] ?? [] };
}

/** Faults that share a small app, the others each alone. */
function bedsOf(faults: Fault[]): Fault[][] {
  const beds = new Map<string, Fault[]>();
  for (const fault of faults) {
    const name = fault.bed ?? fault.name;
    beds.set(name, [...(beds.get(name) ?? []), fault]);
  }
  return [...beds.values()];
}

function soundApp(folder: string): string {
  plant(folder, SMALL_APP);
  return folder;
}

function outcome(fault: Fault, lines: string[]): Outcome {
  return { fault, caughtBy: lines.find((line) => fault.says.test(line)) };
}

function faultsOf(checks: Check[]): string[] {
  return checks.flatMap(({ findings }) => findings.map(showFinding));
}

function show(outcomes: Outcome[], sound: string[]): void {
  for (const { fault, caughtBy } of outcomes) {
    console.log(`${caughtBy === undefined ? 'FAIL' : 'ok  '} ${fault.stage.padEnd(12)} ${fault.name}`);
    if (caughtBy === undefined) console.log(`     nothing said ${String(fault.says)}`);
  }
  console.log(`${sound.length === 0 ? 'ok  ' : 'FAIL'} the small app has no fault before one is planted`);
  sound.forEach((line) => console.log(`     ${line}`));
}
