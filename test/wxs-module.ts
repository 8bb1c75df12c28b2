/** Loads a WXS module of the app in Node, with what WXS has beside JavaScript, so that its functions can be tested. */
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { compileWxs } from './preview/build/wxs';

const GLOBALS = { getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags) };

/** The exports of `place`, a path under miniprogram/. */
export function wxsModule<Exports extends object>(place: string): Exports {
  const file = path.resolve(__dirname, '../miniprogram', place);
  const module = { exports: {} };
  const required = (name: string): object => wxsModule(path.join(path.dirname(place), name));
  const names = ['module', 'require', ...Object.keys(GLOBALS)];
  const run = vm.compileFunction(compileWxs(fs.readFileSync(file, 'utf8')), names, { filename: file }) as (
    ...given: unknown[]
  ) => void;
  run(module, required, ...Object.values(GLOBALS));
  return module.exports as Exports;
}
