/** The manners of WXML: how events are bound, how values stand, how attributes are set out. */
import fs from 'node:fs';
import path from 'node:path';
import { parse, type WxmlAttribute, type WxmlNode } from '@wxml/parser';
import { ownFiles } from '../gates/app-files';
import type { Finding } from '../gates/finding';
import { elements } from '../gates/wxml-tags';

const UNSPACED = /\{\{(?! )|(?<! )\}\}/;
const EVENT_WITHOUT_COLON = /^(capture-)?(bind|catch)[a-z]|^mut-bind[a-z]/;
const CATCH = /^(capture-)?catch/;

/** Faults against those manners in the WXML under `root`. */
export function checkMarkup(root: string): Finding[] {
  return ownFiles(root, '.wxml').flatMap((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    const lines = text.split('\n');
    return [
      ...elements(parse(text).body).flatMap((element) => checkElement(element, lines, file)),
      ...lines.flatMap((line, index) =>
        UNSPACED.test(line) ? [{ file, line: index + 1, message: 'write {{ value }} with spaces' }] : [],
      ),
    ];
  });
}

function checkElement(element: WxmlNode, lines: string[], file: string): Finding[] {
  const attributes = element.startTag?.attributes ?? [];
  const start = element.loc.start.line;
  const found = attributes.flatMap((attribute) => {
    const { key } = attribute;
    const line = attribute.loc.start.line;
    const faults = [
      ...(EVENT_WITHOUT_COLON.test(key) ? [`write ${key.replace(/(bind|catch)/, '$1:')}, not ${key}`] : []),
      ...(CATCH.test(key) && !commentAbove(lines, start)
        ? [`${key} needs a comment above on why it stops the event`]
        : []),
    ];
    return faults.map((message) => ({ file, line, message }));
  });
  return attributes.length > 2 && crowded(attributes, start)
    ? [...found, { file, line: start, message: `<${element.name ?? ''}> has more than two attributes: one a line` }]
    : found;
}

/** Whether two attributes share a line, or one stands beside the tag. */
function crowded(attributes: WxmlAttribute[], tagLine: number): boolean {
  const places = attributes.map((attribute) => attribute.loc.start.line);
  return new Set([tagLine, ...places]).size <= places.length;
}

/** Whether the nearest line with something on it above `line` (from 1) ends a comment. */
function commentAbove(lines: string[], line: number): boolean {
  const above = lines.slice(0, line - 1).filter((text) => text.trim() !== '');
  return (above.at(-1) ?? '').trim().endsWith('-->');
}
