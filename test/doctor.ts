/**
 * What this machine lacks for the project, a line each with the next step; doctor/start.mjs calls it once the packages
 * stand. It fails only when `npm start` or `npm test` cannot run.
 */
import fs from 'node:fs';
import path from 'node:path';
import { buildNpm } from './build-npm';
import { checkDevtools } from './doctor/devtools';
import { type Line, showLine, verdict } from './doctor/line';
import { checkBrowser, checkCompilers, checkFont, checkPort } from './doctor/machine';
import { checkNode, checkPackages } from './doctor/packages';
import { checkSettings } from './doctor/project-settings';
import { readIfJson } from './gates/app-files';
import { readJson } from './json-file';

const PROJECT = path.resolve(__dirname, '..');

/** The npm parts of the app, built when they were not, as every other command does. */
async function buildParts(): Promise<Line> {
  try {
    const built = await buildNpm(PROJECT);
    const now = built.length === 0 ? 'up to date' : `built just now from ${built.join(', ')}`;
    return { mark: 'ok', what: `miniprogram_npm: ${now}` };
  } catch (error) {
    return { mark: 'FAIL', what: `miniprogram_npm cannot be built: ${String(error)}`, next: 'npm ci' };
  }
}

function checkSamples(): Line {
  const folder = path.resolve(process.env.READER_CORPUS ?? path.join(PROJECT, '..', 'shared', 'corpus'));
  return fs.existsSync(folder)
    ? { mark: 'ok', what: 'articles for npm run verify' }
    : {
        mark: 'note',
        what: 'no articles for npm run verify',
        next: 'name their folder in READER_CORPUS, or npm run verify -- --without-corpus',
      };
}

function checkOfficial(): Line {
  return fs.existsSync(path.join(PROJECT, 'test/official/node_modules/miniprogram-ci'))
    ? { mark: 'ok', what: 'WeChat’s own compiler for npm run official' }
    : { mark: 'note', what: 'WeChat’s own compiler: npm run official installs it (280 MB)' };
}

async function main(): Promise<void> {
  const lines = [
    checkNode(PROJECT, process.versions.node),
    checkPackages(PROJECT),
    await buildParts(),
    await checkBrowser(),
    checkFont(PROJECT),
    await checkPort('the backend', 'READER_PORT', 4000),
    await checkPort('the preview', 'PREVIEW_PORT', 5173),
    checkCompilers(),
    ...checkSettings(
      readJson(path.join(PROJECT, 'project.config.json')),
      readIfJson(path.join(PROJECT, 'project.private.config.json')),
    ),
    checkDevtools(),
    checkOfficial(),
    checkSamples(),
  ];
  lines.forEach((line) => console.log(showLine(line)));
  console.log(`\n${verdict(lines)}`);
  process.exitCode = lines.some(({ mark }) => mark === 'FAIL') ? 1 : 0;
}

void main();
