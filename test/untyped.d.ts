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
