/** What an article store is built of, over a phone in memory. */
import { createCache } from '../../miniprogram/services/cache';
import { withRevisions } from '../../miniprogram/services/revisions';
import { CopySaver } from '../../miniprogram/packages/library/stores/copy-saver';
import { CopiesStore } from '../../miniprogram/stores/copies';
import { SavingStore } from '../../miniprogram/stores/saving';
import { FakeSource } from './fake-source';
import { FixedClock } from './fixed-clock';
import { ManualSchedule } from './manual-schedule';
import { MemoryFiles } from './memory-files';
import { MemoryStorage } from './memory-storage';

/** Pictures of this host may be kept. */
export const FILE_HOST = 'river.test';

export function articleServices(storage = new MemoryStorage(), clock = new FixedClock(), files = new MemoryFiles()) {
  const asked = new FakeSource();
  const schedule = new ManualSchedule();
  const { now } = clock;
  const cache = createCache({ storage, files, now });
  const saving = new SavingStore({ storage, schedule, makeRoom: cache.giveUpOldest });
  const favourites = new Set<string>();
  const isFavourite = (id: string): boolean => favourites.has(id);
  const copies = new CopiesStore({ saving, files, now });
  const saver = new CopySaver({
    copies,
    files,
    schedule,
    now,
    fileHosts: [FILE_HOST],
    timeoutMs: 1000,
    isFavourite,
  });
  const { source, revisions } = withRevisions(asked, now);
  return { asked, storage, clock, files, favourites, saving, source, cache, copies, saver, revisions, schedule, now };
}
