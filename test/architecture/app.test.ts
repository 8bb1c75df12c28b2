import path from 'node:path';
import { type Finding, showFinding } from '../gates/finding';
import { checkCircles, checkDirection, checkPackages } from './direction';
import { checkMarkup } from './markup';
import { checkFolders, checkNames, checkOpenings, checkSizes } from './shape';
import { sourceFiles } from './source-files';
import { checkClocks, checkPlatformCalls, checkWordsForReaders } from './words';

const ROOT = path.resolve(__dirname, '../../miniprogram');

it('has an app to look at', () => {
  expect(sourceFiles(ROOT).map(({ file }) => file)).toContain('app.ts');
});

it.each<[string, (root: string) => Finding[]]>([
  ['imports point down', checkDirection],
  ['packages are imported by nobody else', checkPackages],
  ['imports make no circle', checkCircles],
  ['the platform alone asks the device', checkPlatformCalls],
  ['the platform alone knows the time', checkClocks],
  ['words for readers are in one table', checkWordsForReaders],
  ['files are named by what they know', checkNames],
  ['files stay under their ceilings', checkSizes],
  ['pages and components have their files', checkFolders],
  ['files open with what they know', checkOpenings],
  ['markup keeps its manners', checkMarkup],
])('%s', (_name, check) => {
  expect(check(ROOT).map((finding) => showFinding(finding))).toEqual([]);
});
