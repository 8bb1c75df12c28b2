/** An author's look as CSS with its colours as written, for telling in a test what a body keeps. */
import type { AuthorLook } from '../../../miniprogram/html/inline';

export function declarations({ color, background, border, borderColor, align }: AuthorLook): string {
  return [
    color ? `color:${color}` : '',
    background ? `background-color:${background}` : '',
    border ? `border:${border}${borderColor ? ` ${borderColor}` : ''}` : '',
    align ? `text-align:${align}` : '',
  ]
    .filter((declaration) => declaration !== '')
    .join(';');
}
