// Something of a foreign app that the preview cannot do, or that is broken in the app.
export interface Problem {
  /** File or key, as the app's author would call it. */
  where: string;
  what: string;
}

/** Runs a step of the build; what it throws becomes a problem and undefined the result. */
export function attempt<T>(problems: Problem[], where: string, step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    problems.push({ where, what: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) });
    return undefined;
  }
}

export function showProblem({ where, what }: Problem): string {
  return `${where}: ${what}`;
}
