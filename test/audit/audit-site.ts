/** The site that the audit reads: the sample posts, enough others for ten pages of a list, and articles that are heavy. */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Article, ArticleSummary } from '../../miniprogram/core/article';
import { TEA } from '../e2e/brand-phone';
import { allArticles, startSite, type Site } from '../e2e/site';
import { SPECIMEN } from './specimen';

const SOURCE = path.resolve(__dirname, '../backend/source');
const MORE_POSTS = 160;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAY_MS = 86_400_000;

/** Articles that are likely to cross a threshold, by what there is too much of. */
const HEAVY: Record<string, string> = {
  paragraphs: repeat(400, (at) => `<p>第 ${at} 段：河水每天从这里流过，${'岸边的人记下水位和天气。'.repeat(3)}</p>`),
  pictures: repeat(80, (at) => `<p>第 ${at} 张</p><img src="/pictures/cover-tea-tea.svg" alt="第 ${at} 张">`),
  cells: `<table>${repeat(120, (row) => `<tr>${repeat(8, (cell) => `<td>${row * cell}</td>`)}</tr>`)}</table>`,
  links: repeat(150, (at) => `<p>见<a href="https://example.com/${at}">第 ${at} 处</a>，再往下。</p>`),
  code: `<pre><code>${repeat(500, (at) => `const line${at} = ${at};\n`)}</code></pre>`,
};

const SPECIMEN_KIND = 'specimen';

export interface AuditSite extends Site {
  articles: ArticleSummary[];
  /** Ids of articles, by what they have most of. */
  chosen: Record<'short' | 'typical' | 'longest' | 'pictured', string>;
  /** Id of an article with the card of a brand below it. */
  branded: string;
  /** Id of the article that holds one of everything. */
  specimen: string;
  /** Ids of the heavy articles by their kind. */
  heavy: Record<string, string>;
}

/** Builds and serves the site with the app in the preview. */
export async function startAuditSite(): Promise<AuditSite> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'qingdu-audit-'));
  const posts = path.join(folder, '_posts');
  await fs.cp(path.join(SOURCE, '_posts'), posts, { recursive: true });
  await fs.cp(path.join(SOURCE, '_data'), path.join(folder, '_data'), { recursive: true });
  await writePosts(posts);
  const site = await startSite({ posts });
  const articles = await allArticles(site);
  const samples = articles.filter(({ title }) => !title.startsWith('audit '));
  const whole = await Promise.all(samples.map(({ id }) => site.api<Article>(`article/${id}.json`)));
  return {
    ...site,
    articles,
    chosen: chosenFrom(whole.filter(({ html }) => html.trim() !== '')),
    branded: brandedOf(whole),
    specimen: idOf(articles, `audit ${SPECIMEN_KIND}`),
    heavy: Object.fromEntries(Object.keys(HEAVY).map((kind) => [kind, idOf(articles, `audit ${kind}`)])),
    close: async () => {
      await site.close();
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

async function writePosts(folder: string): Promise<void> {
  const light = Array.from(
    { length: MORE_POSTS },
    (_, at) => [`audit ${at}`, `<p>第 ${at} 篇，只有一段。</p>`] as const,
  );
  const heavy = Object.entries({ ...HEAVY, [SPECIMEN_KIND]: SPECIMEN }).map(
    ([kind, html]) => [`audit ${kind}`, html] as const,
  );
  const posts = [...light, ...heavy].map(([title, html], at) => {
    const date = new Date(FIRST_DAY + at * DAY_MS).toISOString();
    return [title, `---\ntitle: ${title}\ndate: ${date}\ncategories: [远处]\n---\n${html}\n`] as const;
  });
  await Promise.all(posts.map(([title, text]) => fs.writeFile(path.join(folder, `${title}.md`), text)));
}

/** By length, and by the number of pictures. */
function chosenFrom(articles: Article[]): AuditSite['chosen'] {
  const byLength = [...articles].sort((a, b) => a.html.length - b.html.length);
  const byPictures = [...articles].sort((a, b) => b.html.split('<img').length - a.html.split('<img').length);
  const at = (list: Article[], index: number): string => {
    const article = list.at(index);
    if (!article) throw new Error('the sample site has no articles');
    return article.id;
  };
  return {
    short: at(byLength, 0),
    typical: at(byLength, Math.floor(byLength.length / 2)),
    longest: at(byLength, -1),
    pictured: at(byPictures, 0),
  };
}

/** A card that is not drawn where the author marked its place stands at the end. */
function brandedOf(articles: Article[]): string {
  const found = articles.find(({ brands = [], html }) => brands.includes(TEA) && !html.includes('data-brand'));
  if (!found) throw new Error(`the sample site has no article with a card of ${TEA}`);
  return found.id;
}

function idOf(articles: ArticleSummary[], title: string): string {
  const found = articles.find((article) => article.title === title);
  if (!found) throw new Error(`the audit's site lacks "${title}"`);
  return found.id;
}

function repeat(count: number, write: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => write(at + 1)).join('');
}
