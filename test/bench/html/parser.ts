/** One of the parsers in the race. */
import type { TreeNode } from './tree';

export interface Parser {
  name: string;
  /** What is timed. */
  parse(html: string): unknown;
  /** Work ahead of the clock. */
  prepare?(html: string): void;
  /** What a page hands to `setData`; absent when the parser makes nothing to show. */
  payload?(html: string): unknown;
  tree?(html: string): TreeNode[];
}
