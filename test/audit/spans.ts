/** How much falls together in time: calls within one second, requests at one moment. */

const SECOND_MS = 1000;

/** The most of `times` (milliseconds, in any order) that lie within one second. */
export function mostInOneSecond(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  let first = 0;
  return sorted.reduce((most, time, last) => {
    while (time - (sorted[first] ?? time) >= SECOND_MS) first += 1;
    return Math.max(most, last - first + 1);
  }, 0);
}

/** The most spans that are open at one moment; one that begins as another ends does not meet it. */
export function mostAtOnce(spans: readonly { start: number; end: number }[]): number {
  const changes = spans
    .flatMap(({ start, end }) => [
      { at: start, by: 1 },
      { at: end, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by);
  let open = 0;
  return changes.reduce((most, { by }) => {
    open += by;
    return Math.max(most, open);
  }, 0);
}

/** `mostAtOnce` for the host that has the most. */
export function mostAtOnceOfOneHost(spans: readonly { url: string; start: number; end: number }[]): number {
  const hosts = new Map<string, { start: number; end: number }[]>();
  for (const span of spans) {
    const host = URL.canParse(span.url) ? new URL(span.url).host : '';
    hosts.set(host, [...(hosts.get(host) ?? []), span]);
  }
  return Math.max(0, ...[...hosts.values()].map(mostAtOnce));
}
