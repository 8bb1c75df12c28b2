/** Ten thousand broken answers for a source: each is a right value or a typed error, and nothing undefined gets through. */
import fc from 'fast-check';
import type { Call } from '../../miniprogram/core/call';
import { isReaderError } from '../../miniprogram/core/errors';
import type { Source, SourceFactory } from '../../miniprogram/services/sources/source';
import { brokenCopies, hasHoles } from './broken-json';
import { sourceOver } from './source-over';
import type { Answer } from './source-over';

export interface Exchange {
  /** What is asked of the source. */
  ask: (source: Source) => Call<unknown> | null;
  /** The request whose answer is broken, by a part of its address. */
  broken: string;
  /** Its right answer. */
  value: unknown;
  /** What every other request answers. */
  others: (url: string) => Answer | null;
  headers?: Record<string, string>;
}

const RUNS = 10_000;
/** The same copies in every run of the tests. */
const SEED = 20_261;

/** Defines one test for each exchange; together they break `RUNS` answers. */
export function breakAnswers(factory: SourceFactory, exchanges: Record<string, Exchange>): void {
  const cases = Object.entries(exchanges);
  it.each(cases)('%s: a right value or a typed error, whichever part is broken', async (_name, exchange) => {
    const { ask, broken, value, others, headers } = exchange;
    let refused = 0;
    const numRuns = Math.ceil(RUNS / cases.length);
    await fc.assert(
      fc.asyncProperty(brokenCopies(value), async ({ copy }) => {
        const { source } = sourceOver(factory, (url) =>
          url.includes(broken) ? { value: copy, headers } : others(url),
        );
        try {
          expect(hasHoles(await ask(source)?.promise)).toBe(false);
        } catch (error) {
          if (!isReaderError(error)) throw error;
          expect(['malformed', 'not-found']).toContain(error.kind);
          if (error.kind === 'malformed') expect(error.message).toMatch(/should be|names neither|neither content/);
          refused += 1;
        }
      }),
      { numRuns, seed: SEED },
    );
    expect(refused).toBeGreaterThan(numRuns / 20);
    expect(refused).toBeLessThan(numRuns);
  });
}
