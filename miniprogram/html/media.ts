/** Films, sounds, frames and WeChat's own cards: all that loads something from elsewhere. */
import type { Block } from './block';
import { gather, type Opener } from './element';
import { addBlock } from './flow';
import { sizeOf } from './image';
import { resolveMediaUrl, resolveUrl } from './urls';

/** Where WeChat serves the sound of an article's audio card. */
const VOICE_ADDRESS = 'https://res.wx.qq.com/voice/getvoice?mediaid=';
const TITLES = ['data-nickname', 'data-miniprogram-title', 'data-title', 'title', 'data-desc'];

/** `video` and `audio`: their text is for browsers that play neither, so it goes. */
export const openMedia: Opener = (element, writer) => {
  const { scope, box, tag } = element;
  const { attrs } = tag;
  const source = { src: resolveMediaUrl(writer.baseUrl, attrs.src || attrs['data-src']) ?? '', srcset: '' };
  element.scope = { ...scope, flow: writer.hidden, code: null, source };
  element.close = () => {
    const { src } = source;
    if (src === '') return;
    const block: Block = tag.name === 'audio' ? { kind: 'audio', src } : { kind: 'video', src };
    if (block.kind === 'audio') {
      if (attrs.title !== '') block.title = attrs.title;
    } else {
      const poster = resolveMediaUrl(writer.baseUrl, attrs.poster);
      const { width, height } = sizeOf(tag);
      if (poster !== null) block.poster = poster;
      if (width && height) Object.assign(block, { width, height });
    }
    addBlock(scope.flow, block, box);
  };
};

/** WeChat's audio card names a sound on its server. */
export const openVoice: Opener = ({ scope, box, tag }) => {
  const { attrs } = tag;
  const id = attrs['voice_encode_fileid'];
  const title = (attrs.name || attrs.title).replace(/&nbsp;/g, ' ').trim();
  const named = title === '' ? {} : { title };
  if (/^[\w=+/-]+$/.test(id)) {
    addBlock(scope.flow, { kind: 'audio', src: VOICE_ADDRESS + encodeURIComponent(id), ...named }, box);
  } else if (title !== '') addBlock(scope.flow, { kind: 'embed', title }, box);
};

/** A card in place of an `iframe`, an `object` or one of WeChat's cards; what stands inside `object` is kept too. */
export const openEmbed: Opener = ({ scope, box, tag }, writer) => {
  const { attrs } = tag;
  const url = resolveUrl(writer.baseUrl, attrs['data-src'] || attrs.src || attrs.data);
  const title = TITLES.map((name) => attrs[name].trim()).find((value) => value !== '');
  const isWeb = url !== null && /^https?:/.test(url);
  if (isWeb || title !== undefined) {
    addBlock(scope.flow, { kind: 'embed', ...(isWeb ? { url } : {}), ...(title ? { title } : {}) }, box);
  }
};

/** `picture`: its first `source` serves a picture that names no address of its own. */
export const openPicture: Opener = (element) => {
  element.scope = { ...element.scope, source: { src: '', srcset: '' } };
};

/**
 * `noscript` repeats lazy pictures and asks for scripts. Of it only pictures are kept, and only those that stand nowhere
 * else.
 */
export const openNoscript: Opener = (element) => {
  const { scope, box } = element;
  const inside = gather(element, (items) =>
    items.forEach(({ block }) => block?.kind === 'image' && addBlock(scope.flow, block, box)),
  );
  inside.table = null;
  inside.isTwin = true;
};
