// Tap state (点击态): sensitive calls work only in a tap's own turn. It begins when a tap is handed to the app, is kept in
// microtasks (await), and ends with the browser's turn; timers end it, a few wx functions carry it (see carried-taps.ts).

let isOpen = false;
let turn = 0;

const endOfTurn = new MessageChannel();
endOfTurn.port1.onmessage = ({ data }: MessageEvent<number>) => {
  if (data === turn) isOpen = false;
};

/** Whether the code that asks runs in a tap's own turn. */
export function isInTap(): boolean {
  return isOpen;
}

/** Opens the state for the rest of this turn of the browser, microtasks included. */
export function beginTap(): void {
  isOpen = true;
  turn += 1;
  endOfTurn.port2.postMessage(turn);
}

/** Ends the state at once: what runs from here on is a turn of its own (a timer, an answer that does not carry taps). */
export function endTap(): void {
  isOpen = false;
}

/**
 * Runs what only a tap may start. Outside a tap it throws WeChat's words, without the name before them, as `answering` in
 * wx/answer.ts wants them: `<name>:fail can only be invoked by user TAP gesture.`
 */
export function gated<T>(name: string, run: () => T): T {
  if (!isOpen) throw new TapNeeded(name);
  return run();
}

/** The refusal of a call outside a tap. Its message is what follows `<name>:fail `. */
export class TapNeeded extends Error {
  constructor(readonly api: string) {
    super('can only be invoked by user TAP gesture.');
  }
}
