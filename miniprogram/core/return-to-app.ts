/** Whether WeChat lets a button lead back to the app that opened this program: it keeps that for a while. */

const FROM_APP = 1069;
/** Ways in that leave it as it was: back from another program, recent lists, pinned windows. */
const KEEPING: readonly number[] = [1001, 1038, 1089, 1090, 1131, 1187];

/** The answer after an entry by `scene`, when it was `could` before. */
export function canReturnToApp(could: boolean, scene: number): boolean {
  return scene === FROM_APP || (could && KEEPING.includes(scene));
}
