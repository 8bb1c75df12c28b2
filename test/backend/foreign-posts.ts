/**
 * Writes articles kept as JSON (`{id, title, author, date, categories, cover, html}`) as Hexo posts in the shape in which
 * a crawler publishes them. As a command: `tsx test/backend/foreign-posts.ts <folder of articles> <folder for posts>`;
 * then READER_POSTS=<folder for posts> shows them through the embedded backend.
 */
import fs from 'node:fs/promises';
import path from 'node:path';

export interface ForeignArticle {
  id: string;
  title: string;
  /** A name, or a map with one. */
  author: unknown;
  /** As its source wrote it. */
  date: string | number;
  /** One path, the root first. */
  categories: string[];
  cover: string | null;
  html: string;
}

/** How many posts were written. Rejects when a file is no article or cannot be written. */
export async function writeForeignPosts(articleFolder: string, postFolder: string): Promise<number> {
  const names = (await fs.readdir(articleFolder)).filter((name) => name.endsWith('.json')).sort();
  await fs.mkdir(postFolder, { recursive: true });
  for (const name of names) {
    const article = JSON.parse(await fs.readFile(path.join(articleFolder, name), 'utf8')) as ForeignArticle;
    await fs.writeFile(path.join(postFolder, `${path.basename(name, '.json')}.md`), crawledPost(article));
  }
  return names.length;
}

/** The text of the post. The date goes in as it is, quotes and all other text as JSON, which YAML reads. */
export function crawledPost({ title, author, date, categories, cover, html }: ForeignArticle): string {
  const lines = [
    `title: ${JSON.stringify(title)}`,
    `author: ${JSON.stringify(author)}`,
    ...(cover === null || cover === '' ? [] : [`headimg: ${JSON.stringify(cover)}`]),
    ...(date === '' ? [] : [`date: ${date}`]),
    ...(categories.length === 0 ? [] : ['categories:', ...categories.map((name) => `  - ${JSON.stringify(name)}`)]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n<div>   \n${html}\n</div>\n`;
}

async function main(): Promise<void> {
  const [articleFolder, postFolder] = process.argv.slice(2);
  if (articleFolder === undefined || postFolder === undefined) {
    throw new Error('Usage: tsx test/backend/foreign-posts.ts <folder of articles> <folder for posts>');
  }
  const count = await writeForeignPosts(articleFolder, postFolder);
  process.stdout.write(`${count} posts in ${postFolder}\n`);
}

if (process.argv[1] === __filename) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
