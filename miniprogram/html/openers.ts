/** The elements with a meaning of their own, by tag. */
import { openDetails, openSummary } from './details';
import type { Opener } from './element';
import { openFigure } from './figure';
import { openDrawing, openMath } from './formula';
import { openEmbed, openMedia, openNoscript, openPicture, openVoice } from './media';
import { openPre, openRawText } from './pre';
import { known, OWN } from './tags';
import { openCaption, openCell, openRow, openTable } from './table-parts';

export const OPENERS = new Map<string, Opener>();

const opens = (tags: string, opener: Opener): void =>
  tags.split(' ').forEach((tag) => {
    known(tag).flags |= OWN;
    OPENERS.set(tag, opener);
  });

opens('pre listing', openPre);
opens('xmp plaintext', openRawText);
opens('table', openTable);
opens('tr', openRow);
opens('td th', openCell);
opens('caption', openCaption);
opens('figure div ul', openFigure);
opens('picture', openPicture);
opens('noscript', openNoscript);
opens('video audio', openMedia);
opens('mp-common-mpaudio mpvoice', openVoice);
opens('svg', openDrawing);
opens('math', openMath);
opens('details', openDetails);
opens('summary', openSummary);
opens(
  'iframe object mp-common-profile mp-miniprogram mp-weapp mp-common-miniprogram mp-common-qqmusic qqmusic ' +
    'mp-common-videosnap mp-video mpvideo',
  openEmbed,
);
