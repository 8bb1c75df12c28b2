// How a wx function that is refused answers: in the words and the way of its kind (callbacks, a promise, a task).
import { inNextTurn } from './turns';

interface Callbacks {
  fail?(result: object): void;
  complete?(result: object): void;
  success?(result: object): void;
}

export interface Reason {
  /** What follows `<name>:fail `. */
  message: string;
  errno?: number;
}

/** Functions that give a task and never a promise. */
const WITH_TASK = new Set(['request', 'downloadFile', 'uploadFile', 'connectSocket']);
/** Functions that never give a promise (platform: JavaScript environment). */
const CALLBACK_ONLY =
  /^(login|checkSession|openChannels\w+|openOfficialAccount\w+|openCustomerServiceChat|getShareInfo)$/;

/** Answers for the function and returns what it would have returned. */
export function refuse(name: string, options: unknown, { message, errno }: Reason): unknown {
  const callbacks = (typeof options === 'object' && options !== null ? options : {}) as Callbacks;
  const result = { errMsg: `${name}:fail ${message}`, ...(errno !== undefined && { errno, errCode: errno }) };
  const isHeard = callbacks.success ?? callbacks.fail ?? callbacks.complete;
  inNextTurn(() => {
    callbacks.fail?.(result);
    callbacks.complete?.(result);
  });
  if (WITH_TASK.has(name)) return idleTask();
  if (isHeard) return undefined;
  if (!CALLBACK_ONLY.test(name)) return Promise.reject(result);
  console.error(result.errMsg);
  return undefined;
}

/** A task of which nothing will be heard. */
function idleTask(): object {
  const nothing = (): void => undefined;
  const events = ['ProgressUpdate', 'HeadersReceived', 'ChunkReceived', 'Open', 'Close', 'Error', 'Message'];
  const listeners = events.flatMap((event) => [`on${event}`, `off${event}`]).map((method) => [method, nothing]);
  return { abort: nothing, send: nothing, close: nothing, ...(Object.fromEntries(listeners) as object) };
}
