/** The elements with a meaning of their own, by tag. */
import { openDetails, openSummary } from './details';
import type { Opener } from './element';
import { openDivision, openFigure } from './figure';
import { openDrawing, openMath } from './formula';
import { openEmbed, openMedia, openNoscript, openPicture, openVoice } from './media';
import { openPre, openRawText } from './pre';
import { known, OWN } from './tags';
import { openCaption, openCell, openRow, openTable } from './table-parts';

const BY_TAGS: [Opener, string][] = [
  [openPre, 'pre listing'],
  [openRawText, 'xmp plaintext'],
  [openTable, 'table'],
  [openRow, 'tr'],
  [openCell, 'td th'],
  [openCaption, 'caption'],
  [openFigure, 'figure'],
  [openDivision, 'div ul'],
  [openPicture, 'picture'],
  [openNoscript, 'noscript'],
  [openMedia, 'video audio'],
  [openVoice, 'mp-common-mpaudio mpvoice'],
  [openDrawing, 'svg'],
  [openMath, 'math'],
  [openDetails, 'details'],
  [openSummary, 'summary'],
  [
    openEmbed,
    'iframe object mp-common-profile mp-miniprogram mp-weapp mp-common-miniprogram mp-common-qqmusic qqmusic ' +
      'mp-common-videosnap mp-video mpvideo',
  ],
];

export const OPENERS = new Map<string, Opener>();
for (const [opener, tags] of BY_TAGS) {
  for (const tag of tags.split(' ')) {
    known(tag).flags |= OWN;
    OPENERS.set(tag, opener);
  }
}
