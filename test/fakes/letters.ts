/** A few posts for foreign backends: short, but with everything that differs between backends. */
import type { SamplePost } from '../backend/foreign/sample-posts';

/** A letter of the day `number` of March 2026. */
export function letter(number: number, changes: Partial<SamplePost> = {}): SamplePost {
  const day = `2026-03-${number < 10 ? '0' : ''}${number}`;
  return {
    number,
    title: `第 ${number} 封信`,
    html: `<p>河水涨了 ${number} 寸，船都系在柳树下。</p>`,
    excerpt: `河水涨了 ${number} 寸。`,
    author: '阿禾',
    date: `${day}T08:00:00.000Z`,
    updated: `${day}T09:30:00.000Z`,
    paths: [['河边', '北岸', '渡口']],
    cover: null,
    isPinned: false,
    ...changes,
  };
}

/** Letters of the days `last` down to 1. */
export function letters(last: number): SamplePost[] {
  return Array.from({ length: last }, (_, at) => letter(last - at));
}
