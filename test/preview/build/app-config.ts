// Reads app.json and theme.json into the runtime's AppConfig: subpackage pages are listed with the others.
import fs from 'node:fs';
import path from 'node:path';
import type { AppConfig, SubPackage } from '../contract';
import { readJson } from './json-file';

interface ListedPackage extends SubPackage {
  pages: string[];
}

interface AppJson extends Omit<AppConfig, 'theme'> {
  subPackages?: ListedPackage[];
  subpackages?: ListedPackage[];
  usingComponents?: Record<string, string>;
  themeLocation?: string;
  entryPagePath?: string;
}

/** The configuration, and the components that app.json gives to every page. */
export function readAppConfig(srcRoot: string): { config: AppConfig; usingComponents: Record<string, string> } {
  const json = readJson<AppJson>(path.join(srcRoot, 'app.json'));
  const subPackages = json.subPackages ?? json.subpackages ?? [];
  const subPages = subPackages.flatMap((sub) =>
    sub.pages.map((page) => path.posix.join(sub.root, page).replace(/^\//, '')),
  );
  const themeFile = json.themeLocation && path.join(srcRoot, json.themeLocation);
  const config: AppConfig = {
    pages: startingWith(json.entryPagePath, [...json.pages, ...subPages]),
    window: json.window,
    tabBar: json.tabBar,
    darkmode: json.darkmode,
    packages: subPackages.map(({ root, name, independent }) => ({
      root: root.replace(/^\/|\/$/g, ''),
      name,
      independent,
    })),
    preloadRule: json.preloadRule,
    theme: themeFile && fs.existsSync(themeFile) ? readJson(themeFile) : undefined,
  };
  // A tab bar that the app draws itself is a component that no page names.
  const ownTabBar: Record<string, string> = json.tabBar?.custom ? { 'custom-tab-bar': '/custom-tab-bar/index' } : {};
  return { config, usingComponents: { ...json.usingComponents, ...ownTabBar } };
}

/** Roots of the packages that start without the main one. */
export function independentRoots({ packages = [] }: AppConfig): string[] {
  return packages.filter(({ independent }) => independent).map(({ root }) => root);
}

/** The page that `entryPagePath` names opens first, in place of the first of the list. */
function startingWith(entry: string | undefined, pages: string[]): string[] {
  const first = entry?.replace(/^\//, '');
  return first !== undefined && pages.includes(first) ? [first, ...pages.filter((page) => page !== first)] : pages;
}
