// What brought the reader here, and the events of the app's life.
import type { AppLife } from '../app-life';
import type { Entry } from '../entry';

export function createLifeFunctions({ launchOptions, events }: AppLife, entry: Entry): Record<string, unknown> {
  return {
    getLaunchOptionsSync: () => launchOptions,
    getEnterOptionsSync: () => entry.options,
    getApiCategory: () => entry.options.apiCategory,
    onAppShow: events.show.on,
    offAppShow: events.show.off,
    onAppHide: events.hide.on,
    offAppHide: events.hide.off,
    onError: events.error.on,
    offError: events.error.off,
    onUnhandledRejection: events.rejection.on,
    offUnhandledRejection: events.rejection.off,
    onPageNotFound: events.notFound.on,
    offPageNotFound: events.notFound.off,
  };
}
