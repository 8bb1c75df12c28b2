/** One fault found by a gate, and how it is shown: file:line:column, so that an editor can jump to it. */

export interface Finding {
  /** Path from the root that was checked, with forward slashes. */
  file: string;
  line?: number;
  column?: number;
  message: string;
}

/** The line a terminal shows for a finding. */
export function showFinding({ file, line, column, message }: Finding): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${message}`;
}
