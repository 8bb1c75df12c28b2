/** Types for the packages of the workbench that bring none of their own. */

declare module '@wxml/parser' {
  export interface WxmlPosition {
    line: number;
    column: number;
  }

  export interface WxmlAttribute {
    type: 'WXAttribute';
    key: string;
    value: string | null;
    loc: { start: WxmlPosition };
  }

  export interface WxmlNode {
    type: string;
    name?: string;
    value?: string | null;
    startTag?: { attributes: WxmlAttribute[] };
    children?: WxmlNode[];
    loc: { start: WxmlPosition; end: WxmlPosition };
  }

  export function parse(code: string): { body: WxmlNode[] };
}

declare module 'mp-html/dist/mp-weixin/parser.js' {
  /** The parser of mp-html's component; it is given the component itself. */
  export default class Parser {
    constructor(component: object);
    parse(html: string): unknown[];
  }
}

declare module 'sanitize-html' {
  interface Options {
    allowedTags?: string[];
    allowedAttributes?: Record<string, string[]>;
    parseStyleAttributes?: boolean;
  }

  function sanitizeHtml(html: string, options?: Options): string;
  namespace sanitizeHtml {
    const defaults: { allowedTags: string[] };
  }
  export default sanitizeHtml;
}
