/** Sample posts as JSON Feeds: one feed a root category, tags from the categories below it. */
import type { SamplePost } from './sample-posts';

/**
 * Text of a feed by the name of its file; `origin` has no slash at its end. A feed of more than `pageSize` items goes on
 * in files of its own: `feed-1.json`, then `feed-1-2.json`.
 */
export function feedFiles(posts: readonly SamplePost[], origin: string, pageSize = Infinity): Map<string, string> {
  const groups = new Map<string, SamplePost[]>();
  for (const post of posts) {
    const group = post.paths[0]?.[0] ?? '其他';
    groups.set(group, [...(groups.get(group) ?? []), post]);
  }
  const files = new Map<string, string>();
  [...groups].forEach(([title, own], index) => {
    const pageCount = Math.ceil(own.length / pageSize) || 1;
    for (let page = 1; page <= pageCount; page += 1) {
      const name = nameOf(index + 1, page);
      const feed = {
        version: 'https://jsonfeed.org/version/1.1',
        title,
        home_page_url: origin,
        feed_url: `${origin}/feeds/${name}`,
        description: '',
        ...(page < pageCount ? { next_url: `${origin}/feeds/${nameOf(index + 1, page + 1)}` } : {}),
        items: own.slice(page === 1 ? 0 : (page - 1) * pageSize, page * pageSize).map((post) => itemOf(post, origin)),
      };
      files.set(name, JSON.stringify(feed));
    }
  });
  return files;
}

/** Whether a file is where a feed begins. */
export function isFirstPage(name: string): boolean {
  return /feed-\d+\.json$/.test(name);
}

function nameOf(feed: number, page: number): string {
  return page === 1 ? `feed-${feed}.json` : `feed-${feed}-${page}.json`;
}

function itemOf(post: SamplePost, origin: string): object {
  const url = `${origin}/read/${post.number}`;
  return {
    id: url,
    url,
    title: post.title,
    content_html: post.html,
    summary: post.excerpt,
    ...(post.cover === null ? {} : { image: post.cover.src }),
    date_published: post.date,
    date_modified: post.updated,
    authors: [{ name: post.author }],
    tags: tagsOf(post),
  };
}

/** Names of the categories below the root, each once. */
export function tagsOf({ paths }: SamplePost): string[] {
  return [...new Set(paths.flatMap((path) => path.slice(1)))];
}
