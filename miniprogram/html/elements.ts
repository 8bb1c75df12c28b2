/**
 * The elements that gather content of their own before it is known what becomes of it, and where each is opened.
 */
import type { StartTag } from './attributes';
import type { State, Writer } from './blocks';
import { openCode, openRawText } from './open-code';
import { openDivision, openFigure } from './open-figure';
import { openAnnotation, openDrawing, openMath, openTexScript } from './open-formula';
import { openEmbed, openMedia, openNoscript, openPicture, openVoice } from './open-media';
import { openCaption, openCell, openRow, openTable } from './open-table';

/** An element as the writer has opened it: what holds inside, and what is to be done at its end. */
export interface Opened {
  state: State;
  onClose: (() => void) | null;
}

/** Opens an element whose look and box are already in `state`. */
export type Opener = (writer: Writer, tag: StartTag, state: State, rawText: string) => Opened;

const EMBEDS =
  'iframe object mp-common-profile mp-miniprogram mp-weapp mp-common-miniprogram mp-common-qqmusic qqmusic ' +
  'mp-common-videosnap mp-video mpvideo';

/** What is opened in a way of its own, by tag. */
export const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['pre', openCode],
  ['listing', openCode],
  ['xmp', openRawText],
  ['plaintext', openRawText],
  ['table', openTable],
  ['tr', openRow],
  ['td', openCell],
  ['th', openCell],
  ['caption', openCaption],
  ['figure', openFigure],
  ['div', openDivision],
  ['ul', openDivision],
  ['picture', openPicture],
  ['noscript', openNoscript],
  ['video', openMedia],
  ['audio', openMedia],
  ['mp-common-mpaudio', openVoice],
  ['mpvoice', openVoice],
  ['svg', openDrawing],
  ['math', openMath],
  ['annotation', openAnnotation],
  ['math/tex', openTexScript],
  ...EMBEDS.split(' ').map((name): [string, Opener] => [name, openEmbed]),
]);
