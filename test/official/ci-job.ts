/** What is asked of WeChat's compiler and what it answers; the process that asks and the one that runs it share this. */

export type CiJob =
  /** The upload compile of the project in `project` with its own settings; the files are written into `into`. */
  | { kind: 'compile'; project: string; into: string }
  /** The code analysis of the compiled files in `project`. */
  | { kind: 'analyse'; project: string }
  /** "Build npm" from a package.json into a folder that gets a `miniprogram_npm`. */
  | { kind: 'npm'; packageJson: string; into: string };

export interface CiAnswer {
  /** What is wrong, in the compiler's words; empty when all is well. */
  faults: string[];
  /** Files that nothing in the project asks for, as paths from its root; told by `analyse` alone. */
  unused: string[];
}
