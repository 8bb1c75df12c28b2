// Turns of the browser: WeChat's answers never come in the turn that asked, so they are posted to one of their own.

const channel = new MessageChannel();
const waiting: (() => void)[] = [];

channel.port1.onmessage = () => waiting.shift()?.();

/** Runs the task in a later turn, in the order of the calls. It is not a timer: nothing freezes or measures it. */
export function inNextTurn(task: () => void): void {
  waiting.push(task);
  channel.port2.postMessage(null);
}
