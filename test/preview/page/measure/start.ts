// Measuring of a running app, for the audit. A preview measures only when its address asks for it (`?measure`), because
// measuring costs time of its own.
import type { OpenPage } from '../open-page';
import { measureContrast } from './contrast';
import { measureListeners } from './listeners';
import { measurePictures } from './pictures';
import type { Look, Measure, Span } from './recording';
import { measureRequests } from './requests';
import { measureScriptRuns } from './script-runs';
import { measureSetData } from './set-data';
import { measureSheets } from './sheets';
import { measureTapTargets } from './tap-targets';
import { measureTimers } from './timers';
import { measureTree } from './tree';

/** More than the pictures of any page. */
const RESOURCE_ENTRIES = 5000;

/** Starts when the address of the preview asks for it, before the app's code runs. */
export function startMeasuring(wx: Record<string, unknown>, top: () => OpenPage | undefined): Measure | undefined {
  if (!new URLSearchParams(window.parent.location.search).has('measure')) return undefined;
  const startedAt = performance.now();
  const now = (): number => performance.now() - startedAt;
  performance.setResourceTimingBufferSize(RESOURCE_ENTRIES);
  const { calls, drawings } = measureSetData(now);
  const runs = measureScriptRuns(startedAt, drawings);
  const firstScreen = measureFirstScreen(startedAt);
  const { requests, repeats } = measureRequests(wx, now);
  const listeners = measureListeners(wx);
  const strayTimers = measureTimers(top);
  let since = Number.NEGATIVE_INFINITY;

  return {
    recording: () => ({
      setData: calls.filter(({ at }) => at >= since),
      requests: requests.filter(({ start }) => start >= since).map((span) => ended(span, now())),
      pictureLoads: pictureLoads(startedAt).filter(({ start }) => start >= since),
      runs: runs().filter(({ at }) => at >= since),
      firstScreen: firstScreen(),
      repeats,
      strayTimers,
      listeners: listeners(),
    }),
    look: () => look(top()),
    forget() {
      since = now();
      repeats.length = 0;
      strayTimers.length = 0;
    },
  };
}

function look(page: OpenPage | undefined): Look {
  if (!page) throw new Error('no page is open');
  const { texts, poor } = measureContrast(page.element);
  return {
    tree: measureTree(page.component),
    pictures: measurePictures(page.element),
    targets: measureTapTargets(page.component),
    poorTexts: poor,
    texts,
    sheets: measureSheets(),
  };
}

/** The largest paint before the reader does anything. */
function measureFirstScreen(startedAt: number): () => number | null {
  let paintedAt: number | null = null;
  const keep = (entries: PerformanceEntryList): void => {
    const last = entries.at(-1);
    if (last) paintedAt = last.startTime - startedAt;
  };
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: 'largest-contentful-paint', buffered: true });
  return () => {
    keep(observer.takeRecords());
    return paintedAt;
  };
}

function pictureLoads(startedAt: number): Span[] {
  return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ initiatorType }) => initiatorType === 'img')
    .map(({ name, startTime, responseEnd }) => ({
      url: name,
      start: startTime - startedAt,
      end: responseEnd - startedAt,
    }));
}

/** JSON has no infinity: what has not ended lasts until now. */
function ended(span: Span, now: number): Span {
  return { ...span, end: Math.min(span.end, now) };
}
