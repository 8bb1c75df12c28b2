// The one rule for rpx: a screen is 750 rpx wide, whatever its width. Used for sheets (build) and inline styles (page).

const RPX = /(-?\d*\.?\d+)rpx\b/g;

export function rpxToVw(css: string): string {
  return css.replace(RPX, (_match, amount: string) => `${Number((Number(amount) / 7.5).toFixed(5))}vw`);
}
