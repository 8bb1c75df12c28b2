/** Which Hexo posts a session has seen: by id, by slug and by file name, and what stands beside each. */
import type { ArticleRef } from '../../core/article';
import type { HexoPost } from './hexo-post';
import { nameOf } from './hexo-permalink';
import { idOf, keyOf } from './hexo-rows';
import type { Neighbours } from './known-rows';
import { plainText } from './plain-text';

export interface HexoShelf {
  /** Posts of one answer, the newest first. */
  add: (posts: readonly HexoPost[]) => void;
  keyOf: (id: string) => string | null;
  /** Id of the post with this slug, or else this file name; null when none was seen. */
  idOf: (keyOrName: string | null) => string | null;
  neighboursOf: (id: string) => Neighbours;
}

export function hexoShelf(): HexoShelf {
  const keys = new Map<string, string>();
  const ids = new Map<string, string>();
  const neighbours = new Map<string, Neighbours>();
  return {
    add: (posts) => {
      const refs = posts.map((post): ArticleRef => {
        const key = keyOf(post, 'post');
        const id = idOf(key);
        keys.set(id, key);
        if (!ids.has(nameOf(key))) ids.set(nameOf(key), id);
        ids.set(key, id);
        return { id, title: plainText(post.title ?? '') };
      });
      refs.forEach(({ id }, index) => {
        const old = neighbours.get(id);
        neighbours.set(id, {
          newer: index > 0 ? refs[index - 1] : (old?.newer ?? null),
          older: index < refs.length - 1 ? refs[index + 1] : (old?.older ?? null),
        });
      });
    },
    keyOf: (id) => keys.get(id) ?? null,
    idOf: (keyOrName) => (keyOrName === null ? null : (ids.get(keyOrName) ?? null)),
    neighboursOf: (id) => neighbours.get(id) ?? { older: null, newer: null },
  };
}
