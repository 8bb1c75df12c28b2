// Loads the app's bundle into a function whose parameters hide the browser from it.
import { createAppScope } from './rules/app-scope';
import { requirePackage } from './rules/packages';
import { namesToHide } from './rules/phone-names';
import { removeLocales } from './rules/without-intl';
import { wxsResponders } from './wxs-responders';

/** Runs the bundle; a build that failed comes as status 500 and shows its error instead. */
export async function loadApp(createRuntime: unknown): Promise<void> {
  const response = await fetch('/app.js');
  const source = await response.text();
  if (!response.ok) {
    window.parent.shell?.showFailure(source);
    return;
  }
  const scope: Record<string, unknown> = { createRuntime, requirePackage, wxsResponders, ...createAppScope() };
  removeLocales();
  const names = [...Object.keys(scope), ...namesToHide()];
  const run = (body: (...values: unknown[]) => void): void => body(...Object.values(scope));
  runScript(run, `function (${names.join(', ')}) { return (function () { 'use strict'; ${source}\n})(); }`);
}

/** A script element keeps the bundle's source map; the header stays on its first line, so that lines agree. */
function runScript(run: (body: (...values: unknown[]) => void) => void, body: string): void {
  const script = document.createElement('script');
  script.textContent = `__runApp(${body})\n//# sourceURL=/app.js`;
  Object.assign(globalThis, { __runApp: run });
  document.body.append(script);
  script.remove();
}
