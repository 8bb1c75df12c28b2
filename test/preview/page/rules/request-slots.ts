// Ten requests, uploads and downloads run at once; the others wait their turn (platform: network).

const MAX_RUNNING = 10;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs the task when a place is free. `signal` takes a task out of the queue: it then rejects without having run. */
export async function inSlot<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  if (running >= MAX_RUNNING) await freePlace(signal);
  else running += 1;
  try {
    return await task();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Resolves with a place handed over by a task that ended. */
function freePlace(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    waiting.push(resolve);
    signal?.addEventListener('abort', () => {
      const at = waiting.indexOf(resolve);
      if (at < 0) return;
      waiting.splice(at, 1);
      reject(new Error('abort'));
    });
  });
}
