/** Text with the four things about its look that an article's author decides and a reader notices. */
import type { ColourClass } from './colour-class';

export type Align = '' | 'center' | 'right';

export interface StyledRun {
  text: string;
  isBold: boolean;
  isItalic: boolean;
  colour: ColourClass;
  align: Align;
}

export const LOOKS = ['bold', 'italic', 'colour', 'align'] as const;
export type LookAspect = (typeof LOOKS)[number];
