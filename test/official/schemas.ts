/** The project's JSON against the schemas that WeChat's compiler ships: unknown keys, wrong types, missing parts. */
import path from 'node:path';
import { appJson, ownFiles, pagesOf, readIfJson } from '../gates/app-files';
import type { Finding } from '../gates/finding';
import { field } from '../json-file';
import { loadOwn } from './own-package';

interface SchemaFault {
  instancePath: string;
  message?: string;
  params: object;
}

interface Validate {
  (value: unknown): boolean;
  errors?: SchemaFault[] | null;
}

interface AjvModule {
  default: new (options: object) => { compile(schema: object): Validate };
}

/** The schemas by what they describe; `page` describes components too. */
type SchemaName = 'app' | 'page' | 'theme' | 'sitemap' | 'projectconfig';

/** Faults of every JSON of the project in `project`. A file that is not strict JSON is another check's to report. */
export function checkSchemas(project: string): Finding[] {
  const root = path.join(project, 'miniprogram');
  const { default: Ajv } = loadOwn<AjvModule>('ajv');
  const ajv = new Ajv({ strict: false, allErrors: true });
  const known = new Map<SchemaName, Validate>();
  const validator = (name: SchemaName): Validate => {
    const validate = known.get(name) ?? ajv.compile(loadOwn(`miniprogram-ci/dist/schema/dist/${name}.js`));
    known.set(name, validate);
    return validate;
  };
  return described(root).flatMap(([name, file]) => {
    const value = readIfJson(path.join(project, file));
    if (value === undefined) return [];
    const validate = validator(name);
    validate(value);
    return (validate.errors ?? []).map((fault) => ({ file, message: sentence(fault) }));
  });
}

/** Each JSON of the project with the schema it must meet; JSON that describes nothing (data of the app) is left out. */
function described(root: string): [SchemaName, string][] {
  const pages = new Set(pagesOf(appJson(root)).map((page) => `${page}.json`));
  const inApp: [SchemaName, string][] = [
    ['app', 'app.json'],
    ['theme', 'theme.json'],
    ['sitemap', 'sitemap.json'],
    ...ownFiles(root, '.json')
      .filter((file) => pages.has(file) || field(readIfJson(path.join(root, file)), 'component') !== undefined)
      .map((file): [SchemaName, string] => ['page', file]),
  ];
  return [
    ['projectconfig', 'project.config.json'],
    ...inApp.map(([name, file]): [SchemaName, string] => [name, `miniprogram/${file}`]),
  ];
}

function sentence({ instancePath, message = 'is wrong', params }: SchemaFault): string {
  return `${instancePath === '' ? 'the whole' : instancePath} ${message} ${JSON.stringify(params)}`;
}
