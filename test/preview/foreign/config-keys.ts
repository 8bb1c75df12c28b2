// Keys of app.json and of page json that ask for something the preview does not have.
import path from 'node:path';
import type { FoundComponent } from '../build/components';
import { readJson } from '../build/json-file';
import type { Problem } from './problem';

type Json = Record<string, unknown>;

/** Keys whose mere presence asks for what is not there. */
const MISSING: Record<string, string> = {
  plugins: 'plugins are loaded by WeChat only',
  cloud: 'there is no cloud development here; wx.cloud is missing',
  workers: 'there are no workers here',
  functionalPages: 'functional pages exist in WeChat only',
  useExtendedLib: 'extended libraries come with WeChat; install the npm package in their place',
  resolveAlias: 'aliases of paths are not resolved',

  rendererOptions: 'Skyline does not run here; the page is drawn as a WebView page',
  entranceDeclare: 'entries of WeChat do not exist here',
  functionalPagesEntry: 'functional pages exist in WeChat only',
};

const REFERENCE_ELSEWHERE = /^(plugin|ext|weapp|plugin-private):/;

/** Problems of app.json and of every page's and component's json, as written on disk. */
export function surveyConfig(srcRoot: string, components: readonly FoundComponent[]): Problem[] {
  const app = readJson<Json>(path.join(srcRoot, 'app.json'));
  return [
    ...Object.keys(app).flatMap((key) =>
      MISSING[key] === undefined ? [] : [{ where: `app.json ${key}`, what: MISSING[key] }],
    ),
    ...surveyJson('app.json', app),
    ...components.flatMap(({ id, written }) => surveyJson(`${id}.json`, written as Json)),
  ];
}

function surveyJson(where: string, json: Json): Problem[] {
  const problems: Problem[] = [];
  if (json.renderer === 'skyline') {
    problems.push({
      where: `${where} renderer`,
      what: 'Skyline does not run here; the page is drawn as a WebView page',
    });
  }
  for (const [tag, reference] of Object.entries((json.usingComponents ?? {}) as Record<string, string>)) {
    if (!REFERENCE_ELSEWHERE.test(reference)) continue;
    problems.push({ where: `${where} usingComponents`, what: `<${tag}> comes from ${reference}, which WeChat loads` });
  }
  return problems;
}
