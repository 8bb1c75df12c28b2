// wx.getPerformance: entries of this run, as far as a browser can tell them, and an observer for those to come.

export interface NotedEntry {
  entryType: string;
  name: string;
  startTime: number;
  duration: number;
  path?: string;
  navigationType?: string;
}

interface EntryList {
  getEntries(): NotedEntry[];
}

export interface PerformanceLog {
  /** Notes an entry; times in milliseconds. */
  note(entry: NotedEntry): void;
  functions: Record<string, unknown>;
}

export function createPerformance(): PerformanceLog {
  const entries: NotedEntry[] = [];
  const observers = new Set<{ types: readonly string[]; listener: (list: EntryList) => void }>();

  const performance = {
    getEntries: () => [...entries],
    getEntriesByType: (type: string) => entries.filter(({ entryType }) => entryType === type),
    getEntriesByName: (name: string) => entries.filter((entry) => entry.name === name),
    setBufferSize: () => undefined,
    createObserver(listener: (list: EntryList) => void) {
      const observer = { types: [] as readonly string[], listener };
      return {
        observe: ({ entryTypes }: { entryTypes: string[] }) => {
          observer.types = entryTypes;
          observers.add(observer);
        },
        disconnect: () => void observers.delete(observer),
      };
    },
  };

  return {
    note(entry) {
      entries.push(entry);
      for (const { types, listener } of observers) {
        if (types.includes(entry.entryType)) listener({ getEntries: () => [entry] });
      }
    },
    functions: {
      getPerformance: () => performance,
      /** WeChat sends it to the console of the account; here nobody reads it. */
      reportPerformance: () => undefined,
      reportEvent: () => undefined,
    },
  };
}
