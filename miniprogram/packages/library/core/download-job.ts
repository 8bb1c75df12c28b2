/** A category that is being kept for offline: what is still to do, so that it can go on after a stop or a restart. */
import { exactly, flag, identifier, list, record, text } from '../../../core/decode';
import type { Decoder } from '../../../core/decode';

export interface Wanted {
  id: string;
  revision: string;
}

export interface DownloadJob {
  /** Of the category. */
  id: string;
  name: string;
  /** Whether all of its articles have been listed. */
  isListed: boolean;
  todo: readonly Wanted[];
  /** Ids of what has been saved. */
  saved: readonly string[];
  /** Articles that could not be had for a reason of their own. */
  failed: readonly Wanted[];
}

export function newJob(id: string, name: string): DownloadJob {
  return { id, name, isListed: false, todo: [], saved: [], failed: [] };
}

export function totalOf({ todo, saved, failed }: DownloadJob): number {
  return todo.length + saved.length + failed.length;
}

export function isOver({ isListed, todo }: DownloadJob): boolean {
  return isListed && todo.length === 0;
}

/** The job after one of its articles came, or could not be had. */
export function ticked(job: DownloadJob, id: string, isSaved: boolean): DownloadJob {
  const one = job.todo.find((wanted) => wanted.id === id);
  if (one === undefined) return job;
  const todo = job.todo.filter((wanted) => wanted.id !== id);
  return isSaved ? { ...job, todo, saved: [...job.saved, id] } : { ...job, todo, failed: [...job.failed, one] };
}

/** The job with what failed to be tried again. */
export function renewed(job: DownloadJob): DownloadJob {
  return { ...job, todo: [...job.todo, ...job.failed], failed: [] };
}

const VERSION = 1;
const wanted: Decoder<Wanted> = record<Wanted>({ id: identifier, revision: text });
const job: Decoder<DownloadJob> = record<DownloadJob>({
  id: identifier,
  name: text,
  isListed: flag,
  todo: list(wanted),
  saved: list(identifier),
  failed: list(wanted),
});

/** How the jobs stand in the storage, the one under way first. */
export const jobsFormat = {
  key: 'download-jobs',
  empty: [] as readonly DownloadJob[],
  decode: (value: unknown, path: string): readonly DownloadJob[] => {
    record({ version: exactly(VERSION) })(value, path);
    return record({ jobs: list(job) })(value, path).jobs;
  },
  encode: (jobs: readonly DownloadJob[]): unknown => ({ version: VERSION, jobs }),
  join: (earlier: readonly DownloadJob[], later: readonly DownloadJob[]): readonly DownloadJob[] => {
    const known = new Set(later.map(({ id }) => id));
    return [...later, ...earlier.filter(({ id }) => !known.has(id))];
  },
};
