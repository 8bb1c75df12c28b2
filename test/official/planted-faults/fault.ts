/** What a planted fault is: an edit to a sound project, the stage of the gate that must catch it, and in what words. */

/** A file's new content, null to remove it, or how it changes. */
export type Edit = string | Buffer | null | ((before: string) => string);

/** Stages that look at a copy of the whole app, with all faults planted at once. */
export type AppStage = 'types' | 'eslint' | 'stylelint' | 'wcc/wcsc' | 'architecture';
/** Stages that look at a small app: as it is written, and as WeChat's compiler makes it. */
export type SmallStage = 'source' | 'compiled';

export interface Fault {
  name: string;
  stage: AppStage | SmallStage;
  /** Edits by path from the project's folder. */
  edits: Record<string, Edit>;
  /** What the stage says of it. */
  says: RegExp;
  /** Compiled faults of one bed are planted in the same small app, since a compile takes seconds. */
  bed?: string;
}

/** Replaces the first `from` of a file; throws when there is none, so that no fault is planted beside its place. */
export function replace(from: string, to: string): (before: string) => string {
  return (before) => {
    if (!before.includes(from)) throw new Error(`nothing to replace: ${from}`);
    return before.replace(from, () => to);
  };
}

/** Adds text to the end of a file. */
export function append(text: string): (before: string) => string {
  return (before) => before + text;
}
