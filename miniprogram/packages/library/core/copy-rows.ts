/** Offline articles and the downloads under way as rows of a page. */
import { sizeText } from '../../../core/bytes';
import type { Copy } from '../../../core/copies';
import type { ReaderError } from '../../../core/errors';
import { fill } from '../../../core/messages';
import type { Messages } from '../../../core/messages';
import { isOver, totalOf } from './download-job';
import type { DownloadJob } from './download-job';
import type { LibraryWords } from './messages';

export interface CopyRow {
  id: string;
  title: string;
  /** Size, whether it is a favourite, pictures that are not there. */
  meta: string;
  /** What a screen reader says for the button that deletes it. */
  removeLabel: string;
}

/** The newest first, or the largest when room is needed. */
export function copyRows(
  copies: readonly Copy[],
  isLargestFirst: boolean,
  isFavourite: (id: string) => boolean,
  words: LibraryWords['copies'],
): CopyRow[] {
  const order = (a: Copy, b: Copy): number => (isLargestFirst ? b.bytes - a.bytes : b.savedAt - a.savedAt);
  return [...copies].sort(order).map(({ id, title, bytes, missing }) => {
    const parts = [
      sizeText(bytes),
      isFavourite(id) ? words.favourite : '',
      missing > 0 ? fill(words.missing, { n: missing }) : '',
    ];
    const meta = parts.filter((part) => part !== '').join(' · ');
    return { id, title, meta, removeLabel: fill(words.removeOf, { title }) };
  });
}

export interface JobRow {
  id: string;
  name: string;
  text: string;
  /** How much of it is done, from 0 to 100. */
  percent: number;
  /** What the reader can do with it. */
  way: 'none' | 'resume' | 'retry';
  isOver: boolean;
}

interface State {
  isRunning: boolean;
  /** Why the first job stopped. */
  error: ReaderError | null;
}

export function jobRows(
  jobs: readonly DownloadJob[],
  { isRunning, error }: State,
  words: LibraryWords['copies'],
  errors: Messages['errors'],
): JobRow[] {
  const first = jobs.find((job) => !isOver(job));
  return jobs.map((job) => {
    const { id, name, saved, failed, isListed } = job;
    const total = totalOf(job);
    const percent = total === 0 ? 0 : Math.floor((100 * (saved.length + failed.length)) / total);
    const row = { id, name, percent, isOver: isOver(job) };
    const counts = { done: saved.length, total, failed: failed.length };
    if (row.isOver && failed.length > 0) return { ...row, text: fill(words.some, counts), way: 'retry' };
    if (row.isOver) return { ...row, text: fill(words.done, counts), way: 'none' };
    if (job !== first) return { ...row, text: words.waiting, way: 'none' };
    if (isRunning) return { ...row, text: isListed ? fill(words.progress, counts) : words.listing, way: 'none' };
    const why = error === null ? '' : error.kind === 'storage-full' ? words.noRoom : errors[error.kind].title;
    const text = why === '' ? fill(words.progress, counts) : fill(words.stopped, { ...counts, why });
    return { ...row, text: error?.kind === 'storage-full' ? words.noRoom : text, way: 'resume' };
  });
}
