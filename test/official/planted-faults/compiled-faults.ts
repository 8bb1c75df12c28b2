/** Faults that WeChat's compiler refuses, or that show in what it makes, planted in the small app. */
import { append, type Edit, type Fault, replace } from './fault';

const HOME = 'miniprogram/pages/home/home';

function fault(name: string, file: string, edit: Edit, says: RegExp, bed?: string): Fault {
  return { name, stage: 'compiled', edits: { [file]: edit }, says, ...(bed === undefined ? {} : { bed }) };
}

/** A fault that is one script which the home page imports; all of them share one small app. */
function script(name: string, text: string, says: RegExp, bed = 'scripts'): Fault {
  const stem = `planted-${name.replace(/[^a-zA-Z]+/g, '-').toLowerCase()}`;
  return {
    name,
    stage: 'compiled',
    edits: {
      [`miniprogram/${stem}.ts`]: `export const planted = (a: string): unknown => ${text};\n`,
      [`${HOME}.ts`]: append(`require('../../${stem}').planted('');\n`),
    },
    says: new RegExp(`${stem}\\.js.*${says.source}`),
    bed,
  };
}

/** A text that no minifier shortens. */
const heavy = (bytes: number): string => `module.exports = '${'a'.repeat(bytes)}';\n`;

export const compiledFaults: Fault[] = [
  fault('code that does not parse', `${HOME}.ts`, 'Component({', /home\.ts.*Unexpected token/s),
  fault('markup that does not parse', `${HOME}.wxml`, '<view', /home\.wxml: .*unexpected end/),
  fault('a style that does not parse', `${HOME}.wxss`, '.home { color: ', /home\.wxss.*Unclosed block/s),
  fault(
    'a listed page that is not there',
    'miniprogram/app.json',
    replace('"pages/more/more"]', '"pages/more/more","pages/gone/gone"]'),
    /pages\/gone/,
  ),
  fault('an unknown key that stops the compile', `${HOME}.json`, '{"usingComponents":[]}', /usingComponents/),

  script('a missing import', `require('./gone')`, /\.\/gone/, 'imports'),
  script('a missing npm part', `require('not-packed')`, /not-packed/, 'imports'),
  fault('a missing template', `${HOME}.wxml`, append('<import src="./gone-import.wxml" />'), /gone-import/, 'imports'),
  fault(
    'a missing include',
    `${HOME}.wxml`,
    append('<include src="./gone-include.wxml" />'),
    /gone-include/,
    'imports',
  ),
  fault('a missing wxs', `${HOME}.wxml`, append('<wxs module="gone" src="./gone-wxs.wxs" />'), /gone-wxs/, 'imports'),
  fault(
    'code that nothing imports',
    'miniprogram/pages/home/alone.ts',
    'export const a = 1;',
    /alone\.ts: is imported by nothing/,
    'imports',
  ),
  fault(
    'a picture that nothing shows',
    'miniprogram/assets/alone.png',
    Buffer.alloc(10),
    /alone\.png: is uploaded/,
    'imports',
  ),

  script('look-behind', 'a.match(/(?<!b)a/)', /look-behind/),
  script('look-behind in a text', "a.match(new RegExp('(?<=b)a'))", /look-behind/),
  script('BigInt', '1n', /BigInt/),
  script('eval', 'eval(a)', /eval/),
  script('new Function', "new Function('return a')", /new Function/),
  script('URL', 'new URL(a)', /global URL/),
  script('Intl', 'Intl.NumberFormat()', /global Intl/),
  script('document', 'document.title', /global document/),
  script('structuredClone', 'structuredClone(a)', /global structuredClone/),
  script('a short name for a global', '({ atob })', /global atob/),
  script('dynamic import', "import('./app')", /import\(\)/),

  {
    name: 'syntax left as it is',
    stage: 'compiled',
    edits: {
      'project.config.json': replace('"es6": true,\n    "enhance": true', '"es6": false,\n    "enhance": false'),
      [`${HOME}.ts`]: append("export const planted = (a?: string): string => a?.trim() ?? '';\n"),
    },
    says: /`\?\?` is left uncompiled/,
  },
  {
    name: 'a main package too heavy',
    stage: 'compiled',
    edits: {
      'miniprogram/heavy.ts': heavy(420 * 1024),
      [`${HOME}.ts`]: append("require('../../heavy');\n"),
    },
    says: /main package: is 4\d\d\.\d KB, 400/,
  },
  {
    name: 'packages too heavy together',
    stage: 'compiled',
    edits: {
      'miniprogram/app.json': replace(
        '"darkmode"',
        '"subPackages":[{"root":"packages/far","pages":["far"]}],"darkmode"',
      ),
      'miniprogram/packages/far/far.json': '{}',
      'miniprogram/packages/far/far.wxml': '<view />',
      'miniprogram/packages/far/far.ts': "require('./heavy');\nComponent({});\n",
      'miniprogram/packages/far/heavy.ts': heavy(720 * 1024),
    },
    says: /all packages: are 7\d\d\.\d KB, 700/,
  },
];
