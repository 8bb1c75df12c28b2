import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import postcss from 'postcss';
import { CODE_KINDS } from '../../../miniprogram/html/block';
import { MARKS } from '../../../miniprogram/html/inline';

const classes = new Set<string>();
const margins = new Map<string, string>();
postcss.parse(readFileSync(resolve('miniprogram/pages/article/styles/prose.wxss'), 'utf8')).walkRules((rule) => {
  rule.selectors.forEach((selector) => classes.add(selector));
  rule.walkDecls('margin', ({ value }) => {
    rule.selectors.forEach((selector) => margins.set(selector, value));
  });
});

/** What the parser makes in rich text, but rows, which only hold cells. */
const TAGS = ['p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'div', 'figcaption', 'table', 'td', 'th'];

it.each(TAGS)('sets <%s> in rich text', (tag) => {
  expect(classes).toContain(`.rt-${tag}`);
});

it.each([...MARKS, ...CODE_KINDS])('sets the mark %s', (mark) => {
  expect(classes).toContain(`.rt-${mark}`);
});

it('names nothing but single classes, because rich text knows no other selector', () => {
  expect([...classes].filter((selector) => !/^\.[\w-]+$/.test(selector))).toEqual([]);
});

it.each(['.rt-p', '.rt-dl', '.rt-div'])('gives %s the space of the text around it, above it', (selector) => {
  expect(margins.get(selector)).toBe('var(--flow) 0 0');
});

it('leaves no space below anything: it would not add up where a body is cut', () => {
  const below = [...margins].filter(([, value]) => {
    const [top, , bottom = top] = value.split(/ (?![^(]*\))/);
    return bottom !== '0';
  });
  expect(below).toEqual([]);
});
