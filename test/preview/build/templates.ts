// Collects WXML and WXS into one glass-easel template group, following imports and includes.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileInlineWxs, compileWxs, inlineModules, requiredWxs } from './wxs';
import { checkWxs } from './wxs-syntax';

interface TemplateWarning {
  path: string;
  message: string;
  startLine: number;
  startColumn: number;
}

interface TemplateGroup {
  addTmpl(id: string, wxml: string): TemplateWarning[] | undefined;
  addScript(id: string, source: string): void;
  getDirectDependencies(id: string): string[];
  getScriptDependencies(id: string): string[];
  getTmplGenObjectGroups(): string;
}

// The compiler is a CommonJS package around WebAssembly; its typings say `any` where these shapes come back.
const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler') as {
  TmplGroup: new () => TemplateGroup;
};

export interface Templates {
  /** Adds `<file>.wxml` under an id, with the templates and scripts that it names. Throws on WXS that a phone refuses. */
  add(id: string, file: string): void;
  /** JavaScript source of all compiled templates. */
  source(): string;
  /** Compiler warnings, as `path.wxml:line:column message`. */
  readonly warnings: string[];
}

export function createTemplates(): Templates {
  const group = new TmplGroup();
  const warnings: string[] = [];
  const added = new Set<string>();

  function add(id: string, file: string): void {
    if (added.has(id)) return;
    added.add(id);
    const written = withNewNames(fs.readFileSync(`${file}.wxml`, 'utf8'));
    for (const { source, line } of inlineModules(written)) checkWxs(source, `${file}.wxml`, line);
    const wxml = compileInlineWxs(written);
    for (const warning of group.addTmpl(id, wxml) ?? []) {
      warnings.push(`${warning.path}.wxml:${warning.startLine}:${warning.startColumn} ${warning.message}`);
    }
    const onDisk = (dependency: string): string => {
      return path.join(path.dirname(file), path.posix.relative(path.posix.dirname(id), dependency));
    };
    for (const template of group.getDirectDependencies(id)) add(template, onDisk(template));
    for (const script of group.getScriptDependencies(id))
      addScript(withoutSuffix(script), withoutSuffix(onDisk(script)));
  }

  function addScript(id: string, file: string): void {
    if (added.has(`${id}.wxs`)) return;
    added.add(`${id}.wxs`);
    const written = fs.readFileSync(`${file}.wxs`, 'utf8');
    checkWxs(written, `${file}.wxs`);
    const source = compileWxs(written);
    // Templates name a script without its ending, require() inside a .wxs file with it.
    group.addScript(id, source);
    group.addScript(`${id}.wxs`, source);
    for (const required of requiredWxs(source).map(withoutSuffix)) {
      const inApp = required.startsWith('/') ? required.slice(1) : path.posix.join(path.posix.dirname(id), required);
      addScript(inApp, path.join(path.dirname(file), path.posix.relative(path.posix.dirname(id), inApp)));
    }
  }

  return { add, source: () => withResponders(group.getTmplGenObjectGroups()), warnings };
}

function withoutSuffix(file: string): string {
  return file.replace(/\.wxs$/, '');
}

/** `wx:for-items` is the first mini programs' spelling of `wx:for`. */
function withNewNames(wxml: string): string {
  return wxml.replace(/\bwx:for-items(?=\s*=)/g, 'wx:for');
}

/** What the compiler leaves to its host: how functions of WXS are called that answer changes and events. */
const LEFT_OPEN = 'A:function(a){return a},B:function(a){return a}}';

/** Hands them to page/wxs-responders.ts; an app without WXS has none. Throws when another version of the compiler leaves something else. */
function withResponders(source: string): string {
  if (!source.includes('R.setFnFilter(')) return source;
  if (!source.includes(LEFT_OPEN)) throw new Error('the template compiler has no place for functions of WXS');
  return source.replace(LEFT_OPEN, 'A:wxsResponders.change,B:function(a){return a},C:wxsResponders.event}');
}
