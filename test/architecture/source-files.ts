/** The app's TypeScript as the rules see it: what each file imports, and where in the rooms it stands. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ownFiles } from '../gates/app-files';

export interface Import {
  /** As written. */
  from: string;
  /** A path from the root without ending for a file of the app, undefined for a package. */
  target: string | undefined;
  typeOnly: boolean;
  line: number;
}

export interface SourceFile {
  /** A path from the root with its ending. */
  file: string;
  text: string;
  tree: ts.SourceFile;
  imports: Import[];
}

/** All TypeScript files under `root` but the npm parts. */
export function sourceFiles(root: string): SourceFile[] {
  return ownFiles(root, '.ts').map((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2020, true);
    return { file, text, tree, imports: importsOf(tree, file) };
  });
}

/**
 * The room of a file (`core`, `pages` …); files beside app.ts are `app`. A subpackage, below `packages/` or a page of its own
 * (`pages/search`), repeats the rooms inside it, and what stands outside them there is its pages.
 */
export function roomOf(file: string): string {
  const [first = '', , third = ''] = file.split('/');
  if (!file.includes('/')) return 'app';
  if (first !== 'packages' && first !== 'pages') return first;
  return ROOMS_OF_PACKAGES.has(third) ? third : 'pages';
}

const ROOMS_OF_PACKAGES = new Set(['components', 'stores', 'services', 'platform', 'core']);

/** The line of a node, counted from 1. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** Every node of a tree, parents first. */
export function allNodes(node: ts.Node): ts.Node[] {
  const nodes = [node];
  for (const current of nodes) ts.forEachChild(current, (child) => void nodes.push(child));
  return nodes;
}

function importsOf(tree: ts.SourceFile, file: string): Import[] {
  return allNodes(tree).flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const relative = specifier.startsWith('.');
    const target = relative ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
    return [{ from: specifier, target, typeOnly: isTypeOnly(node), line: lineOf(tree, node) }];
  });
}

function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : undefined;
  }
  if (!ts.isCallExpression(node) || !/^require(\.async)?$/.test(node.expression.getText())) return undefined;
  const [argument] = node.arguments;
  return argument && ts.isStringLiteral(argument) ? argument.text : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
