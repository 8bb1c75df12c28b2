// Measures setData where the framework receives it, with the time until the change stood on the screen.
import { component, glassEasel } from 'glass-easel-miniprogram-adapter';
import type { SetDataCall } from './recording';

interface Caller {
  is: string;
  _$: glassEasel.GeneralComponent;
}

type SetData = (this: Caller, data: Record<string, unknown>, done?: () => void) => void;

/** The stretches in which the framework drew, to be taken off the script's time. */
export interface Drawing {
  start: number;
  end: number;
}

export function measureSetData(now: () => number): { calls: SetDataCall[]; drawings: Drawing[] } {
  const calls: SetDataCall[] = [];
  const drawings: Drawing[] = [];
  const caller = component.ComponentCaller.prototype as unknown as { setData: SetData };
  const setData = caller.setData;
  let depth = 0;
  caller.setData = function (data, done) {
    // What is set before a component is attached goes to the view with its first picture, not by a call of its own.
    if (!glassEasel.Element.isAttached(this._$)) {
      setData.call(this, data, done);
      return;
    }
    const call: SetDataCall = { at: now(), bytes: jsonLength(data), from: this.is, renderMs: 0 };
    calls.push(call);
    const start = now();
    depth += 1;
    try {
      setData.call(this, data, done);
    } finally {
      depth -= 1;
      // A call inside a call is part of it.
      if (depth === 0) drawings.push({ start, end: now() });
      const drawn = now();
      const spent = drawn - start;
      call.renderMs = spent;
      afterNextFrame((frameMs) => {
        call.renderMs = spent + frameMs;
      });
    }
  };
  return { calls, drawings };
}

/** Calls back with the time that the browser took for styles, layout and paint of the next frame. */
function afterNextFrame(done: (ms: number) => void): void {
  requestAnimationFrame((frame) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(Math.max(0, performance.now() - frame));
    port2.postMessage(undefined);
  });
}

function jsonLength(data: unknown): number {
  return JSON.stringify(data)?.length ?? 0;
}
