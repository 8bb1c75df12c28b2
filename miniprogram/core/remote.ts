/**
 * What we have and what we are doing are two questions, never one flag: a failed refresh keeps its value, a first load
 * has none.
 */
import type { ReaderError } from './errors';

export type Activity = 'idle' | 'loading' | 'refreshing' | 'loading-more';

/** The states of a screen in the order in which they are asked; empty text means: show the content. */
export type ScreenState = 'loading' | 'error' | 'offline' | 'empty' | '';

/** What to show instead of the content. With a value, the content always stays. */
export function screenState(hasValue: boolean, isEmpty: boolean, error: ReaderError | null): ScreenState {
  if (hasValue) return isEmpty ? 'empty' : '';
  if (error === null) return 'loading';
  return error.kind === 'offline' ? 'offline' : 'error';
}
