// WXS knows less than JavaScript (platform: UI): ES5 at most, no `new`, no RegExp literals, no accessors. A phone's compiler
// refuses the rest, so the build does too, with file and line.
import { parse, type AnyNode, type Position } from 'acorn';

/** Throws on the first thing that WXS lacks. `firstLine` is the line of `file` that the source begins in. */
export function checkWxs(source: string, file: string, firstLine = 1): void {
  const fail = (message: string, at: Position | undefined): never => {
    throw new Error(`${file}:${(at?.line ?? 1) + firstLine - 1}:${(at?.column ?? 0) + 1} ${message}`);
  };
  for (const node of nodesOf(parsed(source, fail))) {
    const fault = faultOf(node);
    if (fault !== undefined) fail(fault, node.loc?.start);
  }
}

function parsed(source: string, fail: (message: string, at: Position | undefined) => never): AnyNode {
  try {
    return parse(source, { ecmaVersion: 5, locations: true, allowReserved: true });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { loc } = error as SyntaxError & { loc?: Position };
    return fail(`${error.message.replace(/ \(\d+:\d+\)$/, '')}: WXS is no more than ES5`, loc);
  }
}

function faultOf(node: AnyNode): string | undefined {
  if (node.type === 'NewExpression') return '`new` is not in WXS; getDate(…) makes dates';
  if (node.type === 'Literal' && node.regex)
    return 'RegExp literals are not in WXS; getRegExp(pattern, flags) makes them';
  if (node.type === 'Property' && node.kind !== 'init') return 'getters and setters are not in WXS';
  return undefined;
}

/** The node and all below it, in the order of the source. */
function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
