/** Every word that brands show, in Chinese and English; a table of its own, so that only this package carries it. */
import { en } from './messages-en';
import { zh } from './messages-zh';
import type { Refusal } from './launch';
import type { Obstacle } from './ways';

interface Told {
  title: string;
  text: string;
}

export interface BrandMessages {
  card: { brand: string; verified: string; open: string; copy: string; page: string; returned: string; bought: string };
  consent: {
    title: string;
    intro: string;
    passed: string[];
    kept: string;
    agree: string;
    disagree: string;
    after: string;
  };
  prompt: { launching: string; close: string };
  refused: Record<Refusal, Told>;
  obstacle: Record<Obstacle, Told>;
  next: { again: string; jump: string; copy: string; leave: string };
  copied: string;
  copyFailed: string;
  failed: string;
  page: {
    title: string;
    missing: { title: string; message: string };
    goHome: string;
    verified: string;
    share: string;
    pinned: string;
    topics: string;
    articles: string;
    products: string;
    shops: string;
    online: string;
    map: string;
    call: string;
    channels: string;
    profile: string;
    live: string;
    liveNotice: string;
    message: string;
    notice: { soon: string; now: string; over: string; from: string; until: string; between: string; rules: string };
    noLaunch: string;
    withdraw: string;
    withdrawn: string;
    privacy: string;
  };
  privacy: {
    title: string;
    intro: string;
    allowed: string;
    none: string;
    withdraw: string;
    counts: string;
    countsText: string;
    sending: string;
    notSending: string;
    isSent: string;
    decline: string;
    allow: string;
    device: string;
    saveFailed: string;
  };
  wayBack: { app: string; home: string; failed: string };
}

/** The table for a language tag of the platform, as `core/messages.ts` chooses. */
export function brandMessagesFor(language: string): BrandMessages {
  return language === '' || language.toLowerCase().startsWith('zh') ? zh : en;
}
