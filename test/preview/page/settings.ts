// What the preview's reader chose, from the query of the shell's address: `?theme=dark&font=1.5&scene=1154`. A test sets
// everything there; the panel writes the same names.
import type { Theme } from '../contract';
import { NEWEST_LIBRARY } from './wx/versions';

export type ThemeChoice = Theme | 'system';
export type NetworkChoice = 'wifi' | '4g' | 'slow' | 'none';
export type PlatformChoice = 'devtools' | 'ios' | 'android' | 'ohos';
export type UpdateChoice = 'none' | 'ready' | 'fail';
/** What storage has come to: no room left, values cut in half, or nothing can be read. */
export type StorageState = 'sound' | 'full' | 'corrupt' | 'unreadable';
/** What user and saved files have come to. WeChat's own cleaning loses them. */
export type FilesState = 'sound' | 'full' | 'corrupt' | 'lost';

/** How the other side of a jump answers: `ask` shows WeChat's dialogs; the others decide without a tap. */
export type OtherSideAnswer = 'ask' | 'open' | 'cancel' | 'refuse' | 'unsupported' | 'fail' | 'never';

export interface OtherSide {
  answer: OtherSideAnswer;
  /** Milliseconds between the yes and the answer. */
  delay: number;
  /** What the other mini program hands back when it is left. */
  extraData: object;
  /** appIds of the programs that exist; every one when undefined. */
  programs?: readonly string[];
  /** appIds of the programs that have approved being opened half screen by this one; every one when undefined. */
  halves?: readonly string[];
}

/** The program or account that opened this one. */
export interface Referrer {
  appId?: string;
  extraData?: object;
}

export interface Settings {
  theme: ThemeChoice;
  /** fontSizeScaleFactor of the phone; 1 is the default size. */
  fontScale: number;
  /** Launch scene; 1001 (recently used) unless asked otherwise. */
  scene: number;
  referrer: Referrer;
  network: NetworkChoice;
  platform: PlatformChoice;
  /** Base library, `3.17.0`. */
  library: string;
  language: string;
  update: UpdateChoice;
  otherSide: OtherSide;
  /** Bytes that saved and user files may take together. */
  fileQuota: number;
  storage: StorageState;
  files: FilesState;
  /** Whether the privacy agreement was accepted already. */
  isPrivacyAgreed: boolean;
  /** State of every channel's broadcast: 1 never, 2 live, 3 ended, 4 being prepared. */
  live: number;
}

const FILE_QUOTA_BYTES = 200 * 1024 * 1024;

export function readSettings(search: string): Settings {
  const query = new URLSearchParams(search);
  return {
    theme: oneOf(query.get('theme'), ['system', 'light', 'dark']),
    fontScale: positive(query.get('font')) ?? 1,
    scene: positive(query.get('scene')) ?? 1001,
    referrer: referrerOf(query),
    network: oneOf(query.get('net'), ['wifi', '4g', 'slow', 'none']),
    platform: oneOf(query.get('platform'), ['devtools', 'ios', 'android', 'ohos']),
    library: /^\d+\.\d+\.\d+$/.exec(query.get('lib') ?? '')?.[0] ?? NEWEST_LIBRARY,
    language: query.get('lang') ?? 'zh_CN',
    update: oneOf(query.get('update'), ['none', 'ready', 'fail']),
    otherSide: {
      answer: oneOf(query.get('other'), ['ask', 'open', 'cancel', 'refuse', 'unsupported', 'fail', 'never']),
      delay: positive(query.get('otherDelay')) ?? 0,
      extraData: parsedObject(query.get('otherExtra')) ?? {},
      programs: listed(query.get('programs')),
      halves: listed(query.get('halves')),
    },
    fileQuota: positive(query.get('quota')) ?? FILE_QUOTA_BYTES,
    storage: oneOf(query.get('storage'), ['sound', 'full', 'corrupt', 'unreadable']),
    files: oneOf(query.get('files'), ['sound', 'full', 'corrupt', 'lost']),
    isPrivacyAgreed: query.get('privacy') !== 'ask',
    live: positive(query.get('live')) ?? 3,
  };
}

function referrerOf(query: URLSearchParams): Referrer {
  const appId = query.get('referrer');
  const extraData = parsedObject(query.get('extra'));
  return { ...(appId && { appId }), ...(extraData && { extraData }) };
}

/** The text when it is one of the choices, else the first of them. */
function oneOf<T extends string>(text: string | null, choices: readonly [T, ...T[]]): T {
  return choices.find((choice) => choice === text) ?? choices[0];
}

/** Names with commas between them; '-' is the empty list. */
function listed(text: string | null): string[] | undefined {
  return text === null || text === '' ? undefined : text.split(',').filter((name) => name !== '-');
}

function positive(text: string | null): number | undefined {
  const value = Number(text);
  return value > 0 ? value : undefined;
}

/** An object written as JSON; anything else counts as nothing. */
function parsedObject(text: string | null): object | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
