/** A brand's notice: what it says, and whether it is to come, on, or over. */
import { parseIso } from '../../../core/dates';
import { fill } from '../../../core/messages';
import type { Notice } from './brand-page';
import type { BrandMessages } from './messages';

export interface NoticeView {
  title: string;
  text: string;
  /** From when until when; empty without both. */
  when: string;
  state: string;
  isOver: boolean;
  /** The words of the rules' link; empty without one. */
  rules: string;
}

/** `now` in milliseconds; `day` writes a full day. A date that cannot be read counts as none. */
export function noticeView(
  { title, text, from, to, link }: Notice,
  now: number,
  day: (iso: string) => string,
  words: BrandMessages,
  canCopy: boolean,
): NoticeView {
  const said = words.page.notice;
  const begin = parseIso(from);
  const end = parseIso(to);
  const isOver = end !== null && now >= end;
  const isSoon = begin !== null && now < begin;
  const isDated = begin !== null || end !== null;
  return {
    title,
    text,
    when: whenOf(begin === null ? '' : day(from), end === null ? '' : day(to), said),
    state: isOver ? said.over : isSoon ? said.soon : isDated ? said.now : '',
    isOver,
    rules: link !== '' && canCopy ? said.rules : '',
  };
}

function whenOf(from: string, to: string, said: BrandMessages['page']['notice']): string {
  if (from !== '' && to !== '') return fill(said.between, { from, to });
  if (from !== '') return fill(said.from, { from });
  return to === '' ? '' : fill(said.until, { to });
}
