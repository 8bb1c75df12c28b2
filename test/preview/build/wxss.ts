// WXSS to CSS: @import inlined, rpx to vw, class names prefixed with the component's style scope, built-in tag names mapped
// to DOM tags, pages scoped to their own element, a Chinese fallback font behind every family.
import fs from 'node:fs';
import path from 'node:path';
import postcss, { type AtRule, type ChildNode, type Root, type Rule } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { rpxToVw } from '../rpx';
import { domTag } from '../tags';
import { withFallbackFont } from './fonts';
import { applyThemeToRules } from './theme-rules';

/**
 * Where a sheet counts: everywhere, in one page, or in one component. The prefix is that of its classes, for a component also
 * its host's mark; '' when it shares the app's classes.
 */
export type SheetScope =
  { kind: 'app' } | { kind: 'page'; id: string; prefix?: string } | { kind: 'component'; prefix: string };

type Warn = (text: string) => void;

/** Compiles `file`, or gives '' when there is none. Throws postcss' CssSyntaxError, which names file and line. */
export function compileWxss(file: string, scope: SheetScope, warn: Warn = () => undefined): string {
  if (!fs.existsSync(file)) return '';
  const root = inlineImports(file);
  dropRemoteFonts(root);
  if (scope.kind === 'component') dropForbiddenSelectors(root, warn);
  scopeSelectors(root, scope);
  applyThemeToRules(root);
  root.walkDecls((declaration) => {
    declaration.value = rpxToVw(declaration.value);
    if (declaration.prop === 'font-family' || declaration.variable)
      declaration.value = withFallbackFont(declaration.value);
  });
  const css = root.toString();
  return scope.kind === 'page' ? `@scope ([data-page="${scope.id}"]) {\n${css}\n}` : css;
}

function inlineImports(file: string): Root {
  const root = postcss.parse(fs.readFileSync(file, 'utf8'), { from: file });
  root.walkAtRules('import', (rule) => {
    const target = rule.params.replace(/^(url\()?['"]?|['"]?\)?$/g, '');
    if (/^(https?:)?\/\//.test(target)) return;
    rule.replaceWith(importedNodes(rule, path.resolve(path.dirname(file), target)));
  });
  return root;
}

function importedNodes(rule: AtRule, file: string): ChildNode[] {
  if (!fs.existsSync(file)) throw rule.error(`imported file ${file} was not found`);
  return inlineImports(file).nodes;
}

/** Vant's icon font is a remote file; fonts.ts brings the same font from @vant/icons. */
function dropRemoteFonts(root: Root): void {
  root.walkAtRules('font-face', (rule) => {
    if (rule.toString().includes('at.alicdn.com')) rule.remove();
  });
}

/** Inside components only classes count: a selector with a tag, an id or an attribute has no effect there. */
function dropForbiddenSelectors(root: Root, warn: Warn): void {
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const kept = rule.selectors.filter((selector) => {
      if (!isForbidden(selector)) return true;
      const { line } = rule.source?.start ?? { line: 0 };
      warn(
        `${rule.source?.input.file ?? ''}:${line} "${selector}" has no effect: components know class selectors only`,
      );
      return false;
    });
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
}

function isForbidden(selector: string): boolean {
  let found = false;
  selectorParser((list) => {
    list.walk((node) => {
      // The `2n` of :nth-child(2n) is parsed as a tag.
      const isCount = node.parent?.parent?.type === 'pseudo' && node.parent.parent.value.startsWith(':nth-');
      if (!isCount && (node.type === 'tag' || node.type === 'id' || node.type === 'attribute')) found = true;
    });
  }).processSync(selector);
  return found;
}

function isKeyframe(rule: Rule): boolean {
  return rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name);
}

function scopeSelectors(root: Root, scope: SheetScope): void {
  const prefix = scope.kind === 'app' ? '' : (scope.prefix ?? '');
  const transform = selectorParser((list) => {
    list.walk((node) => {
      if (node.type === 'class' && prefix !== '') node.value = `${prefix}--${node.value}`;
      else if (node.type === 'tag')
        node.value = node.value === 'page' && scope.kind === 'page' ? ':scope' : domTag(node.value);
      else if (node.type === 'pseudo' && node.value === ':host' && scope.kind === 'component') {
        node.replaceWith(hostAttribute(scope.prefix));
      }
    });
  });
  root.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selector = transform.processSync(rule.selector, { lossless: true });
  });
}

/** The framework marks a component's host element with `wx-host="<prefix>"`. */
function hostAttribute(prefix: string): selectorParser.Attribute {
  return selectorParser.attribute({ attribute: 'wx-host', operator: '=', value: prefix, quoteMark: null, raws: {} });
}
