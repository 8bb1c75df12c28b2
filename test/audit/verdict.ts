/** One thing that was checked: what, whether it is well, and the evidence when it is not. */
export interface Verdict {
  name: string;
  isWell: boolean;
  evidence: string[];
}
