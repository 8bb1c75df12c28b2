/** What a list shows, as a reader sees it, against what the API says. */
import assert from 'node:assert/strict';
import type { ArticleSummary } from '../../miniprogram/core/article';
import { eventually } from './eventually';
import type { Phone } from './phone';

/** Titles of the mounted rows from the top. */
export async function mountedTitles(phone: Phone): Promise<string[]> {
  return phone.cards.locator('[class$="--article-card__title"]').allTextContents();
}

/** Titles as rows show them. */
export function titlesOf(articles: ArticleSummary[]): string[] {
  return articles.map(({ title }) => title);
}

/** The mounted rows are a run of `expected` without a gap; answers the index where it begins. */
export async function assertRunOf(phone: Phone, expected: string[]): Promise<number> {
  const mounted = await mountedTitles(phone);
  const start = expected.indexOf(mounted[0] ?? '');
  assert.deepEqual(mounted, expected.slice(start, start + mounted.length));
  return start;
}

/** Scrolls down to the end of a list; at each stop the mounted rows must be a run of `expected`. Answers all rows seen. */
export async function readToEnd(phone: Phone, expected: string[]): Promise<Set<string>> {
  const seen = new Set<string>();
  for (let stop = 0; stop < 60; stop += 1) {
    await assertRunOf(phone, expected);
    for (const title of await mountedTitles(phone)) seen.add(title);
    if (await phone.part('list-footer__line').first().isVisible()) {
      // The end may stand there before the last rows are drawn.
      await eventually(async () => assert.ok((await mountedTitles(phone)).includes(expected.at(-1) ?? '')));
      await assertRunOf(phone, expected);
      for (const title of await mountedTitles(phone)) seen.add(title);
      return seen;
    }
    await phone.scroll(1800);
  }
  throw new Error(`the end did not come; ${seen.size} rows were seen`);
}

/** Counts the nodes that the templates of the page on top have made: built-in tags and components, not their insides. */
export async function countNodes(phone: Phone): Promise<number> {
  return phone.read((window) => {
    const page = window.document.querySelector('wx-page:not([hidden])');
    const made = [...(page?.querySelectorAll('*') ?? [])].filter(
      (element) => /^(wx|taro)-/.test(element.localName) || element.hasAttribute('wx-host'),
    );
    return made.length + 1;
  });
}
