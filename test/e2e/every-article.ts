/** Opens article after article on one phone and says which of them do not show what they hold. */
import type { Article, ArticleSummary } from '../../miniprogram/core/article';
import { bodyText } from './body';
import { eventually } from './eventually';
import type { Phone } from './phone';
import type { Site } from './site';

/** Share of an article's text that has to be on the screen: controls and hidden copies are no content. */
const LEAST_SHOWN = 0.85;

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
  const text = await bodyText(phone);
  if (article.html.trim() === '') {
    return (await phone.screen.getByText('这篇文章没有正文').isVisible()) ? null : 'does not say that it is empty';
  }
  const hasMore = (await phone.screen.locator('.prose wx-image, .prose wx-video, .prose [class*="media"]').count()) > 0;
  if (text === '' && !hasMore) return 'shows nothing';
  const expected = article.length * LEAST_SHOWN;
  return text.length >= expected ? null : `shows ${text.length} of ${article.length} characters`;
}
