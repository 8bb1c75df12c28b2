/** Films, sounds, frames, the second source of a picture, and WeChat's own cards: all that loads something from elsewhere. */
import type { EmbedBlock } from './block';
import type { Opener } from './element';
import type { Item } from './flow';
import { sizeOf } from './image';
import type { Tag } from './tag';
import { resolveMediaUrl, resolveUrl } from './urls';

/** Where WeChat serves the sound of an article's audio card. */
const VOICE_ADDRESS = 'https://res.wx.qq.com/voice/getvoice?mediaid=';
const TITLES = ['data-nickname', 'data-miniprogram-title', 'data-title', 'title', 'data-desc'];

/** `video` and `audio`: their text is for browsers that play neither, so it goes. */
export const openMedia: Opener = (writer, element) => {
  const { scope, look, tag } = element;
  const { attrs } = tag;
  const media = { src: address(attrs.src ?? attrs['data-src'], writer.baseUrl) };
  element.scope = { ...scope, flow: writer.hidden, code: null, media };
  element.close = () => {
    const { src } = media;
    if (src === '') return;
    if (tag.name === 'audio') {
      scope.flow.addBlock({ kind: 'audio', src, ...(attrs.title ? { title: attrs.title } : {}) }, look.box);
      return;
    }
    const poster = address(attrs.poster, writer.baseUrl);
    const { width, height } = sizeOf(tag);
    const size = width && height ? { width, height } : {};
    scope.flow.addBlock({ kind: 'video', src, ...(poster === '' ? {} : { poster }), ...size }, look.box);
  };
};

/** WeChat's audio card names a sound on its server. */
export const openVoice: Opener = (_writer, { scope, look, tag }) => {
  const { attrs } = tag;
  const id = attrs['voice_encode_fileid'] ?? '';
  const title = (attrs.name ?? attrs.title ?? '').replace(/&nbsp;/g, ' ').trim();
  const named = title === '' ? {} : { title };
  if (/^[\w=+/-]+$/.test(id)) {
    scope.flow.addBlock({ kind: 'audio', src: VOICE_ADDRESS + encodeURIComponent(id), ...named }, look.box);
  } else if (title !== '') scope.flow.addBlock({ kind: 'embed', title }, look.box);
};

/** A card in place of an `iframe`, an `object` or one of WeChat's cards; what stands inside `object` is kept too. */
export const openEmbed: Opener = (writer, { scope, look, tag }) => {
  const block = embedOf(tag, writer.baseUrl);
  if (block) scope.flow.addBlock(block, look.box);
};

/** The card of something that cannot run here; null when it has neither an address nor a title. */
export function embedOf({ attrs }: Tag, baseUrl: string): EmbedBlock | null {
  const url = resolveUrl(baseUrl, attrs['data-src'] ?? attrs.src ?? attrs.data ?? '');
  const title = TITLES.map((name) => (attrs[name] ?? '').trim()).find((value) => value !== '');
  const isWeb = url !== null && /^https?:/.test(url);
  if (!isWeb && title === undefined) return null;
  return { kind: 'embed', ...(isWeb ? { url } : {}), ...(title === undefined ? {} : { title }) };
}

/** `picture`: its first `source` serves a picture that names no address of its own. */
export const openPicture: Opener = (_writer, element) => {
  element.scope = { ...element.scope, picture: { srcset: '' } };
};

/** `source`: of a film or sound, or of a picture. */
export const addSource: Opener = (writer, { tag, scope }) => {
  const { media, picture } = scope;
  const { attrs } = tag;
  if (media?.src === '') media.src = address(attrs.src, writer.baseUrl);
  if (picture?.srcset === '') picture.srcset = attrs.srcset ?? attrs['data-srcset'] ?? '';
};

/**
 * `noscript` repeats lazy pictures and asks for scripts. Of it only pictures are kept, and only those that stand nowhere
 * else.
 */
export const openNoscript: Opener = (writer, element) => {
  const { scope, look } = element;
  if (scope.flow.isHidden || scope.code) {
    element.scope = { ...scope, flow: writer.hidden, code: null };
    return;
  }
  const items: Item[] = [];
  element.scope = { ...scope, flow: writer.gather(items), table: null, isTwin: true };
  element.close = () => {
    for (const { block } of items) if (block?.kind === 'image') scope.flow.addBlock(block, look.box);
  };
};

function address(ref: string | undefined, baseUrl: string): string {
  return ref === undefined ? '' : (resolveMediaUrl(baseUrl, ref) ?? '');
}
