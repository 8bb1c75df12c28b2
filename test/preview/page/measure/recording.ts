// What is measured of a running app: the shapes that go from the page to the audit. Times are milliseconds since the app's
// code began, sizes are CSS pixels.

/** One call of setData as the framework received it. */
export interface SetDataCall {
  at: number;
  /** Length of the data as JSON, which is how WeChat counts it. */
  bytes: number;
  /** Path of the page or component that called. */
  from: string;
  /** From the call until the next frame stood. */
  renderMs: number;
}

/** A stretch of time: a request, a picture on its way. */
export interface Span {
  url: string;
  start: number;
  end: number;
}

/** A stretch of the app's script without a pause; the time that the framework spent on drawing is taken off. */
export interface ScriptRun {
  at: number;
  ms: number;
  /** What began it, in the browser's words: `TimerHandler:setTimeout`, `Response.json.then`. */
  invoker: string;
}

export interface TreeFigures {
  /** Nodes that a phone counts: tags and components of WXML; a rich-text is one, a block none. */
  nodes: number;
  depth: number;
  mostChildren: number;
  /** The node with most children: its tag and the component whose WXML holds it. */
  widest: string;
}

export interface PictureFacts {
  src: string;
  /** Pixels of the file over pixels that the screen can show there. */
  surplus: number;
  /** How far the drawn shape is from the picture's own, 0.15 being 15 %; 0 where the mode keeps the shape. */
  distortion: number;
}

export interface TapTarget {
  what: string;
  width: number;
  height: number;
}

export interface PoorText {
  text: string;
  ratio: number;
  needed: number;
  colors: string;
}

/** Bytes of a sheet's rules by their selectors, and which of them matched something. */
export interface SheetUse {
  path: string;
  rules: { selector: string; bytes: number; isUsed: boolean }[];
}

/** A url that answered the same large body again within three minutes. */
export interface Repeat {
  url: string;
  bytes: number;
}

export interface Recording {
  setData: SetDataCall[];
  requests: Span[];
  pictureLoads: Span[];
  runs: ScriptRun[];
  /** When the largest part of the first screen was painted; null when nothing was. */
  firstScreen: number | null;
  repeats: Repeat[];
  /** Timers of a page that fired while another page was on top. */
  strayTimers: string[];
  /** Listeners that are registered now, by the name of their function, observers among them. */
  listeners: Record<string, number>;
}

/** What one look at the page on top tells. */
export interface Look {
  tree: TreeFigures;
  pictures: PictureFacts[];
  targets: TapTarget[];
  /** Texts below the contrast that their size needs. */
  poorTexts: PoorText[];
  texts: number;
  sheets: SheetUse[];
}

/** `window.mp.measure` in a preview that was opened with `?measure`. */
export interface Measure {
  /** All that happened since the start, or since `forget`. */
  recording(): Recording;
  look(): Look;
  forget(): void;
}
