/** Sample posts as JSON Feeds: one feed a root category, tags from the categories below it. */
import type { SamplePost } from './sample-posts';

/** Text of a feed by the name of its file; `origin` has no slash at its end. */
export function feedFiles(posts: readonly SamplePost[], origin: string): Map<string, string> {
  const groups = new Map<string, SamplePost[]>();
  for (const post of posts) {
    const group = post.paths[0]?.[0] ?? '其他';
    groups.set(group, [...(groups.get(group) ?? []), post]);
  }
  return new Map(
    [...groups].map(([title, own], index) => {
      const name = `feed-${index + 1}.json`;
      const feed = {
        version: 'https://jsonfeed.org/version/1.1',
        title,
        home_page_url: origin,
        feed_url: `${origin}/feeds/${name}`,
        description: '',
        items: own.map((post) => itemOf(post, origin)),
      };
      return [name, JSON.stringify(feed)];
    }),
  );
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
