// The app's long runs of script. The browser reports every script of a frame that took over 50 ms; drawing by the framework,
// which is another thread's work on a phone, is taken off.
import type { ScriptRun } from './recording';
import type { Drawing } from './set-data';

/** The part of Chromium's PerformanceScriptTiming that is read here; TypeScript's DOM does not have it. */
interface ScriptTiming {
  invoker: string;
  executionStart: number;
  startTime: number;
  duration: number;
  forcedStyleAndLayoutDuration: number;
}

interface LongFrame extends PerformanceEntry {
  scripts?: ScriptTiming[];
}

/** `startedAt` is the page's clock when the app's code began. */
export function measureScriptRuns(startedAt: number, drawings: readonly Drawing[]): () => ScriptRun[] {
  const seen: ScriptTiming[] = [];
  const keep = (entries: PerformanceEntryList): void => {
    for (const entry of entries as LongFrame[]) seen.push(...(entry.scripts ?? []));
  };
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: 'long-animation-frame', buffered: true });
  return () => {
    keep(observer.takeRecords());
    return seen.map((script) => {
      const start = script.startTime - startedAt;
      const end = start + script.duration;
      const ms = script.duration - script.forcedStyleAndLayoutDuration - drawnBetween(start, end, drawings);
      return { at: start, ms: Math.max(0, ms), invoker: script.invoker };
    });
  };
}

function drawnBetween(start: number, end: number, drawings: readonly Drawing[]): number {
  return drawings.reduce(
    (sum, drawing) => sum + Math.max(0, Math.min(end, drawing.end) - Math.max(start, drawing.start)),
    0,
  );
}
