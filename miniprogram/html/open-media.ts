/**
 * Films, sounds, frames, the second source of a picture, and WeChat's own cards: all that loads something from elsewhere.
 */
import type { EmbedBlock } from './block';
import type { StartTag } from './attributes';
import type { State, Writer } from './blocks';
import type { Opened } from './elements';
import { gather, type Item } from './item';
import { readStyle } from './style';
import { resolveMediaUrl, resolveUrl } from './urls';

/** Where WeChat serves the sound of an article's audio card. */
const VOICE_ADDRESS = 'https://res.wx.qq.com/voice/getvoice?mediaid=';
const TITLES = ['data-nickname', 'data-miniprogram-title', 'data-title', 'title', 'data-desc'];

/** `video` and `audio`: their text is for browsers that play neither, so it goes. */
export function openMedia(writer: Writer, { name, attrs }: StartTag, state: State): Opened {
  const media = { src: address(attrs.src ?? attrs['data-src'], writer.baseUrl) };
  const { flow, look } = state;
  return {
    state: { ...state, flow: writer.hidden, code: null, media },
    onClose: () => {
      if (media.src === '') return;
      if (name === 'audio') flow.addBlock({ kind: 'audio', src: media.src, title: attrs.title ?? '' }, look.box);
      else
        flow.addBlock(
          { kind: 'video', src: media.src, poster: address(attrs.poster, writer.baseUrl), ...size(attrs) },
          look.box,
        );
    },
  };
}

/** WeChat's audio card names a sound on its server. */
export function openVoice(_writer: Writer, tag: StartTag, state: State): Opened {
  const { attrs } = tag;
  const id = attrs['voice_encode_fileid'] ?? '';
  const title = (attrs.name ?? attrs.title ?? '').replace(/&nbsp;/g, ' ').trim();
  const { flow, look } = state;
  if (/^[\w=+/-]+$/.test(id)) {
    flow.addBlock({ kind: 'audio', src: VOICE_ADDRESS + encodeURIComponent(id), title }, look.box);
  } else if (title !== '') flow.addBlock({ kind: 'embed', url: '', title }, look.box);
  return { state, onClose: null };
}

/** A card in place of an `iframe`, an `object` or one of WeChat's cards; what stands inside `object` is kept too. */
export function openEmbed(writer: Writer, tag: StartTag, state: State): Opened {
  writer.embed(tag, state);
  return { state, onClose: null };
}

/** The card of something that cannot run here; null when it has neither an address nor a title. */
export function embedOf({ attrs }: StartTag, baseUrl: string): EmbedBlock | null {
  const url = resolveUrl(baseUrl, attrs['data-src'] ?? attrs.src ?? attrs.data ?? '');
  const named = TITLES.map((name) => attrs[name]).find((value) => value !== undefined && value.trim() !== '');
  const title = named === undefined ? '' : named.trim();
  if (url !== null && /^https?:/.test(url)) return { kind: 'embed', url, title };
  return title === '' ? null : { kind: 'embed', url: '', title };
}

/** `picture`: its first `source` serves a picture that names no address of its own. */
export function openPicture(_writer: Writer, _tag: StartTag, state: State): Opened {
  return { state: { ...state, picture: { srcset: '' } }, onClose: null };
}

/**
 * `noscript` repeats lazy pictures and asks for scripts. Of it only pictures are kept, and only those that stand nowhere
 * else.
 */
export function openNoscript(writer: Writer, _tag: StartTag, state: State): Opened {
  if (state.flow.isHidden || state.code) return { state: { ...state, flow: writer.hidden, code: null }, onClose: null };
  const items: Item[] = [];
  const inside: State = { ...state, flow: gather(items), table: null, isTwin: true };
  return {
    state: inside,
    onClose: () => {
      for (const { block } of items) if (block?.kind === 'image') state.flow.addBlock(block, state.look.box);
    },
  };
}

function address(ref: string | undefined, baseUrl: string): string {
  return ref === undefined ? '' : (resolveMediaUrl(baseUrl, ref) ?? '');
}

function size(attrs: StartTag['attrs']): { width: number; height: number } {
  const style = attrs.style === undefined ? null : readStyle(attrs.style);
  return { width: pixels(attrs.width) || (style?.width ?? 0), height: pixels(attrs.height) || (style?.height ?? 0) };
}

function pixels(value: string | undefined): number {
  return value !== undefined && /^\d{1,5}(?:px)?$/.test(value.trim()) ? parseInt(value, 10) : 0;
}
