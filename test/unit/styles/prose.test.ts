import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import postcss from 'postcss';
import { RICH_TAGS } from '../../../miniprogram/html/allowlist';

const classes = new Set<string>();
const margins = new Map<string, string>();
postcss.parse(readFileSync(resolve('miniprogram/styles/prose.wxss'), 'utf8')).walkRules((rule) => {
  rule.selectors.forEach((selector) => classes.add(selector));
  rule.walkDecls('margin', ({ value }) => {
    rule.selectors.forEach((selector) => margins.set(selector, value));
  });
});

/** Tags that only hold others, or look like the text around them. */
const PLAIN = ['br', 'span', 'tbody', 'tr'];
const MARKS = ['b', 'i', 'u', 's', 'code', 'sub', 'sup', 'mark', 'small'];

it.each([...RICH_TAGS].filter((tag) => !PLAIN.includes(tag)))('sets <%s> in rich text', (tag) => {
  expect(classes).toContain(`.rt-${tag}`);
});

it.each(MARKS)('sets the mark %s in a line that reacts', (mark) => {
  expect(classes).toContain(`.prose__mark--${mark}`);
});

it('names nothing but single classes, because rich text knows no other selector', () => {
  expect([...classes].filter((selector) => !/^\.[\w-]+$/.test(selector))).toEqual([]);
});

it.each(['.prose__block', '.rt-p', '.rt-dl'])('gives %s the space of the text around it', (selector) => {
  expect(margins.get(selector)).toBe('var(--flow) 0');
});
