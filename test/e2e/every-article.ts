/** Opens article after article on one phone and says which of them do not show what they hold. */
import type { Article, ArticleSummary } from '../../miniprogram/core/article';
import { bodyText } from './body';
import { eventually } from './eventually';
import type { Phone } from './phone';
import type { Site } from './site';

/** Share of the text that has to be on the screen; the rest allows for what `NOT_CONTENT` cannot name. */
const LEAST_SHOWN = 0.9;

/** What a page holds beside its article, and the second and third copy of a formula. */
const NOT_CONTENT = [
  'script, style, noscript, template, button, form, select, textarea, [hidden]',
  '[style*="display:none"], [style*="display: none"]',
  '.katex-html, .katex-mathml semantics > :not(annotation)',
].join(', ');

/** One line for each article with something wrong; empty when all is well. */
export async function complaintsOf(phone: Phone, site: Site, articles: ArticleSummary[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const { id, title } of articles) {
    const known = phone.problems.length;
    const article = await site.api<Article>(`article/${id}.json`);
    const complaint = await complaintOf(phone, article).catch((error: unknown) => String(error).split('\n')[0] ?? '');
    const problems = phone.problems.slice(known);
    for (const text of [...(complaint === null ? [] : [complaint]), ...problems]) {
      complaints.push(`${id} ${title}: ${text}`);
    }
  }
  return complaints;
}

async function complaintOf(phone: Phone, article: Article): Promise<string | null> {
  await phone.openByHash(`/pages/article/article?id=${article.id}`);
  await eventually(async () => {
    const shown = await phone.part('article-head__title').textContent({ timeout: 3000 });
    if (shown !== (article.title.trim() === '' ? '无题' : article.title)) throw new Error(`shows “${shown}”`);
  });
  // The foot stands below a body that is complete.
  await phone.part('article-foot').waitFor({ timeout: 20_000 });
  const shown = (await bodyText(phone)).length;
  const { characters, hasMedia } = await contentOf(phone, article.html);
  if (characters === 0) {
    const saysSo = await phone.screen.getByText('这篇文章没有正文').isVisible();
    return saysSo || hasMedia ? null : 'does not say that it is empty';
  }
  return shown >= characters * LEAST_SHOWN ? null : `shows ${shown} of ${characters} characters`;
}

/** What the browser itself finds in the HTML: characters of text without white space, and whether there is more. */
async function contentOf(phone: Phone, html: string): Promise<{ characters: number; hasMedia: boolean }> {
  return phone.page.evaluate(
    ({ source, notContent }) => {
      const { body } = new DOMParser().parseFromString(source, 'text/html');
      for (const element of body.querySelectorAll(notContent)) element.remove();
      // Of a closed fold only its summary is on the screen, as in any browser.
      for (const fold of body.querySelectorAll('details:not([open])')) {
        const summary = fold.querySelector('summary');
        if (summary) fold.replaceChildren(summary);
      }
      const characters = (body.textContent ?? '').replace(/\s+/g, '').length;
      return { characters, hasMedia: body.querySelector('img, video, audio, iframe') !== null };
    },
    { source: html, notContent: NOT_CONTENT },
  );
}
