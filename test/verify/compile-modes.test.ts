/** The compile modes of project.config.json open pages and articles that are there. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pagesOf } from '../gates/app-files';
import { field, readJson, textField } from '../json-file';
import { idFromQuery } from '../../miniprogram/core/routes';

const ROOT = path.resolve(__dirname, '../..');
/** The answer of the reader API that a page with an id asks for. */
const ANSWERS: Record<string, (id: string) => string> = {
  'pages/article/article': (id) => `api/article/${id}.json`,
  'packages/brand/pages/brand/brand': (id) => `api/brand/${id}.json`,
  'pages/category/category': (id) => `api/categories/${id}/1.json`,
};

const project = readJson(path.join(ROOT, 'project.config.json'));
const modes = field(field(field(project, 'condition'), 'miniprogram'), 'list') as unknown[];
const pageOf = (mode: unknown): string => textField(mode, 'pathName') ?? '';

it('has a compile mode for every page', () => {
  const pages = pagesOf(readJson(path.join(ROOT, 'miniprogram/app.json')));
  expect(new Set(modes.map(pageOf))).toEqual(new Set(pages));
});

it('opens what the sample site has', async () => {
  const site = await sampleSite();
  const answers = modes.flatMap((mode) => {
    const query = Object.fromEntries(new URLSearchParams(textField(mode, 'query')));
    const answer = ANSWERS[pageOf(mode)];
    return answer ? [answer(idFromQuery(query) ?? 'no id')] : [];
  });
  const statuses = await Promise.all(answers.map(async (answer) => (await fetch(`${site.url}/${answer}`)).status));
  await site.close();
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter((_answer, index) => statuses[index] !== 200)).toEqual([]);
}, 60_000);

/** The embedded backend in a process of its own: jest cannot load all of Hexo. */
async function sampleSite(): Promise<{ url: string; close: () => Promise<unknown> }> {
  const file = path.join(ROOT, 'test/unit/backend/site-process.ts');
  const child = fork(file, [path.join(ROOT, 'test/backend')], { execArgv: ['--import', 'tsx'], cwd: ROOT });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return {
    url,
    close: () => {
      child.send('close');
      return once(child, 'exit');
    },
  };
}
