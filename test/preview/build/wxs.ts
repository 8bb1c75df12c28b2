// WXS is not quite JavaScript. `x.constructor` is the name of a type there, and getRegExp takes its pattern from a string
// in which `\d` keeps its backslash. Both are rewritten before the template compiler sees the source.

const CONSTRUCTOR = /\.constructor\b/g;
const REG_EXP_CALL = /getRegExp\(\s*(['"])((?:\\.|(?!\1).)*)\1/g;
const PLAIN_ESCAPE = /\\(?![\\'"nrt])/g;
const INLINE_MODULE = /(<wxs\b[^>]*[^/]>)([\s\S]*?)(<\/wxs>)/g;
const REQUIRED = /require\(\s*['"]([^'"]+\.wxs)['"]\s*\)/g;

/** WXS source as JavaScript. `__wxsType` and getRegExp are provided by page/wxs-globals.ts. */
export function compileWxs(source: string): string {
  return source.replace(CONSTRUCTOR, '.__wxsType').replace(REG_EXP_CALL, (_call, quote: string, pattern: string) => {
    return `getRegExp(${quote}${pattern.replace(PLAIN_ESCAPE, '\\\\')}${quote}`;
  });
}

/** The inline `<wxs>` modules of a WXML source, with the line that each begins in. */
export function inlineModules(wxml: string): { source: string; line: number }[] {
  return [...wxml.matchAll(INLINE_MODULE)].map((match) => {
    const before = wxml.slice(0, match.index + (match[1] ?? '').length);
    return { source: match[2] ?? '', line: before.split('\n').length };
  });
}

/** WXML with the bodies of its inline `<wxs>` modules compiled. */
export function compileInlineWxs(wxml: string): string {
  return wxml.replace(INLINE_MODULE, (_module, open: string, body: string, close: string) => {
    return open + compileWxs(body) + close;
  });
}

/** The .wxs paths that a source requires, as written. */
export function requiredWxs(source: string): string[] {
  return [...source.matchAll(REQUIRED)].map((match) => match[1] ?? '');
}
