/** Whole categories kept for offline, one after the other: with progress, a stop when the network goes, and a way to go on. */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { Call } from '../../../core/call';
import { isReaderError } from '../../../core/errors';
import type { ErrorKind, ReaderError } from '../../../core/errors';
import type { Source } from '../../../services/sources/source';
import type { CopiesStore } from '../../../stores/copies';
import type { NetworkStore } from '../../../stores/network';
import type { SavingStore } from '../../../stores/saving';
import type { Keepsake } from '../../../services/keepsake';
import { isOver, jobsFormat, newJob, renewed, ticked } from '../core/download-job';
import type { DownloadJob, Wanted } from '../core/download-job';
import type { CopySaver } from './copy-saver';

/** Articles that come at once; each asks for a few pictures, and the reader's own requests keep their places. */
const LANES = 2;
/** What stops a job instead of one article: the next would meet the same. */
const STOPS: readonly ErrorKind[] = ['offline', 'timeout', 'storage-full', 'cancelled'];

interface Services {
  source: Source;
  copies: CopiesStore;
  saver: CopySaver;
  saving: SavingStore;
  network: NetworkStore;
}

export class DownloadsStore {
  /** The first one is under way, or the next. */
  jobs: readonly DownloadJob[] = jobsFormat.empty;
  isRunning = false;
  /** Why the first job stopped. */
  error: ReaderError | null = null;

  private readonly services: Services;
  private readonly kept: Keepsake<readonly DownloadJob[]>;
  private readonly running = new Set<Call<unknown>>();

  constructor(services: Services) {
    this.services = services;
    this.kept = services.saving.keepsake(jobsFormat);
    makeAutoObservable<this, 'services' | 'kept' | 'running'>(
      this,
      { jobs: observable.ref, error: observable.ref, services: false, kept: false, running: false },
      { autoBind: true },
    );
    this.jobs = this.kept.restore();
  }

  /** Whether going on is worth a try by itself: the network had gone, and is back. */
  get canGoOn(): boolean {
    const isPassing = this.error?.kind === 'offline' || this.error?.kind === 'timeout';
    return isPassing && !this.isRunning && this.services.network.isOnline;
  }

  /** Begins with a category, or goes on with it. Answers when it ended or stopped. */
  async start(id: string, name: string): Promise<void> {
    const known = this.jobs.find((job) => job.id === id);
    if (known === undefined || isOver(known)) {
      this.set([...this.jobs.filter((job) => job.id !== id), newJob(id, name)]);
    }
    await this.goOn();
  }

  /** Goes on with what is left, of what failed too. */
  async goOn(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    this.error = null;
    try {
      for (let job = this.next(); job !== undefined; job = this.next()) await this.work(job.id);
    } catch (error) {
      if (!isReaderError(error)) throw error;
      runInAction(() => {
        this.error = error.kind === 'cancelled' ? null : error;
      });
    } finally {
      runInAction(() => {
        this.isRunning = false;
      });
    }
  }

  /** Tries again what failed. */
  async retry(id: string): Promise<void> {
    this.set(this.jobs.map((job) => (job.id === id ? renewed(job) : job)));
    await this.goOn();
  }

  /** Takes a job off; what it has saved stays, and the next one goes on. */
  async drop(id: string): Promise<void> {
    const wasFirst = this.next()?.id === id;
    this.set(this.jobs.filter((job) => job.id !== id));
    if (!wasFirst) return;
    this.error = null;
    this.running.forEach((call) => call.abort());
    // The lanes of the old one end first.
    await Promise.allSettled([...this.running].map(({ promise }) => promise));
  }

  private next(): DownloadJob | undefined {
    return this.jobs.find((job) => !isOver(job));
  }

  private jobOf(id: string): DownloadJob | undefined {
    return this.jobs.find((job) => job.id === id);
  }

  private async work(id: string): Promise<void> {
    if (this.jobOf(id)?.isListed === false) await this.list(id);
    const todo = [...(this.jobOf(id)?.todo ?? [])];
    // What this job has saved must not make room for the rest of it.
    const spared = new Set([...(this.jobOf(id)?.saved ?? []), ...todo.map((wanted) => wanted.id)]);
    let stop: unknown = null;
    const lane = async (): Promise<void> => {
      for (let wanted = todo.shift(); wanted !== undefined && stop === null; wanted = todo.shift()) {
        try {
          await this.take(id, wanted, spared);
        } catch (error) {
          stop ??= error;
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (stop !== null && this.jobOf(id) !== undefined) throw stop as Error;
  }

  private async list(id: string): Promise<void> {
    const found = new Map<string, Wanted>();
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const answer = await this.hold(this.services.source.categoryPage(id, page));
      pages = answer.pageCount;
      answer.items.forEach((item) => found.set(item.id, { id: item.id, revision: item.revision }));
    }
    this.change(id, (job) => ({ ...job, isListed: true, todo: [...found.values()] }));
  }

  private async take(jobId: string, { id, revision }: Wanted, spared: ReadonlySet<string>): Promise<void> {
    const { source, copies, saver } = this.services;
    try {
      const known = copies.items.find((copy) => copy.id === id);
      if (known?.revision !== revision) {
        const article = await this.hold(source.article(id));
        if (this.jobOf(jobId) === undefined) return;
        await this.hold(saver.save(article, spared));
      }
      this.change(jobId, (job) => ticked(job, id, true));
    } catch (error) {
      if (!isReaderError(error) || STOPS.includes(error.kind)) throw error;
      this.change(jobId, (job) => ticked(job, id, false));
    }
  }

  private async hold<T>(call: Call<T>): Promise<T> {
    this.running.add(call);
    try {
      return await call.promise;
    } finally {
      this.running.delete(call);
    }
  }

  private change(id: string, by: (job: DownloadJob) => DownloadJob): void {
    this.set(this.jobs.map((job) => (job.id === id ? by(job) : job)));
  }

  private set(jobs: readonly DownloadJob[]): void {
    runInAction(() => {
      this.jobs = jobs;
    });
    this.kept.keep(jobs, 0);
  }
}
