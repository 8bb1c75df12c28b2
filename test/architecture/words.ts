/** Words that belong to one room: `wx` calls, clocks and chance to the platform, Chinese to the table of messages. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ownFiles } from '../gates/app-files';
import type { Finding } from '../gates/finding';
import { allNodes, lineOf, roomOf, sourceFiles } from './source-files';

const SEES_WX = new Set(['platform', 'pages', 'components', 'app']);
/** Calls that move data or ask the device; what is seen (navigation, toast, preview, sharing) is not among them. */
const DATA_CALL =
  /^(request|downloadFile|uploadFile|connectSocket|(get|set|remove|clear|batch\w+)Storage\w*|getFileSystemManager|getSystemInfo\w*|get(AppBase|Window|Device)Info|getNetworkType|on\w+Change|getLaunchOptionsSync|getEnterOptionsSync|createWorker)$/;
const CLOCKS = /^(setTimeout|setInterval|setImmediate|Date\.now|Math\.random|performance\.now)$/;
const CHINESE = /[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/;

/** `wx` where no platform may be seen, and its data calls outside platform/. */
export function checkPlatformCalls(root: string): Finding[] {
  return sourceFiles(root).flatMap(({ file, tree }) => {
    const room = roomOf(file);
    if (room === 'platform') return [];
    return allNodes(tree).flatMap((node) => {
      if (!ts.isPropertyAccessExpression(node) || node.expression.getText(tree) !== 'wx') return [];
      const name = node.name.text;
      const line = lineOf(tree, node);
      if (!SEES_WX.has(room))
        return [{ file, line, message: `wx.${name} in ${room}/: only platform/ asks the device` }];
      return DATA_CALL.test(name)
        ? [{ file, line, message: `wx.${name} is a data call: it belongs to platform/` }]
        : [];
    });
  });
}

/** Timers, the clock and chance outside platform/: `now` is an argument, a timer a service. */
export function checkClocks(root: string): Finding[] {
  return sourceFiles(root).flatMap(({ file, tree }) => {
    if (roomOf(file) === 'platform') return [];
    return allNodes(tree).flatMap((node) => {
      const now = ts.isNewExpression(node) && node.expression.getText(tree) === 'Date' && !node.arguments?.length;
      const called = ts.isCallExpression(node) && CLOCKS.test(node.expression.getText(tree));
      if (!now && !called) return [];
      return [{ file, line: lineOf(tree, node), message: `${node.getText(tree)} belongs to platform/` }];
    });
  });
}

/** Chinese in the texts of pages and components: the reader's words are one table in core/. */
export function checkWordsForReaders(root: string): Finding[] {
  const inCode = sourceFiles(root)
    .filter(({ file }) => ['pages', 'components'].includes(roomOf(file)))
    .flatMap(({ file, tree }) =>
      allNodes(tree)
        .filter((node) => (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) && CHINESE.test(node.text))
        .map((node) => ({
          file,
          line: lineOf(tree, node),
          message: `words for readers belong to core/: ${node.getText(tree)}`,
        })),
    );
  const inMarkup = ownFiles(root, '.wxml').flatMap((file) => {
    const lines = fs
      .readFileSync(path.join(root, file), 'utf8')
      .replace(/<!--[^]*?-->/g, blank)
      .split('\n');
    return lines.flatMap((text, index) =>
      CHINESE.test(text)
        ? [{ file, line: index + 1, message: `words for readers belong to core/: ${text.trim()}` }]
        : [],
    );
  });
  return [...inCode, ...inMarkup];
}

/** A comment as empty lines, so that the lines below keep their numbers. */
function blank(comment: string): string {
  return comment.replace(/[^\n]/g, '');
}
