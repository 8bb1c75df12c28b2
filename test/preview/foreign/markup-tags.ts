// Tags of WXML that nothing here draws: built-in components of WeChat that the preview lacks, and names that nobody defined.
import fs from 'node:fs';
import type { FoundComponent } from '../build/components';
import { BUILT_IN_TAGS } from '../tags';
import type { Problem } from './problem';

/** Tags that the template compiler takes itself. */
const STRUCTURE = new Set(['block', 'template', 'import', 'include', 'slot', 'wxs']);
const COMMENT = /<!--[\s\S]*?-->/g;
const MODULE = /<wxs\b[\s\S]*?<\/wxs>/g;
const OPENING_TAG = /<([a-zA-Z][\w.-]*)/g;

/** One problem for each file and tag. `globals` are the tags of app.json's usingComponents. */
export function surveyMarkup(components: readonly FoundComponent[], globals: readonly string[]): Problem[] {
  return components.flatMap(({ id, file, written }) => {
    const known = new Set([
      ...BUILT_IN_TAGS,
      ...STRUCTURE,
      ...globals,
      ...Object.keys(written.usingComponents ?? {}),
      ...Object.keys(written.componentGenerics ?? {}),
    ]);
    return tagsIn(fs.readFileSync(`${file}.wxml`, 'utf8'))
      .filter((tag) => !known.has(tag))
      .map((tag) => ({ where: `${id}.wxml`, what: `nothing here draws <${tag}>` }));
  });
}

function tagsIn(wxml: string): string[] {
  const markup = wxml.replace(COMMENT, '').replace(MODULE, '');
  return [...new Set([...markup.matchAll(OPENING_TAG)].map(([, tag = '']) => tag))];
}
