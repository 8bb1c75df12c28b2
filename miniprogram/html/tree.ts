/**
 * The rules by which tags make a tree: which tag implies the end of which, what a misplaced end tag closes, where the
 * parts of a table go. Keeps to the HTML standard wherever articles can tell the difference.
 */
import { addFlowText } from './flow';
import { createOpenElements } from './open-elements';
import { addText } from './paragraph';
import { bareTag, type Tag } from './tag';
import * as tags from './tags';
import type { TokenHandler } from './tokenize';
import type { Writer } from './writer';

export interface Tree extends TokenHandler {
  /** The source is at its end: everything closes. */
  finish: () => void;
}

export function createTree(writer: Writer): Tree {
  const { hidden } = writer;
  const open = createOpenElements(writer);
  const { nameAt, has, closeTo, closeInScope } = open;

  const isForeign = (): boolean => open.top.space !== 'html';

  const add = (tag: Tag, rawText: string, isSingle: boolean): void => {
    if (isSingle) writer.single(tag, open.top);
    else open.open(tag, rawText);
  };

  const implyEnds = ({ name, flags, slot }: Tag): void => {
    if (flags & tags.ENDS_PARAGRAPH && has(tags.PARAGRAPH)) closeInScope('p', 0, 0);
    if ((flags & tags.IMPLIES) === 0) return;
    if (flags & tags.HEADING) {
      if (open.top.tag.flags & tags.HEADING) open.pop();
    } else if (name === 'li') closeInScope(name, 0, tags.HOLDS_ITEM);
    else if (flags & tags.PAIRED) closeInScope('', tags.PAIRED, tags.HOLDS_ITEM);
    else if (name === 'a' || name === 'nobr') {
      if (has(slot)) open.takeOut(name);
    } else if (name === 'button' || name === 'table') closeInScope(name, 0, 0);
    else if (open.top.tag.name === 'option') open.pop();
  };

  /** Parts of a table stand directly in their table, whatever is open between; outside tables they mean nothing. */
  const startTablePart = (tag: Tag): void => {
    const { name } = tag;
    const table = open.lastTable();
    if (table === -1) {
      writer.single(tag, open.top);
      return;
    }
    const isCell = name === 'td' || name === 'th';
    let keep = table + 1;
    if ((isCell || name === 'tr') && /^t(?:body|head|foot)$/.test(nameAt(keep))) keep++;
    if (isCell && nameAt(keep) === 'tr') keep++;
    closeTo(keep, true);
    if (isCell && open.top.tag.name !== 'tr') open.open(bareTag('tr'), '');
    add(tag, '', name === 'col');
  };

  return {
    isForeign,
    isRaw: ({ name }) => !isForeign() && (name === 'script' || name === 'textarea' || !has(tags.SELECT)),

    text(text) {
      const { top } = open;
      const { flow, code } = top.scope;
      if (code) code.write(text);
      else if (flow.paragraph) addText(flow.paragraph, text, top.look, flow.looks);
      else if (flow !== hidden) addFlowText(flow, text, top);
    },

    start(tag, rawText) {
      const { name, flags } = tag;
      if (flags & tags.IGNORED) return;
      if (isForeign()) {
        if ((flags & tags.BREAKOUT) === 0) {
          add(tag, rawText, tag.isSelfClosing);
          return;
        }
        open.leaveForeign();
      }
      if (has(tags.SELECT) && !(flags & tags.IN_SELECT)) {
        const isPart = has(tags.TABLE) && (flags & tags.TABLE_PART || name === 'table');
        if (!isPart && !/^(?:select|input|keygen|textarea)$/.test(name)) return;
        closeInScope('select', 0, 0);
        if (name === 'select') return;
      }
      if (flags & tags.TABLE_PART) {
        startTablePart(tag);
        return;
      }
      if (flags & (tags.IMPLIES | tags.ENDS_PARAGRAPH)) implyEnds(tag);
      add(tag, rawText, (flags & tags.VOID) !== 0 || (tag.isSelfClosing && (name === 'svg' || name === 'math')));
    },

    endInnermost(source, from) {
      const { name } = open.top.tag;
      if (!source.startsWith(name, from) || source.charCodeAt(from + name.length) !== 62) return 0;
      open.pop();
      return from + name.length + 1;
    },

    end(tag) {
      const { name, flags, slot } = tag;
      if (open.top.tag.name === name) {
        open.pop();
        return;
      }
      if (isForeign()) {
        if (name === 'p' || name === 'br') open.leaveForeign();
        else if (open.closeForeign(name)) return;
      }
      if (has(tags.SELECT) && !(flags & tags.IN_SELECT) && name !== 'select') return;
      if (name === 'br' || (name === 'p' && !has(slot))) writer.single(bareTag(name), open.top);
      else if (flags & tags.HEADING) closeInScope('', tags.HEADING, 0);
      else if (!has(slot)) return;
      else if (flags & tags.FORMATTING) open.takeOut(name);
      else if (flags & tags.TABLE_PART || name === 'table') {
        const table = open.lastTable();
        let index = table;
        while (index > 0 && nameAt(index) !== name) index = nameAt(index) === '' ? -1 : index + 1;
        if (index > 0) closeTo(index, name !== 'table');
      } else closeInScope(name, 0, name === 'li' ? tags.LIST : flags & tags.SPECIAL ? 0 : tags.SPECIAL);
    },

    finish() {
      while (open.top !== writer.root) open.pop();
    },
  };
}
