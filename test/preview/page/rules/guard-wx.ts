// Puts the phone's rules around every wx function: what is refused, in which turn answers come, and with which tap state.
import { isRefusedIn, NO_PERMISSION, type ApiCategory } from './api-category';
import { hostRefusal } from './hosts';
import { refuse, type Reason } from './refusal';
import { absentInSinglePage, FORBIDDEN, isRefusedInSinglePage, noteRefusal } from './single-page';
import { answersInTap, needsTap } from './tap-rules';
import { beginTap, endTap, isInTap, TapNeeded } from './tap-state';
import { inNextTurn } from './turns';

export interface WxRules {
  isSinglePage: boolean;
  category: ApiCategory;
  /** Base library, `3.7.0`. */
  library: string;
}

type WxFunction = (...input: unknown[]) => unknown;
type Callback = (this: unknown, result: unknown) => void;

const CALLBACKS = ['success', 'fail', 'complete'] as const;

/** Replaces the functions of `wx` in place, so that what holds the object sees the guarded ones. */
export function guardWx(wx: Record<string, unknown>, rules: WxRules): void {
  for (const [name, value] of Object.entries(wx)) {
    if (typeof value === 'function') wx[name] = guarded(name, value as WxFunction);
  }
  if (!rules.isSinglePage) return;
  for (const name of absentInSinglePage(rules.library)) if (name in wx) wx[name] = () => undefined;

  function guarded(name: string, original: WxFunction): WxFunction {
    return (...input) => {
      const reason = reasonAgainst(name, input[0]);
      if (reason) return refuse(name, input[0], reason);
      const isCarried = answersInTap(name, isInTap());
      const [options, ...rest] = input;
      const answer = original(withTurns(options, isCarried), ...rest);
      return answer instanceof Promise ? answeredLater(answer, isCarried) : answer;
    };
  }

  function reasonAgainst(name: string, options: unknown): Reason | undefined {
    if (rules.isSinglePage && isRefusedInSinglePage(name)) {
      noteRefusal();
      return FORBIDDEN;
    }
    if (needsTap(name) && !isInTap()) return new TapNeeded(name);
    if (isRefusedIn(rules.category, name)) return NO_PERMISSION;
    return hostRefusal(name, options);
  }
}

/** Options whose callbacks come in a turn of their own. */
function withTurns(options: unknown, isCarried: boolean): unknown {
  if (!isPlain(options)) return options;
  const heard = CALLBACKS.filter((name) => typeof options[name] === 'function');
  if (heard.length === 0) return options;
  const later = (callback: Callback): Callback => {
    return (result) => {
      inNextTurn(() => {
        markTurn(isCarried);
        callback.call(options, result);
      });
    };
  };
  return { ...options, ...Object.fromEntries(heard.map((name) => [name, later(options[name] as Callback)])) };
}

function answeredLater<T>(answer: Promise<T>, isCarried: boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (task: () => void): void => {
      inNextTurn(() => {
        markTurn(isCarried);
        task();
      });
    };
    answer.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}

function markTurn(isCarried: boolean): void {
  if (isCarried) beginTap();
  else endTap();
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== null;
}
