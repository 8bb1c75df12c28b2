/**
 * Preformatted text: nearly always code; sometimes, in WeChat articles, prose with pictures that a paste has wrapped.
 */
import type { StartTag } from './attributes';
import type { State, Writer } from './blocks';
import { CodeText } from './code';
import type { Opened } from './elements';

/** A `pre` becomes a code block, or paragraphs that keep their white space when it holds prose. */
export function openCode(writer: Writer, _tag: StartTag, state: State): Opened {
  if (writer.isProseAhead()) return { state: { ...state, look: { ...state.look, isPre: true } }, onClose: null };
  const code = new CodeText();
  const { flow, look } = state;
  const inside: State = { ...state, code };
  return {
    state: inside,
    onClose: () => {
      const text = code.finish();
      if (text.trim() === '' || flow.isHidden) return;
      flow.addBlock({ kind: 'code', language: code.language || look.language, text }, look.box);
    },
  };
}

/** `xmp` and `plaintext` show their source as it is. */
export function openRawText(_writer: Writer, _tag: StartTag, state: State, rawText: string): Opened {
  const text = rawText.replace(/^\n/, '');
  if (text.trim() !== '') state.flow.addBlock({ kind: 'code', language: '', text }, state.look.box);
  return { state, onClose: null };
}
