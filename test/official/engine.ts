/**
 * What compiled code asks of a phone that a phone does not have: syntax that ends a whole file on an old engine, calls
 * that are blocked, and globals that only browsers and the DevTools know.
 */
import path from 'node:path';
import ts from 'typescript';
import { filesUnder } from '../gates/app-files';
import type { Finding } from '../gates/finding';

/** Globals of ECMAScript that every supported engine has or the base library brings (core-js), and the app's own. */
const KNOWN = new Set(
  `Array ArrayBuffer Boolean DataView Date Error EvalError Float32Array Float64Array Function Infinity Int8Array Int16Array
  Int32Array JSON Map Math NaN Number Object Promise RangeError ReferenceError RegExp Set String Symbol SyntaxError
  TypeError URIError Uint8Array Uint8ClampedArray Uint16Array Uint32Array WeakMap WeakSet arguments decodeURI
  decodeURIComponent encodeURI encodeURIComponent escape globalThis isFinite isNaN parseFloat parseInt undefined unescape
  App Behavior Component Page clearInterval clearTimeout console exports getApp getCurrentPages module require
  requirePlugin setInterval setTimeout wx`.split(/\s+/),
);

/** What a package asks for by a way that a phone never takes, as `file global`, with the reason. */
const EXCUSED = new Map([
  [
    'miniprogram_npm/dayjs/index.js self',
    'the last way out of its module header, where neither module nor globalThis is',
  ],
]);

/** Faults of all scripts under `root`, a folder of compiled code. */
export function checkEngine(root: string): Finding[] {
  const files = filesUnder(root, '.js');
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    // Each file is a module of its own and nothing comes from elsewhere: what stays unresolved is a global.
    { allowJs: true, noLib: true, noResolve: true, types: [], moduleDetection: ts.ModuleDetectionKind.Force },
  );
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const tree = program.getSourceFile(path.join(root, file));
    if (!tree) return [{ file, message: 'cannot be read as a script' }];
    const nodes = allNodes(tree);
    const asked = askedFor(nodes);
    const faults = nodes.flatMap((node) => {
      const message = syntaxFault(node) ?? callFault(node) ?? globalFault(node, checker, asked, file);
      return message === undefined ? [] : [{ ...place(tree, node), file, message }];
    });
    return [...syntaxErrors(program, tree, file), ...faults];
  });
}

function syntaxErrors(program: ts.Program, tree: ts.SourceFile, file: string): Finding[] {
  return program
    .getSyntacticDiagnostics(tree)
    .map((fault) => ({ file, message: ts.flattenDiagnosticMessageText(fault.messageText, ' ') }));
}

const TOKENS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.QuestionDotToken]: '`?.` is left uncompiled',
  [ts.SyntaxKind.QuestionQuestionToken]: '`??` is left uncompiled',
  [ts.SyntaxKind.QuestionQuestionEqualsToken]: '`??=` is left uncompiled',
  [ts.SyntaxKind.BarBarEqualsToken]: '`||=` is left uncompiled',
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken]: '`&&=` is left uncompiled',
  [ts.SyntaxKind.BigIntLiteral]: 'BigInt is missing before iOS 14',
  [ts.SyntaxKind.PrivateIdentifier]: 'a private field is left uncompiled',
  [ts.SyntaxKind.ClassStaticBlockDeclaration]: 'a static block is left uncompiled',
  [ts.SyntaxKind.MetaProperty]: '`import.meta` and `new.target` are not on phones',
};

function syntaxFault(node: ts.Node): string | undefined {
  const token = TOKENS[node.kind];
  if (token !== undefined) return token;
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) return regexFault(node.getText());
  if (ts.isNumericLiteral(node) && node.getText().includes('_')) return 'a numeric separator is left uncompiled';
  return undefined;
}

function regexFault(text: string): string | undefined {
  if (/\(\?<[=!]/.test(text)) return 'a look-behind ends the whole file before iOS 16.4';
  return /\/[a-z]*[dv][a-z]*$/.test(text) ? 'the regular expression flags d and v are not on phones' : undefined;
}

function callFault(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const called = node.expression;
  if (called.kind === ts.SyntaxKind.ImportKeyword) return 'dynamic import() is not on phones: use require.async';
  if (!ts.isIdentifier(called)) return undefined;
  const [text] = node.arguments ?? [];
  if (called.text === 'Function' && !(text && ts.isStringLiteral(text) && text.text === 'return this')) {
    return 'new Function is blocked on phones';
  }
  return called.text === 'RegExp' && text && ts.isStringLiteral(text) ? regexFault(`/${text.text}/`) : undefined;
}

function globalFault(node: ts.Node, checker: ts.TypeChecker, asked: Set<string>, file: string): string | undefined {
  if (!ts.isIdentifier(node) || KNOWN.has(node.text) || asked.has(node.text) || !isReference(node)) return undefined;
  if (EXCUSED.has(`${file} ${node.text}`)) return undefined;
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  // An assignment to a property (`window.a = 1`) counts as a declaration of `window` in a script, and is none.
  const isDeclared = symbol?.declarations?.some(
    (each) => !ts.isIdentifier(each) && !ts.isPropertyAccessExpression(each),
  );
  return isDeclared ? undefined : `the global ${node.text} is not on phones`;
}

/** Whether an identifier stands for a value, rather than for a property, a label or a name being declared. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  const named = parent as ts.Node & { name?: ts.Node };
  return named.name !== node;
}

/** The names a file asks for with `typeof name` first: it knows that they may be missing. */
function askedFor(nodes: ts.Node[]): Set<string> {
  return new Set(
    nodes.flatMap((node) =>
      ts.isTypeOfExpression(node) && ts.isIdentifier(node.expression) ? [node.expression.text] : [],
    ),
  );
}

function allNodes(root: ts.Node): ts.Node[] {
  const nodes = [root];
  for (const node of nodes) node.forEachChild((child) => void nodes.push(child));
  return nodes;
}

function place(tree: ts.SourceFile, node: ts.Node): { line: number; column: number } {
  const { line, character } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
  return { line: line + 1, column: character + 1 };
}
